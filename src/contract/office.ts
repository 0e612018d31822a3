/** An office as its visitors meet it: who it is, when it is open, how else it is reached. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { day, officeCode } from './values.ts';

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM'));

/** Opening hours of some weekdays, ISO numbered: 1 Monday … 7 Sunday; local time of the office's zone. */
export const hours = z.object({
  days: z.array(z.int().check(z.gte(1, '1-7'), z.lte(7, '1-7'))),
  opens: clock,
  closes: clock,
});

/** A day the office is closed although its weekday is not: SKB 3 Menteri, or the office's own. */
export const holiday = z.object({ day, name: z.string(), kind: z.enum(['libur', 'cuti-bersama', 'kantor']) });

export const CHANNELS = ['whatsapp', 'phone', 'email', 'in-person', 'lapor', 'pst', 'whistleblowing', 'website'] as const;

/** Another way to reach the office. `value` is what a person reads; `href` (https, tel, mailto) is absent for a place. */
export const channel = z.object({
  kind: z.enum(CHANNELS),
  value: z.string(),
  href: z.optional(z.string().check(z.regex(/^(https:\/\/|tel:|mailto:)/, 'https:, tel: or mailto:'))),
  note: z.optional(z.string()),
  /** `office`: answered in opening hours only. */
  availability: z.enum(['office', 'always']),
});

/** A service of the office. `skd`: bits of the SKD Blok I service list; `prefix`: of its queue numbers. */
export const service = z.object({
  code: z.string().check(z.regex(/^[a-z][a-z-]*$/, 'lower-case letters and dashes')),
  name: z.string(),
  skd: z.int(),
  prefix: z.string().check(z.regex(/^[A-Z]{1,3}$/, 'one to three capital letters')),
});

export const office = z.object({
  code: officeCode,
  name: z.string(),
  /** The unit that serves, when the office names one. */
  unit: z.optional(z.string()),
  address: z.optional(z.string()),
  /** IANA time zone. */
  zone: z.string(),
  languages: z.array(z.enum(['id', 'en'])),
  /** Empty when the office has not published its hours: nothing is then said about open or closed. */
  hours: z.array(hours),
  holidays: z.array(holiday),
  channels: z.array(channel),
  services: z.array(service),
  consultation: z.object({
    /** The promise of the service standard, in working days after the day of the request. */
    answerWithinWorkingDays: z.int(),
  }),
  /** Names of fields above whose values are examples for a demonstration and not the office's own word. */
  sampleValues: z.array(z.string()),
});

export type Office = z.infer<typeof office>;
export type Channel = z.infer<typeof channel>;
export type Service = z.infer<typeof service>;

/** `{office}` may be `default` here: the office that the endpoint speaks for when a page names none. */
export const getOffice = operation({
  name: 'getOffice',
  summary: 'Who the office is, when it is open and how else it is reached',
  method: 'GET',
  path: '/offices/{office}',
  access: 'public',
  answer: office,
  failures: ['not-found'],
});
