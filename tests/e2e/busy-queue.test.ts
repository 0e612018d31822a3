import { test } from 'node:test';
import { findPostgres } from '../../.setup/postgres.mjs';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { addOfficer } from '../../src/endpoint/desk/officers.ts';
import { hashPassword } from '../../src/endpoint/node/passwords.ts';
import { openPostgres } from '../../src/endpoint/node/postgres.ts';
import { startBuiltOffice } from '../support/built-office.ts';
import { busyDay } from '../support/busy-day.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess } from '../support/office-process.ts';
import { Cluster } from '../support/postgres.ts';

const CLAIM = '1,000 numbers from two kiosks are dense in each service, and three desks call each of them once';

test(`${CLAIM}, with SQLite`, { timeout: 120_000 }, async (t) => {
  const office = await startBuiltOffice({});
  try {
    t.diagnostic(`1,000 numbers, with presses twice at once and again: ${(await busyDay([office.url], [OFFICERS[0].user, OFFICERS[1].user])).toFixed(1)} s`);
  } finally {
    await office.close();
  }
});

test(`${CLAIM}, with two endpoints on one PostgreSQL`, { timeout: 120_000, skip: findPostgres() === undefined ? 'PostgreSQL is not installed here' : false }, async (t) => {
  await using cluster = await Cluster.start({ durable: true });
  await using folder = await OfficeFolder.make();
  const database = await cluster.database();
  const officers = ['rina', 'dewi', 'budi'];
  const store = await openPostgres(database, console.error);
  for (const user of officers) await addOfficer(store.db, { user, name: user, office: '3374', passwordHash: await hashPassword(PASSWORD) });
  await store.close();
  const start = async (): Promise<OfficeProcess> => new OfficeProcess({ ...folder.env(await freePort()), PST_DATABASE_URL: database }).started();
  const [one, other] = await Promise.all([start(), start()]);
  await using _one = one;
  await using _other = other;
  t.diagnostic(`1,000 numbers, with presses twice at once and again: ${(await busyDay([one.url, other.url], officers)).toFixed(1)} s`);
});
