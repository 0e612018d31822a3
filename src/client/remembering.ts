/** For how long the drawer keeps something: longer than this tab, or only as long as its page. Wanted when somebody signs in. */
import type { Connection } from './connection.ts';
import { discard, keyOf, memory, storage } from './drawer.ts';
import { SESSION } from './session.ts';

/** What the visitor wants to be remembered on this device: the key to it lies there. */
export const remembers = (connection: Connection, office: string): boolean => typeof storage('localStorage')?.getItem(keyOf(connection, office, SESSION)) === 'string';

/** As long as the page is open, and no longer. */
export function hold(connection: Connection, office: string, what: string, value: unknown): void {
  discard(connection, office, what);
  memory.set(keyOf(connection, office, what), JSON.stringify(value));
}
