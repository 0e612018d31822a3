/** The outboxes of all consultations with an office that have something in them, whoever's they are. */
import { promisifyRequest } from 'idb-keyval';
import type { Connection } from './connection.ts';
import { outboxPrefix } from './drawer.ts';
import { inTime, openOutboxes, type Letter } from './outbox.ts';

/** By the consultation's id. */
export type Outboxes = ReadonlyMap<string, readonly Letter[]>;

const allOf = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);

export async function readOutboxes(connection: Connection, office: string): Promise<Outboxes> {
  const prefix = outboxPrefix(connection, office);
  const found = await refusable(() => openOutboxes()('readonly', (kept) => Promise.all([
    promisifyRequest(kept.getAllKeys(allOf(prefix))) as Promise<string[]>, promisifyRequest(kept.getAll(allOf(prefix))) as Promise<(readonly Letter[])[]>,
  ])));
  const [keys, values] = found ?? [[], []];
  return new Map(keys.map((key, i) => [key.slice(prefix.length), values[i] ?? []]));
}

export async function emptyOutboxes(connection: Connection, office: string): Promise<void> {
  await refusable(() => openOutboxes()('readwrite', (kept) => {
    kept.delete(allOf(outboxPrefix(connection, office)));
    return promisifyRequest(kept.transaction);
  }));
}

/** A browser that refuses to keep anything has kept nothing. */
async function refusable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await inTime(work());
  } catch (cause) {
    // eslint-disable-next-line no-console
    console.warn('PST: this browser does not keep messages.', cause);
    return undefined;
  }
}
