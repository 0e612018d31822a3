/**
 * The key to one's consultation with an office, for this tab: it survives a reload, and is gone with the tab, because a
 * computer may be shared. Written when the visitor sends the first question, never before.
 */
import * as z from 'zod/mini';
import { consultation, newConsultation, type Consultation, type NewConsultation } from '../contract/consultation.ts';
import type { Connection } from './connection.ts';

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

/** For browsers that refuse: as long as the page is open. */
const memory = new Map<string, string>();

const keyOf = (connection: Connection, office: string): string => `pst:${connection.endpoint}:${office}`;

const storage = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => {
  try {
    sessionStorage.setItem('pst:', '');
    sessionStorage.removeItem('pst:');
    return sessionStorage;
  } catch {
    return { getItem: (key) => memory.get(key) ?? null, setItem: (key, value) => void memory.set(key, value), removeItem: (key) => void memory.delete(key) };
  }
};

export function recall(connection: Connection, office: string): Held | undefined {
  let text: string | null;
  try {
    // Looking must not write: nothing is stored before the visitor sends something.
    text = sessionStorage.getItem(keyOf(connection, office)) ?? memory.get(keyOf(connection, office)) ?? null;
  } catch {
    text = memory.get(keyOf(connection, office)) ?? null;
  }
  if (text === null) return undefined;
  try {
    const parsed = z.safeParse(held, JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // Not ours, or damaged: as if it were not there.
  }
}

export const keep = (connection: Connection, office: string, value: Held): void => storage().setItem(keyOf(connection, office), JSON.stringify(value));

export const forget = (connection: Connection, office: string): void => storage().removeItem(keyOf(connection, office));
