/** A busy day at once: two takers give out 1,000 numbers while three desks call, over HTTP, as tablets and browsers do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as z from 'zod/mini';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { callNext } from '../../src/contract/desk-queue.ts';
import { signInOfficer } from '../../src/contract/desk.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { takeTicket } from '../../src/contract/queue.ts';
import { startBuiltOffice } from '../support/built-office.ts';
import { cookieOf, newId, requestFor, type Ask } from '../support/test-office.ts';

const TICKETS = 1_000;
const SERVICES = ['konsultasi', 'perpustakaan'] as const;

test('1,000 numbers from two kiosks are dense in each service, and three desks call each of them once', { timeout: 60_000 }, async () => {
  const office = await startBuiltOffice({});
  const { url } = office;
  const ask = async <A extends z.ZodMiniType>(row: Operation<z.ZodMiniType | undefined, A>, details: Ask): Promise<z.output<A>> => {
    const response = await fetch(requestFor(row, { origin: url, ...details }, url));
    const answer: unknown = await response.json();
    assert.equal(response.status, 200, `${row.name}: ${JSON.stringify(answer)}`);
    return row.answer.parse(answer);
  };
  try {
    let taking = 2;
    const taken: string[] = [];
    const kiosk = async (): Promise<void> => {
      for (let i = 0; i < TICKETS / 4; i++) for (const service of SERVICES) taken.push((await ask(takeTicket, { params: { office: '3374', id: newId() }, body: { service } })).number);
      taking -= 1;
    };
    const called: string[] = [];
    const desk = async (counter: string): Promise<void> => {
      const cookie = cookieOf(await fetch(requestFor(signInOfficer, { body: { user: OFFICERS[0].user, password: PASSWORD }, origin: url }, url)));
      for (;;) {
        const over = taking === 0;
        const { ticket } = await ask(callNext, { params: { id: newId() }, cookie, body: { counter } });
        if (ticket) called.push(ticket.number);
        else if (over) return;
      }
    };
    await Promise.all([kiosk(), kiosk(), ...['Meja 1', 'Meja 2', 'Meja 3'].map(desk)]);
    const all = ['KS', 'PS'].flatMap((prefix) => Array.from({ length: TICKETS / 2 }, (_, i) => `${prefix}-${String(i + 1).padStart(3, '0')}`));
    assert.deepEqual(taken.toSorted(), all);
    assert.deepEqual(called.toSorted(), all);
  } finally {
    await office.close();
  }
});
