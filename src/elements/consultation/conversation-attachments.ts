/** The files of a message. */
import { nothing } from 'lit';
import type { Attachment } from '../../contract/attachment.ts';
import type { View } from './conversation-view.ts';

export function renderAttachments(attachments: readonly Attachment[] | undefined, _view: View): unknown {
  return attachments?.map(({ name }) => name).join(', ') || nothing;
}
