/** What begins a consultation. Apart from `consultation.ts`, because who only goes on with one does not need it. */
import * as z from 'zod/mini';
import { consultation, WISHES } from './consultation-record.ts';
import { dataNeed } from './data-need.ts';
import { operation } from './operation.ts';
import { id } from './records.ts';
import { LANGUAGES } from './registration.ts';
import { officeCode } from './values.ts';
import { line, text } from './written.ts';

/** Who asks is who the Bearer token belongs to. The first message travels along, so that a consultation is never empty. */
export const newConsultation = z.strictObject({
  office: officeCode,
  topic: line,
  message: z.strictObject({ id, text }),
  need: z.optional(dataNeed),
  /** How the visitor would like to meet the officer. */
  wish: z.enum(WISHES),
  /** The closed consultation that this one goes on from; the same visitor's. */
  follows: z.optional(id),
  /** Of letters about it. */
  lang: z.enum(LANGUAGES),
});
export type NewConsultation = z.infer<typeof newConsultation>;

export const startConsultation = operation({
  name: 'startConsultation',
  summary: 'Begin a consultation; the same id with the same content answers as the first time',
  method: 'PUT',
  path: '/consultations/{id}',
  access: 'visitor',
  body: newConsultation,
  answer: consultation,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'id-reused', 'too-large', 'unsupported-type'],
});
