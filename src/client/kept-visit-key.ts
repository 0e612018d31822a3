/** Under which name the browser keeps what a visitor asked it to remember of a visit; looking whether it is there costs no more than this. */
import type { Connection } from './connection.ts';

export const keptVisitKey = ({ endpoint }: Connection, office: string): string => `pst-visit:${endpoint}:${office}`;

export function keepsVisit(connection: Connection, office: string): boolean {
  try {
    return localStorage.getItem(keptVisitKey(connection, office)) !== null;
  } catch {
    return false; // A browser that refuses to be asked keeps nothing.
  }
}
