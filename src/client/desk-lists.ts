/** What visitors have left, at the desk: looked through, and read one by one. */
import { getRating, getVisit, listRatings, listVisits, PAGE_SIZE, type RatingPage, type VisitPage } from '../contract/desk-lists.ts';
import type { RatingRecord, VisitRecord } from '../contract/desk.ts';
import { correction, correctVisit, type Correction } from '../contract/desk-privacy.ts';
import { VISIT_CODES } from '../contract/guest-book.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';

export { PAGE_SIZE, VISIT_CODES };
export type { Correction, RatingPage, RatingRecord, VisitPage, VisitRecord };

/** What is asked for, by the names that it has in an address. */
export type Sought = Readonly<Record<string, string>>;

export const findVisits = (connection: Connection, query: Sought, signal: AbortSignal): Promise<VisitPage> => call(connection, listVisits, { query, signal });
export const findRatings = (connection: Connection, query: Sought, signal: AbortSignal): Promise<RatingPage> => call(connection, listRatings, { query, signal });
export const loadVisit = (connection: Connection, id: string): Promise<VisitRecord> => call(connection, getVisit, { params: { id } });
export const checkCorrection = (value: unknown): Validation<Correction> => validate(correction, value);
export const correct = (connection: Connection, id: string, body: Correction): Promise<VisitRecord> => call(connection, correctVisit, { params: { id }, body });
export const loadRating = (connection: Connection, id: string): Promise<RatingRecord> => call(connection, getRating, { params: { id } });
