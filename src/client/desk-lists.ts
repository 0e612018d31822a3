/** What visitors have left, at the desk: looked through, read one by one, and had as a file. */
import { exportVisits, getRating, getVisit, listRatings, listVisits, PAGE_SIZE, type RatingPage, type VisitPage } from '../contract/desk-lists.ts';
import type { RatingRecord, VisitRecord } from '../contract/desk.ts';
import type { ExportFormat } from '../contract/export-format.ts';
import { VISIT_CODES } from '../contract/guest-book.ts';
import { call, request, type Connection } from './connection.ts';
import { wholeOf } from './fetch-file.ts';
import { Failure } from './failure.ts';

export { PAGE_SIZE, VISIT_CODES };
export type { ExportFormat, RatingPage, RatingRecord, VisitPage, VisitRecord };

/** What is asked for, by the names that it has in an address. */
export type Sought = Readonly<Record<string, string>>;

export const findVisits = (connection: Connection, query: Sought, signal: AbortSignal): Promise<VisitPage> => call(connection, listVisits, { query, signal });
export const findRatings = (connection: Connection, query: Sought, signal: AbortSignal): Promise<RatingPage> => call(connection, listRatings, { query, signal });
export const loadVisit = (connection: Connection, id: string): Promise<VisitRecord> => call(connection, getVisit, { params: { id } });
export const loadRating = (connection: Connection, id: string): Promise<RatingRecord> => call(connection, getRating, { params: { id } });

export interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly format: ExportFormat;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** RFC 6266, as our endpoint writes it. */
const nameIn = (disposition: string | null): string | undefined => /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];

/** The guest book of a period; `onProgress` is told how many bytes are here. */
export async function fetchVisits(connection: Connection, wanted: Wanted, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<SavedFile> {
  let name: string | undefined;
  const bytes = await wholeOf(async (stalled) => {
    const response = await request(connection, exportVisits, { query: { ...wanted }, signal: AbortSignal.any([stalled, signal]) }, '*/*');
    name = nameIn(response.headers.get('content-disposition'));
    return response;
  }, onProgress);
  // A page of the network that one has to sign in to has no such header.
  if (name === undefined) throw new Failure('unreadable');
  return { name: decodeURIComponent(name), bytes };
}
