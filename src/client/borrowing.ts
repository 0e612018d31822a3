/**
 * The key that another tab of this browser has: whoever is signed in there need not prove the address again here.
 *
 * Nobody hears of it who could not have it anyway: a broadcast reaches pages of the same origin and the same storage partition
 * only, and each of those can read the session storage of its own window, call into the tabs it has opened, and use any widget
 * of that origin. Whoever can open a tab at this device can also turn to the one that is signed in. What is new is that the key
 * is in two tabs. It stays in this one's memory, so that it ends with the tabs, and ending it in one ends it in all.
 */
import * as z from 'zod/mini';
import type { Connection } from './connection.ts';
import { outboxPrefix } from './drawer.ts';
import { CHANNEL } from './erased.ts';
import { hold, remembers } from './remembering.ts';
import { recallSession, session, SESSION, type Session } from './session.ts';
import { browser } from './surroundings.ts';

/** Tabs answer within a few milliseconds, all about as soon as the first; those that the browser has put to sleep do not. */
const PATIENCE_MS = 120;
/** On a slow device whose tabs have much to do, it takes them longer; where nobody waits for it, there is time. */
const LONG_PATIENCE_MS = 3_000;

/** Of all tabs that have one for this office; also what this device remembers, which may be newer than what this tab knows. */
export async function sessionsAround(connection: Connection, office: string, patienceMs = PATIENCE_MS): Promise<readonly Session[]> {
  const ours = outboxPrefix(connection, office);
  const found = [recallSession(connection, office)].filter((one) => one !== undefined);
  const channel = browser.channel(CHANNEL);
  if (!channel) return found;
  await new Promise<void>((over) => {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const [about, value] = Array.isArray(data) ? (data as readonly unknown[]) : [];
      const parsed = z.safeParse(session, value);
      if (!parsed.success || about !== ours) return;
      found.push(parsed.data);
      setTimeout(over, PATIENCE_MS);
    };
    channel.postMessage(`?${ours}`);
    setTimeout(over, found.length > 0 ? PATIENCE_MS : patienceMs);
  });
  channel.close();
  return found;
}

/** The only visitor's, for whoever does something else meanwhile. Where two are signed in, nobody knows who has opened this tab. */
export async function onlyVisitor(connection: Connection, office: string): Promise<Session | undefined> {
  const [one, ...others] = await sessionsAround(connection, office, LONG_PATIENCE_MS);
  return others.every(({ visitor }) => visitor.email === one?.visitor.email) ? one : undefined;
}

/** For as long as this tab is open. What the visitor wants to be remembered is kept already. */
export function borrow(connection: Connection, office: string, value: Session): void {
  if (!remembers(connection, office)) hold(connection, office, SESSION, value);
}
