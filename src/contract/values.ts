/** Which office, and which day: values that an office's profile has too. */
import * as z from 'zod/mini';

/** BPS domain code of an office: province (2) + regency or city (2), `0000` for the head office. */
export const officeCode = z.string().check(z.regex(/^\d{4}$/, 'office'));

/** A calendar day in the office's zone, `YYYY-MM-DD`. */
export const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'day'));
