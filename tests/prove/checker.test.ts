import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check, isClean } from './checker.ts';
import type { Fact } from './history.ts';

const [c, a, b, x] = ['c', 'id-a', 'id-b', 'id-x'];
const written = (text: string, id: string): Fact[] => [{ type: 'written', writer: 't', consultation: c, text }, { type: 'kept', writer: 't', consultation: c, text, id }];
const row = (seq: number, id: string) => ({ seq, id, from: 'visitor', text: id.slice(3), files: [] as readonly string[] });
const final = (...ids: string[]): Fact => ({ type: 'final', consultation: c, epoch: 'e', rows: ids.map((id, i) => row(i + 1, id)) });
const view = (events: readonly (readonly [number, string])[], pending: readonly (readonly [string, string])[] = [], officer = 0, epoch = 'e'): Fact =>
  ({ type: 'view', reader: 't', consultation: c, epoch, events, pending, read: { visitor: 0, officer } });
const settled: Fact = { type: 'settled', ms: 5, readers: ['t'] };
const good = [...written('a', a), ...written('b', b), view([[1, a]], [[b, 'sent']]), view([[1, a], [2, b]]), final(a, b), settled];

const verdict = (...history: readonly Fact[]) => {
  const { lost, duplicated, disordered, wrong } = check(history);
  return [lost, duplicated, disordered, wrong].map((list) => list.length);
};

