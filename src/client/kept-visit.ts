/**
 * What a visitor has asked their own device to remember of a visit, for the next one. Never what is specific personal data, nor what
 * the visit was about.
 */
import * as z from 'zod/mini';
import { newVisit, type NewVisit } from '../contract/guest-book.ts';
import { validate } from '../contract/invalid.ts';
import type { Connection } from './connection.ts';
import { keptVisitKey } from './kept-visit-key.ts';

const { name, email, phone, gender, education, occupation, occupationOther, institutionCategory, institutionCategoryOther, institutionName } = newVisit.shape;
const kept = z.object({ name, email, phone, gender, education, occupation, occupationOther, institutionCategory, institutionCategoryOther, institutionName });
export type KeptVisit = z.infer<typeof kept>;

export function recallVisit(connection: Connection, office: string): KeptVisit | undefined {
  try {
    const checked = validate(kept, JSON.parse(localStorage.getItem(keptVisitKey(connection, office)) ?? 'null'));
    return checked.ok ? checked.value : undefined;
  } catch {
    return undefined; // Refused, damaged, or not ours: as if nothing were kept.
  }
}

/** Where the browser refuses, the next visit is typed again. */
export function keepVisit(connection: Connection, office: string, visit: NewVisit): void {
  const checked = validate(kept, visit);
  try {
    if (checked.ok) localStorage.setItem(keptVisitKey(connection, office), JSON.stringify(checked.value));
  } catch {
    // A full or closed storage keeps nothing; nothing that was sent depends on it.
  }
}

/** Where it could be kept it can be taken away. */
export const forgetVisit = (connection: Connection, office: string): void => localStorage.removeItem(keptVisitKey(connection, office));
