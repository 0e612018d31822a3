/**
 * The endpoint in a process of its own, as the proof needs it: in a hurry, with points at which it can be told to die, and with
 * a way to begin consultations and to read the store from outside. What it serves with is the product's, untouched.
 */
import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { flushCompileCache } from 'node:module';
import { sql, type KyselyPlugin } from 'kysely';
import { createEndpoint } from '../../src/endpoint/app.ts';
import { sha256 } from '../../src/endpoint/crypto.ts';
import { NEW_CONSULTATION, type Db } from '../../src/endpoint/db/database.ts';
import { readEpoch, renewEpoch } from '../../src/endpoint/db/migrate.ts';
import { addOfficer } from '../../src/endpoint/desk/officers.ts';
import { folderFiles } from '../../src/endpoint/node/folder-files.ts';
import { openPostgres } from '../../src/endpoint/node/postgres.ts';
import { closeOnSignal } from '../../src/endpoint/node/run.ts';
import { openStore } from '../../src/endpoint/node/store.ts';
import { plainPasswords, sampleOffice } from '../support/test-office.ts';
import { mutant } from './mutants.ts';

export type CrashPoint = 'before-begin' | 'after-insert' | 'after-commit' | 'before-reply';

export type Order =
  | { readonly do: 'begin'; readonly id: string; readonly office: string; readonly token: string; readonly message: string; readonly text: string }
  | { readonly do: 'sign-in'; readonly consultation: string; readonly token: string }
  | { readonly do: 'sign-out'; readonly token: string }
  | { readonly do: 'officer'; readonly office: string; readonly user: string }
  | { readonly do: 'crash'; readonly at: CrashPoint | undefined }
  /** The disk is full, or there is room again. */
  | { readonly do: 'fill'; readonly full: boolean }
  | { readonly do: 'dump' };

/** `data`: a folder, or the address of a PostgreSQL. `files`: the folder where they are kept. */
const [data = '', files = '', port = '0', restored = ''] = process.argv.slice(2);
let armed: CrashPoint | undefined;
const die = (at: CrashPoint): void => {
  if (armed === at) process.kill(process.pid, 'SIGKILL');
};

/** Dies when the row of an event has been inserted, its transaction still open. */
function inserts(): KyselyPlugin {
  const events = new WeakSet<object>();
  return {
    transformQuery: ({ node, queryId }) => {
      if (node.kind === 'InsertQueryNode' && JSON.stringify(node.into).includes('"events"')) events.add(queryId);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      if (events.has(queryId)) die('after-insert');
      return result;
    },
  };
}

/** Dies before a transaction begins, or when it has been committed. */
function watched(db: Db): Db {
  const plain = db.withPlugin(inserts());
  return new Proxy(plain, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'transaction') return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      return () => ({
        execute: async (work: Parameters<ReturnType<Db['transaction']>['execute']>[0]) => {
          die('before-begin');
          const result = await target.transaction().execute(work);
          die('after-commit');
          return result;
        },
      });
    },
  });
}

const shared = data.startsWith('postgres:') ? await openPostgres(data, () => undefined) : undefined;
const store = shared ?? (await openStore(data));
if (restored !== '') await renewEpoch(store.db);
const endpoint = createEndpoint({
  db: watched(store.db), files: folderFiles(files), passwords: plainPasswords, offices: () => [sampleOffice('3374'), sampleOffice('3322')],
  timings: { heartbeatMs: 150, sweepMs: 100, lifetimeMs: 2_500, patienceMs: 2_000 },
  addressOf: () => 'proof', hints: shared?.hints,
});

const serve = mutant.serve?.(endpoint.fetch, store.db) ?? endpoint.fetch;
const server = createAdaptorServer({
  fetch: async (request: Request, env: unknown) => {
    const response = await serve(request, env);
    if (request.method === 'PUT') die('before-reply');
    return response;
  },
}) as Server;
endpoint.start();

/** SQLite then has as little room as on a full disk: some pages are left that are not full. */
async function fill(db: Db, full: boolean): Promise<void> {
  const { rows: [size] } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.lit(full ? (size?.page_count ?? 0) : 1_000_000)}`.execute(db);
}

async function obey(order: Order): Promise<unknown> {
  const { db } = store;
  const at = new Date().toISOString();
  const session = async (visitor: string, token: string) =>
    db.insertInto('visitor_sessions').values({ token_hash: await sha256(token), visitor, created_at: at, expires_at: '2999-01-01T00:00:00.000Z' }).onConflict((on) => on.doNothing()).execute();
  switch (order.do) {
    case 'begin': {
      const { id, office, token, message, text } = order;
      await db.insertInto('visitors').values({ id, office, name: id, email: `${id}@contoh.example`, email_key: `${id}@contoh.example`, created_at: at }).execute();
      await session(id, token);
      await db.insertInto('consultations').values({
        ...NEW_CONSULTATION, id, visitor: id, office, number: id, name: id, email: 'a@contoh.example', token_hash: id, content_hash: id, state: 'open',
        started_at: at, due_on: '2999-01-01', last_seq: 1, last_at: at, last_text: text, last_from: 'visitor', change: 0,
      }).execute();
      await db.insertInto('events').values({ consultation: id, seq: 1, type: 'message', at, message_id: message, sender: 'visitor', sender_name: null, text, detail: null }).execute();
      return undefined;
    }
    case 'sign-in': return session(order.consultation, order.token);
    case 'sign-out': return db.deleteFrom('visitor_sessions').where('token_hash', '=', await sha256(order.token)).execute();
    case 'officer': return addOfficer(db, { user: order.user, name: order.user, office: order.office, passwordHash: 'plain:kunci' });
    case 'crash': return void (armed = order.at);
    case 'fill': return shared ? undefined : fill(db, order.full);
    case 'dump': {
      const epoch = await readEpoch(db);
      const events = await db.selectFrom('events').selectAll().orderBy('consultation').orderBy('seq').execute();
      return { epoch, events };
    }
  }
}

process.on('message', ({ number, order }: { number: number; order: Order }) => {
  obey(order).then((value) => process.send?.({ number, value }), (error: unknown) => process.send?.({ number, error: String(error) }));
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
closeOnSignal(async () => {
  server.close();
  await endpoint.close();
  await store.close();
});
server.listen(Number(port), '127.0.0.1', () => {
  process.send?.({ ready: true });
  // For the next one: who is killed does not come to writing it.
  flushCompileCache();
});
