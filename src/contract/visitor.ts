/** What a visitor whose address was verified may ask about himself; the Bearer token says who that is. */
import * as z from 'zod/mini';
import { consultation } from './consultation-record.ts';
import { operation } from './operation.ts';
import { instant } from './records.ts';
import { officeCode } from './values.ts';

/** Who the Bearer token belongs to, from the moment the code was right. */
export const visitor = z.object({ office: officeCode, name: z.string(), email: z.string(), expiresAt: instant });
export type Visitor = z.infer<typeof visitor>;

/** One row of the visitor's own consultations. */
export const consultationEntry = z.object({
  ...consultation.shape,
  /** Empty on consultations from before there were topics. */
  topic: z.string(),
  lastAt: instant,
  lastFrom: z.enum(['visitor', 'officer']),
  /** Answers and other news from the office that the visitor has not read. */
  unread: z.int(),
});
export type ConsultationEntry = z.infer<typeof consultationEntry>;

export const listConsultations = operation({
  name: 'listConsultations',
  summary: 'All consultations of the visitor, newest activity first, at most 100',
  method: 'GET',
  path: '/consultations',
  access: 'visitor',
  answer: z.object({ consultations: z.array(consultationEntry) }),
  failures: ['unauthenticated'],
});
