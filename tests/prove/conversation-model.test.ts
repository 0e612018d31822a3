/** The conversation as a pure function, under thousands of orders of events that a network and other tabs may bring. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applied, reduce, silence, type Change, type Conversation, type Pending } from '../../src/client/conversation.ts';
import { joining } from '../../src/client/joining.ts';
import type { ConsultationEvent, MessageEvent } from '../../src/contract/events.ts';

const at = '2026-11-20T02:00:00.000Z';
const OWN = 5;

/** What the store holds after each restoring: the first events are those of the backup, what follows may be others. */
const store = fc.record({ length: fc.integer({ min: 1, max: 14 }), own: fc.array(fc.integer({ min: 0, max: OWN - 1 }), { maxLength: OWN }), kept: fc.integer({ min: 0, max: 14 }) });

interface Log {
  readonly epoch: string;
  readonly events: readonly ConsultationEvent[];
}

function logs(stores: readonly { length: number; own: readonly number[]; kept: number }[]): readonly Log[] {
  let before: readonly ConsultationEvent[] = [];
  return stores.map(({ length, own, kept }, i) => {
    const events: ConsultationEvent[] = before.slice(0, kept);
    const there = new Set(events.flatMap((event) => (event.type === 'message' ? [event.id] : [])));
    const mine = [...new Set(own)].map((n) => `own-${n}`).filter((id) => !there.has(id));
    while (events.length < length) {
      const id = events.length % 2 === 1 ? mine.shift() : undefined;
      events.push({ type: 'message', seq: events.length + 1, at, id: id ?? `officer-${i}-${events.length}`, from: id ? 'visitor' : 'officer', text: 'x' });
    }
    before = events;
    return { epoch: `epoch-${i}`, events };
  });
}

const step = fc.oneof(
  fc.record({ do: fc.constant('page' as const), from: fc.nat(14), size: fc.integer({ min: 0, max: 14 }) }),
  fc.record({ do: fc.constant('frame' as const), at: fc.nat(13) }),
  fc.record({ do: fc.constant('earlier' as const), from: fc.nat(14), size: fc.nat(14) }),
  fc.record({ do: fc.constant('shuffled' as const), order: fc.array(fc.nat(13), { maxLength: 10 }) }),
  fc.record({ do: fc.constantFrom('write' as const, 'send' as const, 'answer' as const, 'late answer' as const, 'fail' as const), own: fc.nat(OWN - 1) }),
  fc.record({ do: fc.constantFrom('refuse' as const, 'ask' as const, 'discard' as const, 'upload' as const), own: fc.nat(OWN - 1) }),
  fc.record({ do: fc.constant('typing' as const), name: fc.option(fc.constant('Dewi'), { nil: undefined }) }),
  fc.record({ do: fc.constant('marks' as const), visitor: fc.nat(14), officer: fc.nat(14) }),
  fc.record({ do: fc.constant('restore' as const) }),
);

const seqs = ({ events }: Conversation): readonly number[] => events.map(({ seq }) => seq);
const idsIn = ({ events, pending }: Conversation): readonly string[] => [...events.flatMap((event) => (event.type === 'message' ? [event.id] : [])), ...pending.map(({ id }) => id)];
const letter = (id: string): Pending => ({ id, at, text: 'x', state: 'waiting' });

