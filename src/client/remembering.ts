/** For how long the drawer keeps something: longer than this tab, or only as long as its page. Wanted when somebody signs in. */
import type { Connection } from './connection.ts';
import { discard, memory, prefixOf, storage } from './drawer.ts';

/** What the visitor wants to be remembered on this device: the key to it lies there. */
export const remembers = (connection: Connection, office: string): boolean => (storage('localStorage')?.getItem(`${prefixOf(connection, office)}session`) ?? null) !== null;

/** As long as the page is open, and no longer. */
export function hold(connection: Connection, office: string, what: string, value: unknown): void {
  discard(connection, office, what);
  memory.set(prefixOf(connection, office) + what, JSON.stringify(value));
}
