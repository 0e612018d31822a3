/**
 * What an office holds about a visitor whose address was verified, a copy of it, and its end (UU 27/2022). Found by whose session it
 * is and never by an address that somebody typed: a guest book, a rating or a complaint without a session is nobody's here. A
 * complaint is read and withdrawn with its tracking code; for the guest book the office is asked (`desk-privacy.ts`).
 */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { instant } from './records.ts';
import { visitor } from './visitor.ts';

/** One consultation, counted: what is in it the copy has, and the conversation itself. */
const held = z.object({
  number: z.string(),
  topic: z.string(),
  startedAt: instant,
  state: z.enum(['open', 'closed']),
  messages: z.int(),
  files: z.int(),
  meetings: z.int(),
  /** It was rated by its visitor. */
  rated: z.boolean(),
  /** When it is erased by itself, where the office has set a time and it is closed. */
  erasedOn: z.optional(instant),
});

export const myData = z.object({
  visitor: z.object({ name: visitor.shape.name, email: visitor.shape.email, registeredAt: instant }),
  /** Of devices that are signed in, this one among them. */
  sessions: z.array(z.object({ since: instant, until: instant })),
  /** Newest first, all of them. */
  consultations: z.array(held),
  /** Letters of the last days, the newest first. What was sent is kept nowhere. */
  letters: z.array(z.object({ subject: z.string(), at: instant })),
});
export type MyData = z.infer<typeof myData>;

export const getMyData = operation({
  name: 'getMyData',
  summary: 'What the office holds about the visitor, in numbers',
  method: 'GET',
  path: '/me/data',
  access: 'visitor',
  answer: myData,
  failures: ['unauthenticated'],
});

/** JSON: `office`, `madeAt`, `visitor`, `sessions`, `letters`, and `consultations`, each with its `events`, its `rating` and when officers opened it. Files are had one by one (`getAttachment`). */
export const copyMyData = operation({
  name: 'copyMyData',
  summary: 'All of it as a file',
  method: 'GET',
  path: '/me/data/copy',
  access: 'visitor',
  bytes: 'answered',
  answer: z.object({}),
  failures: ['unauthenticated'],
});

/** How many of each kind were erased. Consultations that were open were ended by it. */
export const erased = z.object({ erasedAt: instant, consultations: z.int(), ratings: z.int() });
export type Erased = z.infer<typeof erased>;

/** Also every session: the token is then good for nothing else but asking this once more, when the answer was lost. */
export const eraseMyData = operation({
  name: 'eraseMyData',
  summary: 'Erase all of it: consultations with files and letters, the ratings’ comments, name and address. What is counted stays, and is nobody’s',
  method: 'DELETE',
  path: '/me/data',
  access: 'visitor',
  answer: erased,
  failures: ['unauthenticated', 'forbidden'],
});
