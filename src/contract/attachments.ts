/** Sending files to the other side and having them again; what an attachment is stands in `attachment.ts`. */
import * as z from 'zod/mini';
import { attachment } from './attachment.ts';
import type { FailureCode } from './failure.ts';
import { operation } from './operation.ts';

/**
 * The body is the file itself. The same id with the same name and bytes answers as the first time. `too-large` and
 * `rate-limited` name the limit in `errors`: `file` (one file), `day` (all of a day), `count` (their number on a day).
 */
const put = {
  method: 'PUT', query: { name: 'The file’s name; its end is corrected to what the file is' }, bytes: 'sent', answer: attachment,
} as const;
const get = { method: 'GET', bytes: 'answered', answer: z.object({}) } as const;
const REFUSED: readonly FailureCode[] = ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'closed', 'too-large', 'unsupported-type', 'rate-limited'];

const of = '/consultations/{id}/attachments/{attachmentId}';

export const putAttachment = operation({
  ...put, name: 'putAttachment', summary: 'Hand in a file that a message will go with', path: of, access: 'visitor', failures: REFUSED,
});
export const getAttachment = operation({
  ...get, name: 'getAttachment', summary: 'A file of the conversation, to be saved and not to be shown', path: of, access: 'visitor', failures: ['unauthenticated', 'not-found'],
});
export const putDeskAttachment = operation({
  ...put, name: 'putDeskAttachment', summary: 'Hand in a file that an answer will go with', path: `/desk${of}`, access: 'officer', failures: REFUSED,
});
export const getDeskAttachment = operation({
  ...get, name: 'getDeskAttachment', summary: 'A file of the conversation, to be saved and not to be shown', path: `/desk${of}`, access: 'officer', failures: ['unauthenticated', 'not-found'],
});
