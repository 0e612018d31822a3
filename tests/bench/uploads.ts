/** Eight visitors who hand in the largest file there may be in the same moment, over a line without limits: the memory of the endpoint. */
import assert from 'node:assert/strict';
import { FILE_MAX } from '../../src/contract/file-types.ts';
import { putAttachment } from '../../src/contract/attachments.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { openStore } from '../../src/endpoint/node/store.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess } from '../support/office-process.ts';
import { seatVisitor } from '../support/seat.ts';
import { aConsultation, newId, requestFor } from '../support/test-office.ts';
import { MemoryWatch } from './memory.ts';
import { note, row, type Row } from './row.ts';

const AT_ONCE = 8;
/** Half of a day's limit for each visitor. */
const ROUNDS = 2;
const LINE = 'Kota Semarang;2026;1.701.172;Statistik kependudukan\n';

/** What costs most to look into, because all of it is read; and what is recognised by its first bytes. */
const KINDS = {
  'tabel.csv': new TextEncoder().encode(LINE.repeat(Math.ceil(FILE_MAX / LINE.length))).slice(0, FILE_MAX),
  'laporan.pdf': new Uint8Array(FILE_MAX).fill(0x20),
} as const;
KINDS['laporan.pdf'].set(new TextEncoder().encode('%PDF-1.7\n'));

export async function measureUploads(): Promise<Row[]> {
  await using folder = await OfficeFolder.make();
  const store = await openStore(folder.data);
  const tokens: string[] = [];
  for (let i = 0; i < AT_ONCE; i++) tokens.push(await seatVisitor(store.db));
  await store.close();
  await using office = await OfficeProcess.asBuilt(folder.env(await freePort())).started();
  using memory = new MemoryWatch(office.pid);
  const visitors = await Promise.all(tokens.map(async (token) => {
    const id = newId();
    const started = await fetch(requestFor(startConsultation, { params: { id }, token, body: aConsultation() }, office.url));
    assert.equal(started.status, 200, await started.text());
    return { id, token };
  }));
  const before = memory.read();
  let slowest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, bytes] of Object.entries(KINDS)) {
      await Promise.all(visitors.map(async ({ id, token }) => {
        const sentAt = performance.now();
        const answer = await fetch(requestFor(putAttachment, { params: { id, attachmentId: newId() }, token, query: { name }, bytes }, office.url));
        assert.equal(answer.status, 200, await answer.text());
        slowest = Math.max(slowest, performance.now() - sentAt);
      }));
    }
  }
  const after = memory.read();
  return [
    row(`Endpoint’s resident memory, at its peak while ${AT_ONCE} files of 10 MB come in at once`, after.peak, 120, 'MB', 1),
    note('… before', `${before.peak.toFixed(1)} MB`),
    note('… slowest of them', `${(slowest / 1000).toFixed(1)} s`),
  ];
}
