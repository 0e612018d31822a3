/** A guest book of 20,000 visits as a file: what an office of a big city may have in a year, and more than most ever will. */
import assert from 'node:assert/strict';
import { signInOfficer } from '../../src/contract/desk.ts';
import { exportVisits } from '../../src/contract/desk-lists.ts';
import { EXPORT_FORMATS } from '../../src/contract/export-format.ts';
import { canonicalJson } from '../../src/endpoint/crypto.ts';
import { addOfficer } from '../../src/endpoint/desk/officers.ts';
import { hashPassword } from '../../src/endpoint/node/passwords.ts';
import { openStore } from '../../src/endpoint/node/store.ts';
import { foundBy } from '../../src/endpoint/visits/found-by.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess } from '../support/office-process.ts';
import { aVisit, cookieOf, newId, PASSWORD, requestFor } from '../support/test-office.ts';
import { MemoryWatch } from './memory.ts';
import { note, row, type Row } from './row.ts';

const VISITS = 20_000;
const PERIOD = { from: '2026-01-01', to: '2026-12-31' };
const USER = 'petugas-ukur';

async function fill(data: string): Promise<void> {
  const store = await openStore(data);
  await addOfficer(store.db, { user: USER, name: 'Petugas Ukur', office: '3374', passwordHash: await hashPassword(PASSWORD) });
  const begin = Date.parse('2026-01-02T01:00:00Z');
  for (let first = 0; first < VISITS; first += 500) {
    await store.db.transaction().execute(async (trx) => {
      for (let i = first; i < first + 500; i++) {
        const visit = aVisit({ name: `Tamu Nomor ${i}`, email: `tamu${i}@contoh.example`, phone: `0812 0000 ${i}`, institutionName: `Universitas Contoh ${i % 97}`, services: [1, 16], channels: [1, 2] });
        const at = new Date(begin + i * 1_500_000).toISOString();
        await trx.insertInto('visits').values({
          id: newId(), office: '3374', day: at.slice(0, 10), ticket: null, signed_at: at, received_at: at, body: canonicalJson(visit), content_hash: '', ...foundBy(visit), erased_at: null,
        }).execute();
      }
    });
  }
  await store.close();
}

export async function measureExports(): Promise<Row[]> {
  await using folder = await OfficeFolder.make();
  await fill(folder.data);
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
