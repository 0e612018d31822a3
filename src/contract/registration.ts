/** Registration: a name and an e-mail address, proved by a six-digit code; the same code is the way back on another device. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { visitor } from './visitor.ts';
import { email, line } from './written.ts';

export const LANGUAGES = ['id', 'en'] as const;

export const newRegistration = z.strictObject({ name: line, email, /** Of the letter. */ lang: z.enum(LANGUAGES) });
export type NewRegistration = z.infer<typeof newRegistration>;

/** The same for an address that is known and one that is not. */
export const registration = z.object({
  id,
  /** Until when the code that was sent last is good. */
  expiresAt: instant,
  /** From when another one may be asked for. */
  resendAt: instant,
  /** Only where a demonstration keeps the letters itself: the page that shows them, relative to the endpoint's address. */
  mailbox: z.optional(z.string()),
});
export type Registration = z.infer<typeof registration>;

/** As typed or pasted: spaces and dashes between the digits are not part of it. */
export const verification = z.strictObject({ code: z.string().check(z.regex(/^(?:[\s-]*\d){6}[\s-]*$/, 'code')) });

/** `unavailable`: the office sends no letters, or cannot just now. */
export const startRegistration = operation({
  name: 'startRegistration',
  summary: 'Have a code sent to an e-mail address; the same id with the same content sends no second letter and says how it stands',
  method: 'PUT',
  path: '/offices/{office}/registrations/{id}',
  access: 'public',
  body: newRegistration,
  answer: registration,
  failures: ['invalid', 'forbidden', 'not-found', 'id-reused', 'too-large', 'unsupported-type', 'rate-limited', 'unavailable'],
});

/** `expired`: the code has been used, or the registration is a day old; it takes a new one. */
export const resendCode = operation({
  name: 'resendCode',
  summary: 'Have another code sent, 60 s after the last one; it takes the place of the one before',
  method: 'POST',
  path: '/offices/{office}/registrations/{id}/code',
  access: 'public',
  answer: registration,
  failures: ['forbidden', 'not-found', 'expired', 'rate-limited', 'unavailable'],
});

/** `invalid` with `wrong-code` at `code`: it may be tried again. `expired`: used, older than 10 minutes, or five times wrong. */
export const verifyRegistration = operation({
  name: 'verifyRegistration',
  summary: 'Prove the address with the code; the Bearer token, made by the client, becomes the key of the session',
  method: 'POST',
  path: '/offices/{office}/registrations/{id}/verify',
  access: 'visitor',
  body: verification,
  answer: visitor,
  failures: ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'expired', 'too-large', 'unsupported-type', 'rate-limited'],
});
