/** The endpoint in this process, with the demo's offices, an empty database, the built widgets, and pages of one's own. */
import { join } from 'node:path';
import { Hono } from 'hono';
import { pages as demoPages } from '../../demo/pages.ts';
import { ROOT } from '../../demo/root.ts';
import type { Db } from '../../src/endpoint/db/database.ts';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import { readOfficesFolder } from '../../src/endpoint/node/read-offices.ts';
import { startServer, type RunningServer } from '../../src/endpoint/node/server.ts';
import { openMemory } from '../../src/endpoint/node/sqlite.ts';

/** By path; wants a build that is not old (`buildWhatIsOld`). */
export async function startBuiltOffice(pages: Readonly<Record<string, string>>, { port = 0, prepare }: { port?: number; prepare?: (db: Db) => Promise<void> } = {}): Promise<RunningServer> {
  const db = openMemory();
  await migrate(db);
  await prepare?.(db);
  const offices = await readOfficesFolder(join(ROOT, 'demo/offices'));
  const routes = new Hono();
  for (const [path, html] of Object.entries(pages)) routes.get(path, (c) => c.html(html));
  const server = await startServer({ db, offices: () => offices, defaultOffice: '3374', port, widgets: join(ROOT, 'dist/widgets'), pages: demoPages, routes });
  return {
    ...server,
    close: async () => {
      await server.close();
      await db.destroy();
    },
  };
}
