/** A guest book of 20,000 visits as a file: what an office of a big city may have in a year, and more than most ever will. */
import assert from 'node:assert/strict';
import { signInOfficer } from '../../src/contract/desk.ts';
import { exportVisits } from '../../src/contract/desk-lists.ts';
import { EXPORT_FORMATS } from '../../src/contract/export-format.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess } from '../support/office-process.ts';
import { cookieOf, PASSWORD, requestFor } from '../support/test-office.ts';
import { fillGuestBook, USER, VISITS } from './full-guest-book.ts';
import { MemoryWatch } from './memory.ts';
import { note, row, type Row } from './row.ts';

const PERIOD = { from: '2026-01-01', to: '2026-12-31' };
export async function measureExports(): Promise<Row[]> {
  await using folder = await OfficeFolder.make();
  await fillGuestBook(folder.data, '2026-01-02');
  await using office = await OfficeProcess.asBuilt(folder.env(await freePort())).started();
  using memory = new MemoryWatch(office.pid);
  const cookie = cookieOf(await fetch(requestFor(signInOfficer, { body: { user: USER, password: PASSWORD }, origin: office.url }, office.url)));
  const before = memory.read();
  const rows: Row[] = [];
  for (const format of EXPORT_FORMATS) {
    const asked = performance.now();
    const answer = await fetch(requestFor(exportVisits, { cookie, query: { ...PERIOD, format } }, office.url));
    assert.equal(answer.status, 200);
    const size = (await answer.arrayBuffer()).byteLength;
    rows.push(note(`… as ${format.toUpperCase()}`, `${((performance.now() - asked) / 1000).toFixed(1)} s, ${(size / 1e6).toFixed(1)} MB`));
  }
  return [row(`Endpoint’s resident memory, at its peak while a guest book of ${VISITS} visits is had as a file`, memory.read().peak, 120, 'MB', 1), note('… before', `${before.peak.toFixed(1)} MB`), ...rows];
}
