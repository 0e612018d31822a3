/** Ending: the key is given back, and everything of ours is taken from this device. The office keeps its record. */
import { endSession } from '../contract/session.ts';
import { call, type Connection } from './connection.ts';
import { empty, outboxPrefix } from './drawer.ts';
import { CHANNEL } from './erased.ts';
import { Failure } from './failure.ts';
import { emptyOutboxes, readOutboxes } from './outboxes.ts';
import { browser } from './surroundings.ts';

/** What would be lost. `others`: how much of it is of consultations that are not named, perhaps of somebody else at this device. */
export interface Unsent {
  readonly texts: readonly string[];
  readonly others: number;
}

export async function unsent(connection: Connection, office: string, consultations: readonly string[]): Promise<Unsent> {
  const found = [...await readOutboxes(connection, office)];
  const own = ([id]: readonly [string, unknown]): boolean => consultations.includes(id);
  return {
    texts: found.filter(own).flatMap(([, letters]) => letters.map(({ text, files = [] }) => text || files.map(({ name }) => name).join(', '))),
    others: found.filter((one) => !own(one)).reduce((sum, [, letters]) => sum + letters.length, 0),
  };
}

/** First from the device, whatever the network does; answers whether the office could be told that the key is no longer good. */
export async function erase(connection: Connection, office: string, token: string | undefined): Promise<boolean> {
  empty(connection, office);
  const channel = browser.channel(CHANNEL);
  // Before: another tab would think that what it shows as waiting was lost, and keep it again.
  channel?.postMessage(outboxPrefix(connection, office));
  channel?.close();
  await emptyOutboxes(connection, office);
  if (token === undefined) return true;
  try {
    await call(connection, endSession, { token });
    return true;
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    // A key that is not known any more needs no end.
    return failure.code === 'unauthenticated';
  }
}
