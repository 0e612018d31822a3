/** What data a visitor needs: the SKD questionnaire's Blok III with its official codes; their labels are in `locale`. */
import * as z from 'zod/mini';
import { line } from './written.ts';

/** `level` 7 and `period` 10 stand for "Lainnya" and ask for a word of explanation. */
export const NEED_CODES = { level: [1, 2, 3, 4, 5, 6, 7], period: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] } as const;
export const NEED_OTHER = { level: 7, period: 10 } as const;

/** A four-digit year; a census of 1930 and a projection for 2100 are both data. */
const year = z.int().check(z.gte(1900, 'year'), z.lte(2100, 'year'));

const given = (need: Record<string, unknown>, name: string): boolean => need[name] !== undefined;
/** For a check of several fields: also beside other errors, so that a person is not sent back a second time. */
export const together = { when: ({ value }: { value: unknown }): boolean => typeof value === 'object' && value !== null };

const explained = (field: keyof typeof NEED_OTHER) =>
  z.refine<Record<string, unknown>>((need) => need[field] !== NEED_OTHER[field] || given(need, `${field}Other`), { path: [`${field}Other`], error: 'required', ...together });

export const dataNeed = z
  .strictObject({
    /** Rincian data. */
    detail: line,
    region: z.optional(line),
    fromYear: z.optional(year),
    toYear: z.optional(year),
    level: z.optional(z.literal([...NEED_CODES.level])),
    levelOther: z.optional(line),
    period: z.optional(z.literal([...NEED_CODES.period])),
    periodOther: z.optional(line),
  })
  .check(
    explained('level'),
    explained('period'),
    z.refine<Record<string, unknown>>(({ fromYear, toYear }) => typeof fromYear !== 'number' || typeof toYear !== 'number' || fromYear <= toYear, { path: ['toYear'], error: 'before-from', ...together }),
  );
export type DataNeed = z.infer<typeof dataNeed>;
