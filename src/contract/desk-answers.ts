/** Answers an office keeps: canned ones for its officers, and published ones for everybody who searches. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { line, text } from './written.ts';

/** What stands in braces in a canned answer, filled in when it is put into a reply. */
export const PLACEHOLDERS = ['nama', 'nomor', 'tenggat', 'petugas', 'kantor'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const BRACES = /\{([^{}\n]*)\}/g;

export const isPlaceholder = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name);

/** What stands in braces and is no placeholder. */
export const unknownPlaceholders = (value: string): readonly string[] =>
  [...value.matchAll(BRACES)].flatMap(([whole, name = '']) => (isPlaceholder(name) ? [] : [whole]));

export const fillIn = (value: string, values: Readonly<Record<Placeholder, string>>): string =>
  value.replace(BRACES, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole));

const withPlaceholders = text.check(z.refine((value: string) => unknownPlaceholders(value).length === 0, 'placeholder'));

export const cannedAnswer = z.object({ id, title: z.string(), text: z.string(), changedAt: instant });
export type CannedAnswer = z.infer<typeof cannedAnswer>;

/** `basedOn`: `changedAt` of the one that was edited. When another officer has changed it since, the answer is `overtaken`. */
export const newCannedAnswer = z.strictObject({ title: line, text: withPlaceholders, basedOn: z.optional(instant) });
export type NewCannedAnswer = z.infer<typeof newCannedAnswer>;

export const publishedAnswer = z.object({
  id,
  question: z.string(),
  answer: z.string(),
  /** The one it was made from. */
  consultation: z.optional(id),
  publishedAt: instant,
  publishedBy: z.string(),
  /** It is not shown to anybody any more. */
  withdrawnAt: z.optional(instant),
});
export type PublishedAnswer = z.infer<typeof publishedAnswer>;

/**
 * `invalid` with `personal` where a text still has the name, address or number of whoever asked in `consultation`. `basedOn`: of
 * the one that was edited `withdrawnAt`, or `publishedAt` where it was not withdrawn. When another officer has changed it or has
 * taken it back since, the answer is `overtaken`.
 */
export const newPublishedAnswer = z.strictObject({ question: text, answer: text, consultation: z.optional(id), basedOn: z.optional(instant) });
export type NewPublishedAnswer = z.infer<typeof newPublishedAnswer>;

const officerOnly = { access: 'officer' } as const;
const writing = ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'overtaken', 'too-large', 'unsupported-type'] as const;

export const listCannedAnswers = operation({
  name: 'listCannedAnswers', summary: 'The office’s canned answers, by title', method: 'GET', path: '/desk/canned-answers', ...officerOnly,
  answer: z.object({ answers: z.array(cannedAnswer) }), failures: ['unauthenticated'],
});
export const putCannedAnswer = operation({
  name: 'putCannedAnswer', summary: 'Write or change a canned answer', method: 'PUT', path: '/desk/canned-answers/{id}', ...officerOnly,
  body: newCannedAnswer, answer: cannedAnswer, failures: writing,
});
export const deleteCannedAnswer = operation({
  name: 'deleteCannedAnswer', summary: 'Remove a canned answer; removing one that is gone changes nothing', method: 'DELETE', path: '/desk/canned-answers/{id}', ...officerOnly,
  answer: z.object({}), failures: ['unauthenticated', 'forbidden', 'not-found'],
});
export const listPublishedAnswers = operation({
  name: 'listPublishedAnswers', summary: 'What the office has published, newest first, also what it has withdrawn', method: 'GET', path: '/desk/answers', ...officerOnly,
  answer: z.object({ answers: z.array(publishedAnswer) }), failures: ['unauthenticated'],
});
export const publishAnswer = operation({
  name: 'publishAnswer', summary: 'Publish an anonymised question and answer, or change one; one that was withdrawn is shown again', method: 'PUT', path: '/desk/answers/{id}', ...officerOnly,
  body: newPublishedAnswer, answer: publishedAnswer, failures: writing,
});
export const withdrawAnswer = operation({
  name: 'withdrawAnswer', summary: 'Take a published answer back; it can be published again', method: 'POST', path: '/desk/answers/{id}/withdraw', ...officerOnly,
  answer: publishedAnswer, failures: ['unauthenticated', 'forbidden', 'not-found'],
});
