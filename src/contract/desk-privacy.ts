/** Looking after what visitors have left: erasing it when somebody asks, how long it is kept, what was erased, and who has read it. */
import * as z from 'zod/mini';
import { accessEntry } from './access-log.ts';
import { visitRecord } from './desk.ts';
import { after, page } from './desk-lists.ts';
import { operation } from './operation.ts';
import { KEPT, retention } from './policy.ts';
import { instant } from './records.ts';
import { email, line, phone } from './written.ts';

/**
 * Erases who it was of one record (`kind`: one of `KEPT`): names, addresses, texts, files, notes, and answers of the guest book that
 * needed consent. Codes, days and numbers stay, so that counts stay right. Of a visit also the comment of its rating. Erasing what
 * is erased changes nothing. `invalid` with `record: open` for a complaint or consultation that is not closed.
 */
export const eraseRecord = operation({
  name: 'eraseRecord', summary: 'Erase the personal data of one record; what is counted stays', method: 'DELETE', path: '/desk/personal-data/{kind}/{id}', access: 'officer',
  answer: z.object({ erasedAt: instant }), failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found'],
});

/** What a visitor may have written wrongly in the guest book about who they are. An empty telephone number is none. */
export const correction = z.strictObject({ name: line, email, phone: z.optional(phone), institutionName: line });
export type Correction = z.infer<typeof correction>;

/** The queue number and the codes stay. `closed` where the entry's personal data was erased. */
export const correctVisit = operation({
  name: 'correctVisit', summary: 'Correct who a guest book entry is of, when they ask for it; that it was done is written down', method: 'PUT', path: '/desk/visits/{id}', access: 'officer',
  body: correction, answer: visitRecord, failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'closed', 'too-large', 'unsupported-type'],
});

/** `cause`: the time was over, the visitor did it, or an officer (`user`; `name` where that officer still has a seat at the desk). `count`: records. */
export const erasure = z.object({
  at: instant, kind: z.enum(KEPT), cause: z.enum(['retention', 'visitor', 'officer']), count: z.int(), user: z.optional(z.string()), name: z.optional(z.string()),
});
export type Erasure = z.infer<typeof erasure>;

export const listErasures = operation({
  name: 'listErasures', summary: 'How long each kind of record is kept, and what was erased, newest first, at most 200', method: 'GET', path: '/desk/erasures', access: 'officer',
  answer: z.object({ retention, erasures: z.array(erasure) }), failures: ['unauthenticated'],
});

/** `kind`: `complaint`, `visit`, `rating` or `consultation` with the record's id; the plural for lists and files with their first and last day, or nothing where all was asked for. */
export const access = z.object({ ...accessEntry.shape, kind: z.string(), record: z.string() });
export type Access = z.infer<typeof access>;

const accessPage = z.object({ accesses: z.array(access), ...page });
export type AccessPage = z.infer<typeof accessPage>;

export const ACCESS_FILTER = { after };

/** One reading of a record by the same officer within an hour is written down once, except of complaints. */
export const listAccesses = operation({
  name: 'listAccesses', summary: 'Who has read what, newest first, 50 a page', method: 'GET', path: '/desk/accesses', access: 'officer',
  query: ACCESS_FILTER, answer: accessPage, failures: ['invalid', 'unauthenticated'],
});
