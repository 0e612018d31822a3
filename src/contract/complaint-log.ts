/** What becomes of a complaint, as its visitor follows it. The key to it is the tracking code, as Bearer and never in an address. */
import * as z from 'zod/mini';
import { attachment } from './attachment.ts';
import { COMPLAINT_CATEGORIES, files } from './complaint.ts';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { isWritten } from './text.ts';
import { day, officeCode } from './values.ts';
import { textOrNothing } from './written.ts';

/** In their order; an office goes forward only, except that it may take up again what it had closed. */
export const STAGES = ['received', 'examined', 'followed-up', 'answered', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** `seq`: 1..n without holes within one complaint. `name`: the officer's, which only the desk is told. */
const position = { seq: z.int(), at: instant, name: z.optional(z.string()) };

export const receivedEvent = z.object({ ...position, type: z.literal('received') });
export const stageEvent = z.object({ ...position, type: z.literal('stage'), id, stage: z.enum(STAGES), text: z.optional(z.string()) });
/** `missing`: without an answer the complaint is not complete, and the time to settle it does not run. */
export const questionEvent = z.object({ ...position, type: z.literal('question'), id, text: z.string(), missing: z.boolean() });
/** What the visitor has added. `answers`: the question's id. */
export const additionEvent = z.object({
  ...position, type: z.literal('addition'), id, text: z.string(), answers: z.optional(id), attachments: z.optional(z.array(attachment)),
});
export const withdrawnEvent = z.object({ ...position, type: z.literal('withdrawn') });

export const complaintEvent = z.discriminatedUnion('type', [receivedEvent, stageEvent, questionEvent, additionEvent, withdrawnEvent]);
export type ComplaintEvent = z.infer<typeof complaintEvent>;
export type AdditionEvent = z.infer<typeof additionEvent>;

/** How it stands. Without `settleBy` the time does not run: something that the office has asked for is missing, or there never was a limit. */
export const standing = {
  id,
  number: z.string(),
  category: z.enum(COMPLAINT_CATEGORIES),
  filedAt: instant,
  stage: z.enum(STAGES),
  /** By the visitor; the stage is then `closed`. */
  withdrawn: z.boolean(),
  examineBy: z.optional(day),
  settleBy: z.optional(day),
} as const;

/** What was written, and the log; nothing that says who complained. */
export const trackedComplaint = z.object({
  ...standing,
  office: officeCode,
  text: z.string(),
  wish: z.optional(z.string()),
  attachments: z.optional(z.array(attachment)),
  events: z.array(complaintEvent),
});
export type TrackedComplaint = z.infer<typeof trackedComplaint>;

/** Something to read, or files. */
export const newAddition = z.strictObject({ text: textOrNothing, attachments: files, answers: z.optional(id) }).check(
  z.refine<{ text: string; attachments?: string[] | undefined }>(
    ({ text, attachments = [] }) => attachments.length > 0 || isWritten(text), { error: 'required', path: ['text'] },
  ),
);
export type NewAddition = z.infer<typeof newAddition>;

/** The office whose page asks. */
export const tracking = z.strictObject({ office: officeCode });

const reading = ['unauthenticated', 'forbidden', 'not-found', 'rate-limited'] as const;
const writing = ['invalid', ...reading, 'id-reused', 'closed', 'too-large', 'unsupported-type'] as const;

export const trackComplaint = operation({
  name: 'trackComplaint',
  summary: 'How a complaint stands; the Bearer token is the tracking code, 28 letters and digits in capitals. `invalid` with `office: other` where it is another office’s',
  method: 'POST',
  path: '/complaints/track',
  access: 'visitor',
  body: tracking,
  answer: trackedComplaint,
  failures: ['invalid', ...reading, 'too-large', 'unsupported-type'],
});

export const addToComplaint = operation({
  name: 'addToComplaint',
  summary: 'Add something to one’s complaint, or answer a question of the office',
  method: 'PUT',
  path: '/complaints/{id}/additions/{messageId}',
  access: 'visitor',
  body: newAddition,
  answer: additionEvent,
  failures: writing,
});

export const withdrawComplaint = operation({
  name: 'withdrawComplaint',
  summary: 'Withdraw one’s complaint; withdrawing one that is withdrawn changes nothing',
  method: 'POST',
  path: '/complaints/{id}/withdrawal',
  access: 'visitor',
  answer: trackedComplaint,
  failures: [...reading, 'closed'],
});

/** What was counted stays. Nobody can follow it afterwards; the same code may ask this once more, when the answer was lost. `invalid` with `record: open` before it is closed. */
export const eraseComplaint = operation({
  name: 'eraseComplaint',
  summary: 'Erase one’s complaint once it is closed: what was written, its log, its files, and who it was of',
  method: 'DELETE',
  path: '/complaints/{id}',
  access: 'visitor',
  answer: z.object({ erasedAt: instant }),
  failures: ['invalid', ...reading],
});

export const putComplaintAttachment = operation({
  name: 'putComplaintAttachment',
  summary: 'Hand in a file that a complaint, or what is added to it, will go with; the Bearer token is its tracking code, also before it is filed',
  method: 'PUT',
  path: '/offices/{office}/complaints/attachments/{attachmentId}',
  access: 'visitor',
  query: { name: 'The file’s name; its end is corrected to what the file is' },
  bytes: 'sent',
  answer: attachment,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'too-large', 'unsupported-type', 'rate-limited'],
});

export const getComplaintAttachment = operation({
  name: 'getComplaintAttachment',
  summary: 'A file of one’s complaint, to be saved and not to be shown',
  method: 'GET',
  path: '/complaints/{id}/attachments/{attachmentId}',
  access: 'visitor',
  bytes: 'answered',
  answer: z.object({}),
  failures: reading,
});
