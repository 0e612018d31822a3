/** A complaint as the visitor files it. What happens to it afterwards is in `complaint-log.ts`. */
import * as z from 'zod/mini';
import { FILES_MAX } from './attachment.ts';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { UNSUR } from './unsur.ts';
import { day } from './values.ts';
import { email, line, phone, text } from './written.ts';

/** What a complaint is about: an unsur of the service, or something else. Wrongdoing by staff is none of them: it belongs to BPS's own system. */
export const COMPLAINT_CATEGORIES = [...UNSUR, 'lainnya'] as const;

/**
 * `named`: the office knows who complains. `confidential`: the name is kept apart, and each look at it is written down.
 * `anonymous`: neither name nor contact reaches the office at all.
 */
export const IDENTITIES = ['named', 'confidential', 'anonymous'] as const;
export type Identity = (typeof IDENTITIES)[number];

/** A day that exists: there is no 30 February. */
const realDay = day.check(z.refine((value: string) => {
  const noon = new Date(`${value}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(value);
}, 'day'));

/** Ids of files that were handed in before, each for this one text. */
export const files = z.optional(z.array(id).check(
  z.maxLength(FILES_MAX, 'too-many'),
  z.refine((ids: string[]) => new Set(ids).size === ids.length, 'repeated'),
));

type Written = Readonly<Record<string, unknown>>;

/** Also beside other errors, so that a person is not sent back a second time. */
const rule = (path: string, error: string, good: (complaint: Written) => boolean) =>
  z.refine<Written>(good, { path: [path], error, when: ({ value }) => typeof value === 'object' && value !== null });

const isKnown = ({ identity }: Written): boolean => identity === 'named' || identity === 'confidential';
const nothingOf = (path: string) => rule(path, 'anonymous', (complaint) => complaint['identity'] !== 'anonymous' || complaint[path] === undefined);

/** `email` carries `way` where a complaint that is not anonymous names no way to answer it. */
export const newComplaint = z
  .strictObject({
    category: z.enum(COMPLAINT_CATEGORIES),
    text,
    /** In the office's zone, and not in the future there. */
    happenedOn: z.optional(realDay),
    /** Code of a service of the office. */
    service: z.optional(line),
    /** What is asked for. */
    wish: z.optional(text),
    identity: z.enum(IDENTITIES),
    name: z.optional(line),
    email: z.optional(email),
    phone: z.optional(phone),
    attachments: files,
    /** SHA-256 in base64url of the tracking code, as its 28 letters and digits stand without dashes. The code itself is never sent here. */
    secretHash: z.string().check(z.regex(/^[\w-]{43}$/, 'secret')),
  })
  .check(
    rule('name', 'required', (complaint) => !isKnown(complaint) || complaint['name'] !== undefined),
    rule('email', 'way', (complaint) => !isKnown(complaint) || complaint['email'] !== undefined || complaint['phone'] !== undefined),
    nothingOf('name'), nothingOf('email'), nothingOf('phone'),
  );
export type NewComplaint = z.infer<typeof newComplaint>;

/** `number` is what a person can read out: `PGD-3374-2026-0007`. The days are promises: looked into, and settled, by then. */
export const complaintReceipt = z.object({ id, number: z.string(), filedAt: instant, examineBy: z.optional(day), settleBy: z.optional(day) });
export type ComplaintReceipt = z.infer<typeof complaintReceipt>;

export const fileComplaint = operation({
  name: 'fileComplaint',
  summary: 'Complain about the service: with a name, in confidence, or anonymously',
  method: 'PUT',
  path: '/offices/{office}/complaints/{id}',
  access: 'public',
  body: newComplaint,
  answer: complaintReceipt,
  failures: ['invalid', 'forbidden', 'not-found', 'id-reused', 'too-large', 'unsupported-type', 'rate-limited'],
});
