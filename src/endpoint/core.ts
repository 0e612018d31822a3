/** What every room of the endpoint shares: the store, the clock, the offices and those who wait for news. */
import type { Db } from './db/database.ts';
import type { Hub } from './live/hub.ts';
import type { Streams } from './live/streams.ts';
import type { Offices } from './offices/offices.ts';

export interface Core {
  readonly db: Db;
  readonly clock: () => Date;
  readonly offices: Offices;
  readonly hub: Hub;
  readonly streams: Streams;
}
