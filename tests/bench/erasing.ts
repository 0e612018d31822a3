/** What visitors feel of it when an office decides how long it keeps its guest book, and 20,000 visits are over it at once. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signInOfficer } from '../../src/contract/desk.ts';
import { listErasures } from '../../src/contract/desk-privacy.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess } from '../support/office-process.ts';
import { aVisit, cookieOf, newId, PASSWORD, requestFor } from '../support/test-office.ts';
import { fillGuestBook, USER, VISITS } from './full-guest-book.ts';
import { note, row, type Row } from './row.ts';

const TIMEOUT_MS = 120_000;
/** A visitor a tenth of a second. */
const EVERY_MS = 100;

export async function measureErasing(): Promise<Row[]> {
  await using folder = await OfficeFolder.make();
  await fillGuestBook(folder.data, '2024-01-02');
  const file = join(folder.path, 'offices/3374/office.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('sampleValues', 'retention: { visits: 30 }\nsampleValues'));
  await using office = await OfficeProcess.asBuilt(folder.env(await freePort())).started();
  const begun = performance.now();
  const cookie = cookieOf(await fetch(requestFor(signInOfficer, { body: { user: USER, password: PASSWORD }, origin: office.url }, office.url)));
  const waits: number[] = [];
  for (;;) {
    const asked = performance.now();
    const answer = await fetch(requestFor(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit(), origin: office.url }, office.url));
    assert.equal(answer.status, 200);
    waits.push(performance.now() - asked);
    const { erasures } = listErasures.answer.parse(await (await fetch(requestFor(listErasures, { cookie }, office.url))).json());
    if (erasures.reduce((sum, { count }) => sum + count, 0) >= VISITS) break;
    assert.ok(performance.now() - begun < TIMEOUT_MS, 'all are erased');
    await pause(EVERY_MS);
  }
  const seconds = (performance.now() - begun) / 1000;
  return [
    row(`Guest book signed while ${VISITS} visits are erased: slowest of ${waits.length}`, Math.max(...waits), 500, 'ms'),
    note('… until all of them are erased', `${seconds.toFixed(1)} s`),
  ];
}
