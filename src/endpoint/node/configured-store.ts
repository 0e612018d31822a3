/** The store that the settings name: SQLite in the data folder, or a PostgreSQL that several instances share. */
import type { Hints } from '../live/hub.ts';
import type { Config } from './config.ts';
import type { Log } from '../http/log.ts';
import { openStore, type OpenOptions, type Store } from './store.ts';

export interface ConfiguredStore extends Store {
  readonly hints?: Hints;
}

/** @throws {StartError} */
export async function openConfiguredStore(config: Pick<Config, 'data' | 'databaseUrl'>, log: Log, options?: OpenOptions): Promise<ConfiguredStore> {
  if (config.databaseUrl === undefined) return openStore(config.data, options);
  // Only whoever uses it pays for its driver.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(config.databaseUrl, (error) => log({ event: 'background', error }));
}
