/** Ending: the key is given back, and everything of ours is taken from this device. The office keeps its record. */
import { promisifyRequest } from 'idb-keyval';
import type { Connection } from './connection.ts';
import { empty, outboxPrefix } from './drawer.ts';
import { Failure } from './failure.ts';
import { openOutboxes, type Letter } from './outbox.ts';
import { endSession } from './session.ts';
import { browser } from './surroundings.ts';

const CHANNEL = 'pst-erased';

/** What would be lost. `others`: how much of it is of consultations that are not named, perhaps of somebody else at this device. */
export interface Unsent {
  readonly texts: readonly string[];
  readonly others: number;
}

export async function unsent(connection: Connection, office: string, consultations: readonly string[]): Promise<Unsent> {
  const prefix = outboxPrefix(connection, office);
  const [keys, values] = (await refusable(() => openOutboxes()('readonly', (kept) => Promise.all([
    promisifyRequest(kept.getAllKeys(allOf(prefix))) as Promise<string[]>, promisifyRequest(kept.getAll(allOf(prefix))) as Promise<(readonly Letter[])[]>,
  ])))) ?? [[], []];
  const own = (_: unknown, i: number): boolean => consultations.includes(keys[i]?.slice(prefix.length) ?? '');
  return {
    texts: values.filter(own).flatMap((letters) => letters.map(({ text, files = [] }) => text || files.map(({ name }) => name).join(', '))),
    others: values.filter((letters, i) => !own(letters, i)).reduce((sum, letters) => sum + letters.length, 0),
  };
}

/** First from the device, whatever the network does; answers whether the office could be told that the key is no longer good. */
export async function erase(connection: Connection, office: string, token: string | undefined): Promise<boolean> {
  empty(connection, office);
  const prefix = outboxPrefix(connection, office);
  await refusable(() => openOutboxes()('readwrite', (kept) => {
    kept.delete(allOf(prefix));
    return promisifyRequest(kept.transaction);
  }));
  const channel = browser.channel(CHANNEL);
  channel?.postMessage(prefix);
  channel?.close();
  if (token === undefined) return true;
  try {
    await endSession(connection, token);
    return true;
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    // A key that is not known any more needs no end.
    return failure.code === 'unauthenticated';
  }
}

const allOf = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);

/** A browser that refuses to keep anything has kept nothing. */
async function refusable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (cause) {
    // eslint-disable-next-line no-console
    console.warn('PST: this browser does not keep messages.', cause);
    return undefined;
  }
}
