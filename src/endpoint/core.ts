/** What every room of the endpoint shares: the store, the clock, the offices and those who wait for news. */
import type { Db } from './db/database.ts';
import type { Files } from './files/files.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Hub } from './live/hub.ts';
import type { Streams } from './live/streams.ts';
import type { Mailer } from './mail/mail.ts';
import type { Offices } from './offices/offices.ts';
import type { Secrets } from './secrets.ts';

export interface Core {
  readonly db: Db;
  readonly clock: () => Date;
  readonly offices: Offices;
  readonly hub: Hub;
  readonly streams: Streams;
  readonly jobs: Jobs;
  readonly files: Files;
  readonly secrets: Secrets;
  /** Absent where the office has not set one up: then nothing can be sent, and who needs a letter is told so. */
  readonly mailer: Mailer | undefined;
  /** Where visitors' browsers find the endpoint, when that was configured: for links in letters. */
  readonly publicUrl: string | undefined;
}
