/** `npm run restored`: after a backup was put back where the endpoint cannot notice it by itself. Also while it is running. */
import { renewEpoch } from './db/migrate.ts';
import { readConfig } from './node/config.ts';
import { openConfiguredStore } from './node/configured-store.ts';
import { createLog } from './node/log.ts';
import { run } from './node/run.ts';

await run(async () => {
  const store = await openConfiguredStore(readConfig(process.env), createLog('errors'), { visit: true });
  try {
    await renewEpoch(store.db);
    console.log('Everyone who has a consultation open reads it again.');
  } finally {
    await store.close();
  }
});
