/** Complaints at the desk. A list that says what is due, records whose every reading is written down, and the way to an answer. */
import * as z from 'zod/mini';
import { accessEntry } from './access-log.ts';
import { attachment } from './attachment.ts';
import { IDENTITIES } from './complaint.ts';
import { complaintEvent, questionEvent, STAGES, stageEvent, standing, type Stage } from './complaint-log.ts';
import { newNote, note } from './desk-care.ts';
import { operation, type QueryParameter } from './operation.ts';
import { instant } from './records.ts';
import { day } from './values.ts';
import { line, text } from './written.ts';

/** The next limit that has not been kept yet: to have looked into it, or to have settled it. */
export const due = z.object({ what: z.enum(['examine', 'settle']), on: day, state: z.enum(['ahead', 'soon', 'over']) });
export type Due = z.infer<typeof due>;

/** One row of the list. No name and no word of the complaint: reading one is a deliberate act. `turn`: whose it is. `seq`: of the last event. */
export const complaintEntry = z.object({
  ...standing, lastAt: instant, seq: z.int(), turn: z.enum(['office', 'visitor', 'nobody']), due: z.optional(due),
  /** When its personal data was erased: what was written is then empty, and so is its log. */
  erasedAt: z.optional(instant),
});
export type ComplaintEntry = z.infer<typeof complaintEntry>;

export const complainant = z.object({ name: z.optional(z.string()), email: z.optional(z.string()), phone: z.optional(z.string()) });
export type Complainant = z.infer<typeof complainant>;

/** In full. `complainant` is there where the visitor gave a name openly; one given in confidence has to be asked for. */
export const complaintRecord = z.object({
  ...complaintEntry.shape,
  identity: z.enum(IDENTITIES),
  complainant: z.optional(complainant),
  text: z.string(),
  happenedOn: z.optional(day),
  service: z.optional(z.string()),
  wish: z.optional(z.string()),
  attachments: z.optional(z.array(attachment)),
  events: z.array(complaintEvent),
  notes: z.array(note),
});
export type ComplaintRecord = z.infer<typeof complaintRecord>;

/** Whether the visitor must be told something with this step: what was done, the answer, or why it is closed or taken up again. */
export const needsText = (from: Stage, to: Stage): boolean =>
  from === 'closed' || to === 'followed-up' || to === 'answered' || (to === 'closed' && from !== 'answered');

/** Where an office may go from here. */
export const stagesAfter = (from: Stage): readonly Stage[] =>
  from === 'closed' ? ['examined', 'followed-up'] : STAGES.slice(STAGES.indexOf(from) + 1);

/** `seen`: the last event the officer had read; when there is another by now, the answer is `overtaken`. The visitor reads `text`. */
export const newStage = z.strictObject({ stage: z.enum(STAGES), text: z.optional(text), seen: z.int() });
export type NewStage = z.infer<typeof newStage>;

export const newQuestion = z.strictObject({ text, missing: z.boolean(), seen: z.int() });
export type NewQuestion = z.infer<typeof newQuestion>;

/** What a step has come to: the event, and how the complaint stands with it. */
const step = <E extends z.ZodMiniType>(event: E) => z.object({ event, complaint: complaintEntry });

export const COMPLAINT_FILTER = { q: { description: 'Part of the number', schema: z.optional(line) } } satisfies Record<string, QueryParameter>;

const officerOnly = { access: 'officer' } as const;
const of = '/desk/complaints/{id}';
const writing = ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'too-large', 'unsupported-type'] as const;

export const listComplaints = operation({
  name: 'listComplaints', summary: 'Complaints by what is due: all open ones, and the newest 200 closed ones; or the newest 200 whose number is looked for. Nothing of what they say or who complains', method: 'GET',
  path: '/desk/complaints', ...officerOnly, query: COMPLAINT_FILTER, answer: z.object({ complaints: z.array(complaintEntry) }), failures: ['invalid', 'unauthenticated'],
});
export const getDeskComplaint = operation({
  name: 'getDeskComplaint', summary: 'One complaint in full; that the officer has read it is written down', method: 'GET', path: of, ...officerOnly,
  answer: complaintRecord, failures: ['unauthenticated', 'not-found'],
});
export const showComplainant = operation({
  name: 'showComplainant', summary: 'Who complained in confidence; that the officer has looked is written down', method: 'POST', path: `${of}/identity`, ...officerOnly,
  answer: complainant, failures: ['unauthenticated', 'forbidden', 'not-found'],
});
export const listReaders = operation({
  name: 'listReaders', summary: 'Who has read a complaint, newest first, at most 500', method: 'GET', path: `${of}/readers`, ...officerOnly,
  answer: z.object({ readers: z.array(accessEntry) }), failures: ['unauthenticated', 'not-found'],
});
export const changeStage = operation({
  name: 'changeStage', summary: 'Take a complaint to a later stage, or take up one that was closed', method: 'PUT', path: `${of}/stages/{eventId}`, ...officerOnly,
  body: newStage, answer: step(stageEvent), failures: [...writing, 'closed', 'overtaken'],
});
export const askComplainant = operation({
  name: 'askComplainant', summary: 'Ask the visitor something about a complaint', method: 'PUT', path: `${of}/questions/{eventId}`, ...officerOnly,
  body: newQuestion, answer: step(questionEvent), failures: [...writing, 'closed', 'overtaken'],
});
export const noteComplaint = operation({
  name: 'noteComplaint', summary: 'Write a note about a complaint for the office’s officers', method: 'PUT', path: `${of}/notes/{noteId}`, ...officerOnly,
  body: newNote, answer: note, failures: writing,
});
export const getDeskComplaintAttachment = operation({
  name: 'getDeskComplaintAttachment', summary: 'A file of a complaint, to be saved and not to be shown; that the officer has had it is written down', method: 'GET',
  path: `${of}/attachments/{attachmentId}`, ...officerOnly, bytes: 'answered', answer: z.object({}), failures: ['unauthenticated', 'not-found'],
});
