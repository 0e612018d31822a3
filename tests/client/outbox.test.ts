import { clear, createStore, keys } from 'idb-keyval';
import { Outbox } from '../../src/client/outbox.ts';
import { equal } from '../support/assert.ts';

describe('the outbox of a device', () => {
  const store = createStore('outbox-test', 'outbox');
  const letter = (at: string) => ({ id: at, text: 'rahasia', at });

  afterEach(() => clear(store));

  it('does not keep what a tab left that nobody can open again', async () => {
    const [mine, theirs, recent] = ['mine', 'theirs', 'recent'].map((id) => new Outbox(id, store));
    await mine?.add(letter('2026-10-01T00:00:00.000Z'));
    await theirs?.add(letter('2026-10-01T00:00:00.000Z'));
    await recent?.add(letter('2026-11-19T00:00:00.000Z'));
    await mine?.sweep(new Date('2026-11-21T00:00:00.000Z'));
    equal((await keys(store)).sort(), ['mine', 'recent']);
  });
});
