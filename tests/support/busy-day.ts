/**
 * A busy day at once: two kiosks give out 1,000 numbers while three desks call, over HTTP, as tablets and browsers do. People press
 * twice, and what has been answered is asked for again, because answers get lost. Fails unless every number is dense and called once.
 */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod/mini';
import { PASSWORD } from '../../demo/officers.ts';
import { callNext } from '../../src/contract/desk-queue.ts';
import { signInOfficer } from '../../src/contract/desk.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { RECEPTION, takeTicket } from '../../src/contract/queue.ts';
import { cookieOf, newId, requestFor, type Ask } from './test-office.ts';

const TICKETS = 1_000;
const SERVICES = ['konsultasi', RECEPTION.code] as const;
const PREFIXES = ['KS', RECEPTION.prefix] as const;
/** Every so many presses are two at once. */
const TWICE = 3;
/** Every so many of what has been answered are asked for once more. */
const AGAIN = 10;
const DESKS = ['Meja 1', 'Meja 2', 'Meja 3'] as const;

async function ask<A extends z.ZodMiniType>(url: string, row: Operation<z.ZodMiniType | undefined, A>, details: Ask): Promise<z.output<A>> {
  const response = await fetch(requestFor(row, { origin: url, ...details }, url));
  const answer: unknown = await response.json();
  assert.equal(response.status, 200, `${row.name}: ${JSON.stringify(answer)}`);
  return row.answer.parse(answer);
}

/** A press of a button: one request to one of the endpoints, or two at once, to both of them where there are two. */
async function press<T>(urls: readonly string[], count: number, send: (url: string) => Promise<T>): Promise<readonly T[]> {
  const at = (i: number): string => urls[(count + i) % urls.length] ?? '';
  const answers = await Promise.all(count % TWICE === 0 ? [send(at(0)), send(at(1))] : [send(at(0))]);
  return count % AGAIN === 0 ? [...answers, await send(at(1))] : answers;
}

/** A whole day between these endpoints of office 3374, with an officer at each desk; answers how many seconds it took. */
export async function busyDay(urls: readonly string[], officers: readonly string[]): Promise<number> {
  const cookies = new Map<string, string>();
  for (const url of urls) {
    for (const user of officers) cookies.set(`${url} ${user}`, cookieOf(await fetch(requestFor(signInOfficer, { body: { user, password: PASSWORD }, origin: url }, url))));
  }
  const start = performance.now();
  let taking = 2;
  const taken: string[] = [];
  const kiosk = async (): Promise<void> => {
    for (let i = 0; i < TICKETS / 2; i++) {
      const [id, service] = [newId(), SERVICES[i % 2]];
      const numbers = await press(urls, i, async (url) => (await ask(url, takeTicket, { params: { office: '3374', id }, body: { service } })).number);
      assert.equal(new Set(numbers).size, 1, `one ticket has ${numbers.join()}`);
      taken.push(...new Set(numbers));
    }
    taking -= 1;
  };
  const called: string[] = [];
  const desk = async (counter: string, at: number): Promise<void> => {
    const user = officers[at % officers.length] ?? '';
    for (let i = 0; ; i++) {
      const [over, id] = [taking === 0, newId()];
      const answers = await press(urls, i, async (url) => (await ask(url, callNext, { params: { id }, cookie: cookies.get(`${url} ${user}`) ?? '', body: { counter } })).ticket?.number);
      // Where nobody waited for the first of two, somebody may have come before the second.
      const numbers = new Set(answers.filter((number) => number !== undefined));
      assert.ok(numbers.size <= 1, `one call has called ${[...numbers].join()}`);
      called.push(...numbers);
      if (numbers.size === 0 && over) return;
      // Who has called everybody waits for somebody to come.
      while (taking > 0 && taken.length === called.length) await pause(5);
    }
  };
  await Promise.all([kiosk(), kiosk(), ...DESKS.map(desk)]);
  const seconds = (performance.now() - start) / 1000;
  const all = PREFIXES.flatMap((prefix) => Array.from({ length: TICKETS / 2 }, (_, i) => `${prefix}-${String(i + 1).padStart(3, '0')}`));
  assert.deepEqual(taken.toSorted(), all, 'dense, and none twice');
  assert.deepEqual(called.toSorted(), all, 'each called once');
  return seconds;
}
