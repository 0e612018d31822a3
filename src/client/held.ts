/** The key to one's consultation with an office, as this tab keeps it from the first question sent. */
import * as z from 'zod/mini';
import { consultation, newConsultation, type Consultation, type NewConsultation } from '../contract/consultation.ts';
import type { Connection } from './connection.ts';
import { discard, lookUp, put } from './drawer.ts';

const held = z.object({
  id: z.string(),
  token: z.string(),
  /** What was sent to begin, until the endpoint has confirmed it. */
  start: z.optional(newConsultation),
  consultation: z.optional(consultation),
});

export interface Held {
  readonly id: string;
  readonly token: string;
  readonly start?: NewConsultation | undefined;
  readonly consultation?: Consultation | undefined;
}

export function recall(connection: Connection, office: string): Held | undefined {
  const text = lookUp(connection, office);
  if (text === undefined) return undefined;
  try {
    const parsed = z.safeParse(held, JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // Not ours, or damaged: as if it were not there.
  }
}

export const keep = (connection: Connection, office: string, value: Held): void => put(connection, office, JSON.stringify(value));

export const forget = discard;
