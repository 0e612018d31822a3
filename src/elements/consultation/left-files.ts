/** Files that were in the field for the next message when the office closed the consultation. Comes with the closing. */
import { outboxPrefix } from '../../client/drawer.ts';
import { newId } from '../../client/identity.ts';
import { outboxAt } from '../../client/outbox.ts';
import type { Composer } from './conversation-composer.ts';
import type { Opened } from './conversation-view.ts';

/**
 * The office was faster than whoever had chosen them: they stay on this device like those of a message that came too late, and
 * go on in the consultation that follows. Nothing is sent that nobody has sent.
 */
export async function takeFiles({ talk, renderRoot, context: { connection, profile } }: Opened): Promise<void> {
  const composer = renderRoot.querySelector<Composer>('pst-composer');
  const files = composer?.files ?? [];
  if (!talk || !composer || files.length === 0) return;
  composer.setFiles([]);
  const letter = { id: newId(), at: new Date().toISOString(), text: '', attachments: files.map(({ id }) => id), files, code: 'closed' as const };
  await outboxAt(outboxPrefix(connection, profile.code) + talk.id).add(letter);
  talk.take({ type: 'written', messages: [{ ...letter, state: 'refused' }] });
}
