/** What either side may send into a consultation. Apart from what it reads there, because a conversation asks the rules themselves (`text.ts`). */
import * as z from 'zod/mini';
import { FILES_MAX } from './attachment.ts';
import { id } from './records.ts';
import { isWritten } from './text.ts';
import { textOrNothing } from './written.ts';

/** A message without a word has to be about files. */
export const something = z.refine<{ text: string; attachments?: string[] | undefined }>(
  (message) => (message.attachments ?? []).length > 0 || isWritten(message.text), { error: 'required', path: ['text'] },
);

/** `attachments`: ids of files that were handed in before, each for this one message. */
export const newMessage = z.strictObject({
  text: textOrNothing,
  attachments: z.optional(z.array(id).check(
    z.maxLength(FILES_MAX, 'too-many'),
    z.refine((ids: string[]) => new Set(ids).size === ids.length, 'repeated'),
  )),
}).check(something);
export type NewMessage = z.infer<typeof newMessage>;

/** How far one side has read. What does not raise its watermark changes nothing. */
export const newReadMark = z.strictObject({ seq: z.int().check(z.gte(0, 'range')) });
