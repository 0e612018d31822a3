/** The files of a message: by name until what shows them has come. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pending } from '../../client/talk.ts';
import type { Attachment } from '../../contract/attachment.ts';
import type { View } from './conversation-view.ts';

export const renderAttachments = (files: readonly Attachment[] | undefined, view: View): TemplateResult | typeof nothing =>
  files?.length
    ? html`<pst-files class="files" .files=${files} .source=${view.source} .language=${view.context.lang}>${namesOf(files)}</pst-files>`
    : nothing;

/** Those of a message that is on its way: how far they have got. */
export const renderPendingFiles = ({ files, parts }: Pending, { context }: View): TemplateResult | typeof nothing =>
  files?.length ? html`<pst-files class="files" .files=${files} .parts=${parts} .language=${context.lang}>${namesOf(files)}</pst-files>` : nothing;

const namesOf = (files: readonly Attachment[]): string => files.map(({ name }) => name).join(', ');
