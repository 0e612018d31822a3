/** The endpoint in this process, with the demo's offices, the built widgets, and pages of one's own. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { addDemoOfficers } from '../../demo/officers.ts';
import { pages as demoPages } from '../../demo/pages.ts';
import { ROOT } from '../../demo/root.ts';
import type { Db } from '../../src/endpoint/db/database.ts';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import { readOfficesFolder } from '../../src/endpoint/node/read-offices.ts';
import { startServer, type RunningServer } from '../../src/endpoint/node/server.ts';
import { openMemory } from '../../src/endpoint/node/sqlite.ts';
import { openStore, type Store } from '../../src/endpoint/node/store.ts';
import { Mailbox } from './mailbox.ts';

const PATIENCE_MS = 10_000;

export interface Setting {
  readonly port?: number;
  /** A data folder; otherwise an empty database that is gone with the office. */
  readonly data?: string;
  /** What is in the database before anybody comes. */
  readonly prepare?: (db: Db) => Promise<void>;
  /** What the office takes for now. */
  readonly clock?: () => Date;
}

export interface BuiltOffice extends RunningServer {
  /** The code in the newest letter to this address. */
  code(email: string): Promise<string>;
}

async function openEmpty(): Promise<Pick<Store, 'db' | 'close'>> {
  const db = openMemory();
  await migrate(db);
  return { db, close: () => db.destroy() };
}

/** By path; wants a build that is not old (`buildWhatIsOld`). */
export async function startBuiltOffice(pages: Readonly<Record<string, string>>, { port = 0, data, prepare, clock }: Setting = {}): Promise<BuiltOffice> {
  const store = await (data === undefined ? openEmpty() : openStore(data));
  await addDemoOfficers(store.db);
  await prepare?.(store.db);
  const offices = await readOfficesFolder(join(ROOT, 'demo/offices'));
  const routes = new Hono();
  for (const [path, text] of Object.entries(pages)) routes.get(path, (c) => (path.endsWith('.js') ? c.body(text, 200, { 'Content-Type': 'text/javascript' }) : c.html(text)));
  const mailer = new Mailbox();
  const server = await startServer({ db: store.db, offices: () => offices, defaultOffice: '3374', port, widgets: join(ROOT, 'dist/widgets'), pages: demoPages, routes, mailer, ...(clock ? { clock } : {}) });
  return {
    ...server,
    code: async (email) => {
      for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(20)) {
        const code = mailer.codeFor(email);
        if (code !== undefined) return code;
      }
      throw new Error(`no letter with a code for ${email}`);
    },
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}
