/** What a person writes: text, names, addresses. Apart from the other values, because a form needs it only to be sent. */
import * as z from 'zod/mini';
import { isStorable, isWritten, SEEN, TEXT_MAX } from './text.ts';

export const LINE_MAX = 200;

/** Zod carries our own failure codes in its message; wording is the widget's (see `invalid.ts`). */
const stored = z.refine<string>(isStorable, 'characters');

/** One line a person must fill in; surrounding space is not theirs to keep. */
export const line = z.string().check(
  z.trim(),
  z.regex(SEEN, 'required'),
  z.maxLength(LINE_MAX, 'too-long'),
  stored,
  z.refine((value: string) => !/\p{Cc}/u.test(value), 'characters'),
);

/** Several lines a person must fill in; kept exactly as typed, so only-space counts as empty. */
export const text = z.string().check(
  z.refine(isWritten, { error: 'required', abort: true }),
  z.maxLength(TEXT_MAX, 'too-long'),
  stored,
);

/** Several lines that may be none. */
export const textOrNothing = z.string().check(z.maxLength(TEXT_MAX, 'too-long'), stored);

/**
 * Same test as the browser's `<input type=email>` (HTML Standard) and, besides, a dot in the domain: an address
 * without one is a typing error far more often than a host name.
 */
export const email = z.string().check(
  z.trim(),
  z.minLength(1, 'required'),
  z.maxLength(LINE_MAX, 'too-long'),
  z.regex(/^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?)+$/, 'email'),
);

/** Digits, spaces, dashes, dots and brackets with an optional leading plus: 6 to 20 digits. */
export const phone = z.string().check(z.trim(), z.regex(/^\+?(?:[\s().-]*\d){6,20}[\s().-]*$/, 'phone'));
