/** The desk's tables as files: the guest book and the SKM table of a period. */
import { exportVisits } from '../contract/desk-lists.ts';
import { exportSatisfaction } from '../contract/desk-satisfaction.ts';
import type { ExportFormat } from '../contract/export-format.ts';
import type { Operation } from '../contract/operation.ts';
import { request, type Connection } from './connection.ts';
import { wholeOf } from './fetch-file.ts';
import { Failure } from './failure.ts';

export type { ExportFormat };

export interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly format: ExportFormat;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** `onProgress` is told how many bytes are here. */
export type FetchTable = (connection: Connection, wanted: Wanted, onProgress: (bytes: number) => void, signal: AbortSignal) => Promise<SavedFile>;

/** RFC 6266, as our endpoint writes it. */
const nameIn = (disposition: string | null): string | undefined => /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];

const tableOf = (operation: Operation): FetchTable => async (connection, wanted, onProgress, signal) => {
  let name: string | undefined;
  const bytes = await wholeOf(async (stalled) => {
    const response = await request(connection, operation, { query: { ...wanted }, signal: AbortSignal.any([stalled, signal]) }, '*/*');
    name = nameIn(response.headers.get('content-disposition'));
    return response;
  }, onProgress);
  // A page of the network that one has to sign in to has no such header.
  if (name === undefined) throw new Failure('unreadable');
  return { name: decodeURIComponent(name), bytes };
};

export const fetchVisits = tableOf(exportVisits);
/** Of whole months. */
export const fetchSatisfaction = tableOf(exportSatisfaction);
