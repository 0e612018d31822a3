/** A busy day of the queue, as `npm test` proves it, timed. */
import { OFFICERS } from '../../demo/officers.ts';
import { busyDay } from '../support/busy-day.ts';
import { startBuiltOffice } from '../support/built-office.ts';
import { note, type Row } from './row.ts';

export async function measureQueue(): Promise<Row[]> {
  const office = await startBuiltOffice({});
  try {
    const seconds = await busyDay([office.url], [OFFICERS[0].user, OFFICERS[1].user]);
    return [note('1,000 queue numbers from two kiosks, called by three desks, every third press twice at once', `${seconds.toFixed(1)} s`)];
  } finally {
    await office.close();
  }
}
