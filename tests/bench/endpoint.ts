/**
 * Fifty and five hundred conversations at once, through real HTTP with a real endpoint on a real disk: from the moment a
 * message is sent to the moment it stands at the other side, and the memory of the endpoint while it does that.
 */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { addOfficer } from '../../src/endpoint/desk/officers.ts';
import { hashPassword } from '../../src/endpoint/node/passwords.ts';
import { openStore } from '../../src/endpoint/node/store.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess } from '../support/office-process.ts';
import { seatVisitor } from '../support/seat.ts';
import { newId, PASSWORD } from '../support/test-office.ts';
import { Conversation, type Delivery } from './conversation.ts';
import { Desk } from './desk.ts';
import { MemoryWatch, processorTime, type Memory } from './memory.ts';
import { note, row, type Row } from './row.ts';

const OFFICES = new URL('../../demo/offices', import.meta.url).pathname;
const WIDGETS = new URL('../../dist/widgets', import.meta.url).pathname;
const OFFICE = '3374';

/** Each officer has the inbox before them and holds an equal share of the conversations. */
export interface Load {
  readonly conversations: number;
  readonly officers: number;
  /** How often every conversation has a message, from either side in turn. */
  readonly everySeconds: number;
  readonly warmUpTurns: number;
  readonly turns: number;
}

export const FIFTY: Load = { conversations: 50, officers: 5, everySeconds: 1, warmUpTurns: 3, turns: 20 };
/** What a nation's endpoint may meet in a busy hour: people who type for five seconds. */
export const FIVE_HUNDRED: Load = { conversations: 500, officers: 20, everySeconds: 5, warmUpTurns: 1, turns: 4 };

export interface Measured {
  readonly deliveries: readonly Delivery[];
  readonly memory: Memory;
  /** Milliseconds of a processor for a message, with all that others hear of it. */
  readonly workMs: number;
}

export async function run(load: Load): Promise<Measured> {
  await using folder = await OfficeFolder.make();
  const users = Array.from({ length: load.officers }, (_, index) => `petugas-${index}`);
  const tokens = await seat(folder.data, users, load.conversations);
  const env = { ...folder.env(await freePort()), PST_OFFICES: OFFICES, PST_WIDGETS: WIDGETS };
  await using office = await OfficeProcess.asBuilt(env).started();
  using memory = new MemoryWatch(office.pid);
  const desks: Desk[] = [];
  // One after the other, as people arrive: the endpoint looks at one password at a time anyway.
  for (const user of users) desks.push(await Desk.open(office.url, user, PASSWORD));
  const conversations = await openAll(tokens, (token, index) => Conversation.open(office.url, OFFICE, token, seatOf(desks, index)));
  await talk(conversations, load.everySeconds, load.warmUpTurns);
  const before = processorTime(office.pid);
  const deliveries = await talk(conversations, load.everySeconds, load.turns);
  const workMs = (processorTime(office.pid) - before) / deliveries.length;
  const atEnd = memory.read();
  for (const conversation of conversations) await conversation.checkLog();
  for (const leaver of [...conversations, ...desks]) await leaver.leave();
  return { deliveries, memory: atEnd, workMs };
}

/** Officers, and visitors whose addresses were verified; answers the visitors' keys. */
async function seat(data: string, users: readonly string[], visitors: number): Promise<readonly string[]> {
  const store = await openStore(data);
  const passwordHash = await hashPassword(PASSWORD);
  for (const user of users) await addOfficer(store.db, { user, name: 'Dewi Lestari', office: OFFICE, passwordHash });
  const tokens: string[] = [];
  for (let i = 0; i < visitors; i++) tokens.push(await seatVisitor(store.db, OFFICE));
  await store.close();
  return tokens;
}

/** Fifty at a time: five hundred people do not press a button in the same millisecond. */
async function openAll<T>(tokens: readonly string[], open: (token: string, index: number) => Promise<T>): Promise<readonly T[]> {
  const opened: T[] = [];
  for (let i = 0; i < tokens.length; i += 50) opened.push(...(await Promise.all(tokens.slice(i, i + 50).map((token, j) => open(token, i + j)))));
  return opened;
}

function seatOf(desks: readonly Desk[], index: number): Desk {
  const desk = desks[index % desks.length];
  assert.ok(desk);
  return desk;
}

/** Every conversation at its own moment of each turn. */
async function talk(conversations: readonly Conversation[], everySeconds: number, turns: number): Promise<Delivery[]> {
  const start = performance.now();
  const all = conversations.map(async (conversation) => {
    const deliveries: Promise<Delivery>[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const due = start + (turn + Math.random()) * everySeconds * 1000;
      await pause(Math.max(0, due - performance.now()));
      deliveries.push(conversation.send(turn % 2 === 0 ? 'visitor' : 'officer', newId()));
    }
    return Promise.all(deliveries);
  });
  return (await Promise.all(all)).flat();
}

/** The smallest value that at least this share of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

export async function measureEndpoint(): Promise<Row[]> {
  const fifty = await measure(FIFTY);
  const many = await measure(FIVE_HUNDRED);
  return [
    row(`Message at the other side, ${FIFTY.conversations} conversations at once: p99 of ${fifty.count}`, fifty.p99, 100, 'ms', 1),
    note('… p50', ms(fifty.p50)),
    note('… slowest', ms(fifty.slowest)),
    note('… answered as durable: p99', ms(fifty.durableP99)),
    note('… time of a processor for a message', ms(fifty.workMs)),
    row('Endpoint’s resident memory, at the end', fifty.memory.now, 120, 'MB', 1),
    row('… at its peak', fifty.memory.peak, 120, 'MB', 1),
    note(`Message at the other side, ${FIVE_HUNDRED.conversations} conversations at once: p99 of ${many.count}`, ms(many.p99)),
    note('… p50', ms(many.p50)),
    note('… slowest', ms(many.slowest)),
    note('… answered as durable: p99', ms(many.durableP99)),
    note('… time of a processor for a message', ms(many.workMs)),
    note('Endpoint’s resident memory with them, at the end', `${many.memory.now.toFixed(1)} MB`),
    note('… at its peak', `${many.memory.peak.toFixed(1)} MB`),
  ];
}

async function measure(load: Load) {
  const { deliveries, memory, workMs } = await run(load);
  const there = deliveries.map(({ shownMs }) => shownMs);
  return {
    count: there.length, memory, workMs, p50: percentile(there, 0.5), p99: percentile(there, 0.99), slowest: Math.max(...there),
    durableP99: percentile(deliveries.map(({ durableMs }) => durableMs), 0.99),
  };
}
