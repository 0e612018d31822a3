/** Passwords as scrypt hashes that carry their own parameters, so that stronger ones can come without a new table. */
import { once } from 'node:events';
import { randomBytes, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Passwords } from '../desk/officers.ts';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's choice for 16 MB a hash (Password Storage Cheat Sheet): the endpoint should stay small while someone signs in. */
const COST: Cost = { N: 2 ** 13, r: 8, p: 10 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/**
 * Not `scrypt` of node:crypto: libuv would give it to any of its threads, and the C library keeps the 8 MB of work space
 * with each thread that ever had it. A thread that ends leaves it to the next one.
 */
const THREAD = `
const { parentPort, workerData: { password, salt, bytes, options } } = require('node:worker_threads');
parentPort.postMessage(require('node:crypto').scryptSync(password, salt, bytes, options));
`;

async function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  // One character, one password, whichever keyboard wrote it.
  const workerData = { password: password.normalize('NFKC'), salt, bytes: HASH_BYTES, options };
  const thread = new Worker(THREAD, { eval: true, workerData });
  // Until it has ended: only then the next one finds what it leaves.
  const [[key]] = (await Promise.all([once(thread, 'message'), once(thread, 'exit')])) as [[Uint8Array], unknown];
  return Buffer.from(key);
}

/** One at a time: a crowd of attempts may wait, but not fill the memory. */
let queue: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work);
  queue = result.catch(() => undefined);
  return result;
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await inTurn(() => derive(password, salt, COST));
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Nobody's password, for officers there are none of: takes as long as anyone's. */
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, Buffer.alloc(SALT_BYTES).toString('base64url'), Buffer.alloc(HASH_BYTES).toString('base64url')].join('$');

export const passwords: Passwords = {
  async verify(password, hash) {
    const [scheme, N, r, p, salt, key] = (hash ?? NOBODY).split('$');
    if (scheme !== 'scrypt' || salt === undefined || key === undefined) throw new TypeError('a password hash of an unknown form');
    const cost = { N: Number(N), r: Number(r), p: Number(p) };
    const derived = await inTurn(() => derive(password, Buffer.from(salt, 'base64url'), cost));
    const expected = Buffer.from(key, 'base64url');
    return derived.length === expected.length && timingSafeEqual(derived, expected) && hash !== undefined;
  },
};
