/** The consultation that this tab has open, and the key to it. */
import * as z from 'zod/mini';
import { consultation, type Consultation } from '../contract/consultation-record.ts';
import type { Connection } from './connection.ts';
import { discard, lookUp, put } from './drawer.ts';

export interface Held {
  readonly id: string;
  /** Of the visitor's session. */
  readonly token: string;
  /** As the office last said that it stands. */
  consultation: Consultation;
}

const WHAT = 'open';

export function recallOpen(connection: Connection, office: string): Consultation | undefined {
  const parsed = z.safeParse(consultation, lookUp(connection, office, WHAT));
  return parsed.success ? parsed.data : undefined;
}

export const keepOpen = (connection: Connection, office: string, value: Consultation): boolean => put(connection, office, WHAT, value);

export const forgetOpen = (connection: Connection, office: string): void => discard(connection, office, WHAT);
