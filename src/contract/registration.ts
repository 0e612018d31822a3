/** Registration: a name and an e-mail address, proved by a six-digit code; the same code is the way back on another device. */
import * as z from 'zod/mini';
import { id, instant } from './records.ts';
import { officeCode } from './values.ts';
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
});
export type Registration = z.infer<typeof registration>;

/** As typed or pasted: spaces and dashes between the digits are not part of it. */
export const verification = z.strictObject({ code: z.string().check(z.regex(/^(?:[\s-]*\d){6}[\s-]*$/, 'code')) });

/** Who the Bearer token belongs to, from the moment the code was right. */
export const visitor = z.object({ office: officeCode, name: z.string(), email: z.string(), expiresAt: instant });
export type Visitor = z.infer<typeof visitor>;