describe('a conversation under any order of events', () => {
  test('is a part of the log without a hole or a repetition, and loses nothing that was written or shown as sent', () => {
    fc.assert(fc.property(fc.array(store, { minLength: 1, maxLength: 3 }), fc.array(step, { maxLength: 60 }), (stores, steps) => {
      const all = logs(stores);
      let now = 0;
      let state = silence;
      const [sent, written] = [new Set<string>(), new Set<string>()];
      const opened = () => state.epoch === all[now]?.epoch && state.events.length > 0;
      for (const one of steps) {
        const log = all[now] as Log;
        const answer = (id: string, epoch: string, from: Log): Change | undefined => {
          const event = from.events.find((known): known is MessageEvent => known.type === 'message' && known.id === id);
          return event && { type: 'answered', epoch, event };
        };
        let change: Change | undefined;
        if (one.do === 'page' || (one.do === 'frame' && !opened()) || (one.do === 'shuffled' && !opened())) {
          // Where the store is new, the reading begins where what was known began, as the client's does.
          const first = opened() ? (one.do === 'page' ? one.from : 0) : 0;
          change = { type: opened() ? 'read' : 'opened', epoch: log.epoch, events: log.events.slice(first, opened() && one.do === 'page' ? first + one.size : undefined) };
        } else if (one.do === 'frame') change = { type: 'read', epoch: log.epoch, events: log.events.slice(one.at, one.at + 1) };
        else if (one.do === 'shuffled') change = { type: 'read', epoch: log.epoch, events: one.order.flatMap((n) => log.events[n] ?? []) };
        else if (one.do === 'earlier') change = joining(state, { epoch: log.epoch, events: log.events.slice(one.from, one.from + one.size) });
        else if (one.do === 'write') change = { type: 'written', messages: [letter(`own-${one.own}`)] };
        else if (one.do === 'send') change = { type: 'sending', id: `own-${one.own}` };
        else if (one.do === 'fail') change = { type: 'waiting', id: `own-${one.own}`, code: 'offline' };
        else if (one.do === 'answer') change = answer(`own-${one.own}`, log.epoch, log);
        else if (one.do === 'late answer') change = answer(`own-${one.own}`, all[0]?.epoch ?? '', all[0] as Log);
        else if (one.do === 'refuse') change = { type: 'refused', id: `own-${one.own}`, code: 'closed' };
        else if (one.do === 'ask') change = { type: 'asks', id: `own-${one.own}` };
        else if (one.do === 'upload') change = { type: 'uploading', id: `own-${one.own}`, file: 'f', part: 0.5 };
        else if (one.do === 'discard') {
          // What has been sent cannot be taken back.
          const id = `own-${one.own}`;
          if (!state.pending.some((message) => message.id === id && ['waiting', 'refused', 'asks'].includes(message.state)) || sent.has(id)) continue;
          written.delete(id);
          change = { type: 'discarded', id };
        } else if (one.do === 'typing') change = { type: 'typing', name: one.name };
        else if (one.do === 'marks') change = { type: 'marks', read: one };
        else if (now + 1 < all.length) now += 1;
        if (!change) continue;
        const before = state;
        state = reduce(before, change);
        if (one.do === 'write') written.add(`own-${one.own}`);

        const numbers = seqs(state);
        assert.deepEqual(numbers, numbers.map((_, i) => (numbers[0] ?? 1) + i), 'no hole');
        const ids = idsIn(state);
        assert.equal(new Set(ids).size, ids.length, 'no repetition');
        const source = all.find(({ epoch }) => epoch === state.epoch);
        assert.ok(state.events.every((event) => source?.events[event.seq - 1] === event), 'a part of the log');
        if (before.epoch === state.epoch) {
          assert.ok(applied(state) >= applied(before), 'never shrinks');
          assert.ok(state.read.officer >= before.read.officer && state.read.visitor >= before.read.visitor, 'no mark sinks');
        }
        for (const { id, state: is } of state.pending) if (is === 'sent') sent.add(id);
        for (const event of state.events) if (event.type === 'message' && event.from === 'visitor') sent.add(event.id);
        for (const id of written) assert.ok(ids.includes(id), `${id} was written and disappeared`);
        for (const id of sent) assert.ok(ids.includes(id), `${id} was shown as sent and disappeared`);
        const [were, are] = [before, state].map(({ pending }) => pending.filter(({ state: is }) => is !== 'lost').map(({ id }) => id));
        assert.deepEqual(are?.filter((id) => were?.includes(id)), were?.filter((id) => are?.includes(id)), 'one’s own stay in order');
      }
    }), { numRuns: 5_000, seed: 20261121 });
  });
});