describe('the checker', () => {
  test('finds nothing where nothing is wrong', () => assert.ok(isClean(check(good)), JSON.stringify(check(good))));

  test('finds what was kept or acknowledged and is not there, unless the person is told', () => {
    assert.deepEqual(verdict(...written('a', a), final()), [1, 0, 0, 0]);
    assert.deepEqual(verdict(...written('a', a), view([], [[a, 'refused']]), final()), [0, 0, 0, 0]);
    assert.deepEqual(verdict(...written('a', a), { type: 'dropped', ids: [a] }, final()), [0, 0, 0, 0]);
    assert.deepEqual(verdict({ type: 'acknowledged', id: x, consultation: c, epoch: 'e' }, final()), [1, 0, 0, 0]);
  });

  test('excuses what was lost with a restored backup only where nobody who knew of it is still there', () => {
    const before = view([[1, a]], [], 0, 'before the backup');
    const restored: Fact = { type: 'restored' };
    assert.deepEqual(verdict(...written('a', a), before, restored, final()), [0, 0, 0, 0]);
    assert.deepEqual(verdict(...written('a', a), before, restored, view([]), final(), settled).slice(0, 1), [1]);
    assert.deepEqual(verdict(...written('a', a), view([], [[a, 'waiting']], 0, 'before the backup'), restored, final()), [1, 0, 0, 0]);
  });

  test('finds what was shown as sent and disappeared', () => {
    assert.deepEqual(verdict(...written('a', a), view([], [[a, 'sent']]), view([]), view([[1, a]]), final(a)), [1, 0, 0, 0]);
  });

  test('finds what is there twice, by its id or under another one', () => {
    assert.deepEqual(verdict(...written('a', a), final(a, a)).slice(0, 2), [0, 1]);
    const twice: Fact = { type: 'final', consultation: c, epoch: 'e', rows: [row(1, a), { ...row(2, b), text: 'a' }] };
    assert.deepEqual(verdict(...written('a', a), twice).slice(0, 2), [0, 1]);
  });

  test('finds files that are missing, damaged, there twice, in another place or somebody else’s', () => {
    const sent = (...files: string[]): Fact[] => [{ type: 'written', writer: 't', consultation: c, text: 'a', files: ['f1', 'f2'] }, { type: 'kept', writer: 't', consultation: c, text: 'a', id: a },
      { type: 'final', consultation: c, epoch: 'e', rows: [{ ...row(1, a), files }] }];
    assert.deepEqual(verdict(...sent('f1', 'f2')), [0, 0, 0, 0]);
    assert.deepEqual(verdict(...sent('f1')), [1, 0, 0, 0]);
    assert.deepEqual(verdict(...sent('f1', 'f2 torn')), [1, 0, 0, 1]);
    assert.deepEqual(verdict(...sent('f1', 'f2', 'f2')), [0, 1, 0, 0]);
    assert.deepEqual(verdict(...sent('f2', 'f1')), [0, 0, 2, 0]);
    assert.deepEqual(verdict(...sent('f1', 'f2', 'x')), [0, 0, 0, 1]);
    assert.ok((verdict(...sent('f1', 'f2'), view([[1, a]]))[3] ?? 0) > 0, 'seen without its files');
    assert.deepEqual(verdict(...sent('f1', 'f2'), { ...view([]), events: [[1, a, 'f1', 'f2']] } as Fact), [0, 0, 0, 0]);
  });

  test('finds a message that was refused though its files were there, and excuses one whose files went with a backup', () => {
    const kept: Fact[] = [{ type: 'written', writer: 't', consultation: c, text: 'a', files: ['f1'] }, { type: 'kept', writer: 't', consultation: c, text: 'a', id: a }];
    assert.deepEqual(verdict(...kept, view([], [[a, 'refused']]), final()), [0, 0, 0, 1]);
    assert.deepEqual(verdict(...kept, { type: 'restored' }, { type: 'again', id: a }, view([], [[a, 'refused']]), final()), [0, 0, 0, 0]);
    assert.deepEqual(verdict({ type: 'refused', writer: 'o', text: 'b', code: 'id-reused' }, final()), [0, 0, 0, 1]);
  });

  test('finds what one writer wrote later and stands before', () => {
    assert.deepEqual(verdict(...written('a', a), ...written('b', b), final(b, a)), [0, 0, 1, 0]);
    assert.deepEqual(verdict(...written('a', a), ...written('b', b), { type: 'again', id: a }, final(b, a)), [0, 0, 0, 0]);
  });

  test('excuses the place of what a restored backup had lost, and of nothing else', () => {
    const both = [...written('a', a), ...written('b', b)];
    const before = (...events: [number, string][]): Fact => view(events, [], 0, 'before the backup');
    assert.deepEqual(verdict(...both, before([1, a]), final(b, a)), [0, 0, 0, 0]);
    assert.deepEqual(verdict(...both, before([2, a]), final(b, a)), [0, 0, 1, 0]);
    assert.deepEqual(verdict(...both, before([1, b]), final(b, a)), [0, 0, 1, 0]);
  });

  test('finds rows that nobody wrote, or wrote elsewhere, and logs with holes', () => {
    assert.deepEqual(verdict(final(x)), [0, 0, 0, 1]);
    assert.deepEqual(verdict({ type: 'written', writer: 't', consultation: 'other', text: 'x' }, final(x)), [0, 0, 0, 1]);
    assert.deepEqual(verdict(...written('a', a), { type: 'final', consultation: c, epoch: 'e', rows: [row(2, a)] }), [0, 0, 0, 1]);
  });

  test('finds views that are no part of the log, shrink, skip or repeat, and marks that sink', () => {
    const start = [...written('a', a), ...written('b', b)];
    for (const bad of [[view([[1, b]])], [view([[1, a], [3, b]])], [view([[1, a], [2, b]]), view([[1, a]])], [view([], [], 2), view([], [], 1)]]) {
      assert.ok((verdict(...start, ...bad, final(a, b))[3] ?? 0) > 0, JSON.stringify(bad));
    }
    assert.deepEqual(verdict(...start, view([[1, b]], [], 9, 'before the backup'), view([[1, a]]), final(a, b)), [0, 0, 0, 0]);
  });

  test('finds readers who are not equal in the end', () => {
    assert.deepEqual(verdict(...written('a', a), view([]), final(a), settled), [0, 0, 0, 1]);
    assert.deepEqual(verdict(final(), { type: 'settled', ms: undefined, readers: [] }), [0, 0, 0, 1]);
    assert.deepEqual(verdict(final(), { type: 'settled', ms: 10_001, readers: [] }), [0, 0, 0, 1]);
  });
});
