import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { aVisit, newId, TestEndpoint } from '../support/test-office.ts';

const sign = async (office: TestEndpoint, services: (1 | 2 | 4 | 8 | 16 | 32)[] = [16], code = '3374') =>
  (await office.ask(signGuestBook, { params: { office: code, id: newId() }, body: aVisit({ services }) })).number;

describe('queue numbers', () => {
  test('follow the first service of the office that serves what the visitor came for', async () => {
    await using office = await TestEndpoint.open();
    assert.equal(await sign(office, [16]), 'KS-001');
    assert.equal(await sign(office, [16, 1]), 'PS-001');
    assert.equal(await sign(office, [2]), 'PST-001');
    assert.equal(await sign(office, [16], '3322'), 'KS-001');
  });

  test('start again at midnight where the office is, not where the server is', async () => {
    await using office = await TestEndpoint.open();
    office.now = new Date('2026-05-04T16:59:59Z');
    assert.deepEqual([await sign(office), await sign(office)], ['KS-001', 'KS-002']);
    office.now = new Date('2026-05-04T17:00:00Z');
    assert.equal(await sign(office), 'KS-001');
  });

  test('two hundred visitors at once get two hundred numbers, none twice and none left out', async () => {
    await using office = await TestEndpoint.open();
    const numbers = await Promise.all(Array.from({ length: 200 }, () => sign(office)));
    assert.deepEqual(numbers.toSorted(), Array.from({ length: 200 }, (_, i) => `KS-${String(i + 1).padStart(3, '0')}`));
  });

  test('a refused visit takes no number', async () => {
    await using office = await TestEndpoint.open();
    const id = newId();
    await office.ask(signGuestBook, { params: { office: '3374', id }, body: aVisit() });
    await office.refusal(signGuestBook, { params: { office: '3374', id }, body: aVisit({ name: 'Lain' }) });
    assert.equal(await sign(office), 'KS-002');
  });
});
