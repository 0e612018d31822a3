// Finds the PostgreSQL that the tests run on.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of its programs: `PST_POSTGRES`, or the newest that Debian has installed. @returns {string | undefined} */
export function findPostgres() {
  if (process.env.PST_POSTGRES) return process.env.PST_POSTGRES;
  if (!existsSync(DEBIAN)) return undefined;
  return readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
}
