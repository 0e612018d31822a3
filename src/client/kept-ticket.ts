/**
 * Which ticket this device holds: for the day, so that a reload or another page of the site shows it again. Apart from what
 * `drawer.ts` keeps of consultations: a number is nothing to go on with there, and says nothing about who holds it.
 */
import type { Connection } from './connection.ts';

/** For browsers that refuse: as long as the page is open. */
const memory = new Map<string, string>();

const keyOf = ({ endpoint }: Connection, office: string): string => `pst-ticket:${endpoint}:${office}`;

/** This device's own day, right or wrong: the endpoint has the last word on whether a ticket is still good. */
const today = (): string => new Date(Date.now()).toDateString();

export const keptTicket = {
  keep(connection: Connection, office: string, id: string): void {
    const [key, text] = [keyOf(connection, office), `${id} ${today()}`];
    try {
      localStorage.setItem(key, text);
      memory.delete(key);
    } catch {
      memory.set(key, text);
    }
  },

  /** Nothing on the next day, and nothing is left of it then. */
  id(connection: Connection, office: string): string | undefined {
    const key = keyOf(connection, office);
    try {
      const [, id, day] = /^(\S+) (.+)$/.exec(memory.get(key) ?? localStorage.getItem(key) ?? '') ?? [];
      if (day === today()) return id;
      if (day !== undefined) this.drop(connection, office);
    } catch {
      // Refused: there is nothing.
    }
    return undefined;
  },

  drop(connection: Connection, office: string): void {
    const key = keyOf(connection, office);
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Then nothing was ever kept.
    }
  },
};
export type KeptTicket = typeof keptTicket;
