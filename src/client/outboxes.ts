/** The outboxes of all consultations with an office that have something in them, whoever's they are. */
import { promisifyRequest } from 'idb-keyval';
import type { Connection } from './connection.ts';
import { outboxPrefix } from './drawer.ts';
import { inTime, openOutboxes, outboxes, type Letter, type Outbox } from './outbox.ts';

/** By the consultation's id. */
export type Outboxes = ReadonlyMap<string, readonly Letter[]>;

const allOf = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);

export async function readOutboxes(connection: Connection, office: string): Promise<Outboxes> {
  const prefix = outboxPrefix(connection, office);
  const found = await refusable(() => openOutboxes()('readonly', (kept) => Promise.all([
    promisifyRequest(kept.getAllKeys(allOf(prefix))) as Promise<string[]>, promisifyRequest(kept.getAll(allOf(prefix))) as Promise<(readonly Letter[])[]>,
  ])));
  const [keys, values] = found ?? [[], []];
  const all = new Map(keys.map((key, i) => [key.slice(prefix.length), values[i] ?? []]));
  for (const [key, outbox] of here(prefix)) if (outbox.unkept.length > 0) all.set(key.slice(prefix.length), await outbox.letters());
  return all;
}

/** Of what this page alone has. */
export function forgetUnkept(connection: Connection, office: string): void {
  for (const [key] of here(outboxPrefix(connection, office))) delete outboxes[key];
}

export async function emptyOutboxes(connection: Connection, office: string): Promise<void> {
  forgetUnkept(connection, office);
  await refusable(() => openOutboxes()('readwrite', (kept) => {
    kept.delete(allOf(outboxPrefix(connection, office)));
    return promisifyRequest(kept.transaction);
  }));
}

/** What the browser does not keep is in the memory of this page. */
const here = (prefix: string): readonly (readonly [string, Outbox])[] => Object.entries(outboxes).filter(([key]) => key.startsWith(prefix));

/** A browser that refuses to keep anything has kept nothing. */
async function refusable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await inTime(work());
  } catch (cause) {
    // eslint-disable-next-line no-console
    console.warn('PST: messages are not kept.', cause);
    return undefined;
  }
}
