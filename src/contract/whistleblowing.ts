/** What an office's own document says about reporting wrongdoing by its staff. A report itself never passes through here. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';

export const whistleblowing = z.object({
  /** Paragraphs of plain text, in the document's language: Indonesian. */
  text: z.array(z.string()),
  /** Of the reporter, the reported and the examination, as the document names and orders them. */
  rights: z.array(z.object({ title: z.string(), items: z.array(z.string()) })),
  /** The document and its section. */
  source: z.string(),
});
export type Whistleblowing = z.infer<typeof whistleblowing>;

/** Apart from the profile, and read with the form: not even a request tells that somebody has chosen to read it. */
export const getWhistleblowing = operation({
  name: 'getWhistleblowing',
  summary: "The rights of reporter, reported and examination, where the office's document gives them",
  method: 'GET',
  path: '/offices/{office}/whistleblowing',
  access: 'public',
  answer: z.object({ whistleblowing: z.optional(whistleblowing) }),
  failures: ['not-found'],
});
