/** Keyed hashes: what has to be recognised again, but not read by whoever gets hold of the database's numbers. */
import type { Db } from './db/database.ts';
import { randomToken } from './crypto.ts';

const encoder = new TextEncoder();
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const HMAC = { name: 'HMAC', hash: 'SHA-256' };

export class Secrets {
  readonly #db: Db;
  readonly #clock: () => Date;
  readonly #keys = new Map<string, Promise<Key>>();

  constructor(db: Db, clock: () => Date) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Not inside a transaction: the first use of a key stores it. */
  async hash(key: string, text: string): Promise<string> {
    const mac = await crypto.subtle.sign(HMAC.name, await this.#key(key), encoder.encode(text));
    return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** With a key that is thrown away after a day or two: then the hash says nothing to anyone any more. */
  hashForToday(key: string, text: string): Promise<string> {
    return this.hash(`${key}/${this.#clock().toISOString().slice(0, 10)}`, text);
  }

  #key(name: string): Promise<Key> {
    let key = this.#keys.get(name);
    if (!key) {
      key = this.#load(name);
      this.#keys.set(name, key);
      key.catch(() => this.#keys.delete(name));
    }
    return key;
  }

  async #load(name: string): Promise<Key> {
    // Several instances may want the first one at once; all go on with the one that was stored.
    await this.#db.insertInto('secrets').values({ name, value: randomToken(), made_at: this.#clock().toISOString() }).onConflict((on) => on.doNothing()).execute();
    const { value } = await this.#db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow();
    return crypto.subtle.importKey('raw', encoder.encode(value), HMAC, false, ['sign']);
  }

  /** Throws away the keys of former days. */
  async sweep(now: Date): Promise<void> {
    const yesterday = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
    const names = (await this.#db.selectFrom('secrets').select('name').where('name', 'like', '%/%').execute()).map(({ name }) => name);
    const old = names.filter((name) => (name.split('/')[1] ?? '') < yesterday);
    for (const name of old) this.#keys.delete(name);
    if (old.length > 0) await this.#db.deleteFrom('secrets').where('name', 'in', old).execute();
  }
}
