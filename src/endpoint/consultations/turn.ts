/** Whose turn it is in a consultation, and until when: what becomes of its row with the event that changes it. */
import { sql } from 'kysely';
import { workingDayAfter } from '../../contract/working-days.ts';
import type { Core } from '../core.ts';

/** The office has answered: the time until the consultation closes by itself begins anew. */
export const turnOfVisitor = (at: string) => ({ last_from: 'officer', answered_at: at, warned_at: null }) as const;

/**
 * The visitor has. What they ask after an answer is promised one within as many working days as their first question;
 * asking again while an answer is owed puts it off by nothing.
 */
export function turnOfOffice({ offices }: Pick<Core, 'offices'>, code: string, now: Date) {
  const office = offices.find(code)?.office;
  return {
    last_from: 'visitor', answered_at: null, warned_at: null,
    ...(office ? { due_on: sql<string>`case when answered_at is null then due_on else ${workingDayAfter(office, now, office.consultation.answerWithinWorkingDays)} end` } : {}),
  } as const;
}

/** The office has said something that the visitor may answer: where it was the visitor's turn, the time for it begins anew. */
export const turnRenewed = (at: string) => ({ answered_at: sql<string | null>`case when answered_at is null then null else ${at} end`, warned_at: null });
