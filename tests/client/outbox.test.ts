import { clear, createStore, keys } from 'idb-keyval';
import { Outbox } from '../../src/client/outbox.ts';
import { sweepOutboxes } from '../../src/client/sweep.ts';
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
    await sweepOutboxes('mine', new Date('2026-11-21T00:00:00.000Z'), () => store);
    equal((await keys(store)).sort(), ['mine', 'recent']);
  });

  it('keeps an old message that somebody has lately said is to be sent', async () => {
    await new Outbox('theirs', store).add({ ...letter('2026-10-01T00:00:00.000Z'), confirmed: '2026-11-20T00:00:00.000Z' });
    await sweepOutboxes('mine', new Date('2026-11-21T00:00:00.000Z'), () => store);
    equal(await keys(store), ['theirs']);
  });

  it('keeps its order where the browser keeps nothing and other tabs hand over what is there already', async () => {
    const outbox = new Outbox('refused', () => Promise.reject(new DOMException('no', 'QuotaExceededError')));
    const [first, second] = [letter('2026-11-20T00:00:00.000Z'), letter('2026-11-20T00:01:00.000Z')];
    for (const one of [first, second, first]) await outbox.add(one);
    equal((await outbox.letters()).map(({ at }) => at), [first.at, second.at]);
  });

  it('lets a message that was held back go on, although the browser refuses to be told so', async () => {
    let refused = false;
    const outbox = new Outbox('held', (mode, work) => (refused && mode === 'readwrite' ? Promise.reject(new DOMException('no', 'QuotaExceededError')) : store(mode, work)));
    const one = letter('2026-11-20T00:00:00.000Z');
    await outbox.add(one);
    await outbox.hold(one.id, 'too-large');
    refused = true;
    await outbox.bringBack([one]);
    equal(await outbox.letters(), [one]);
  });

  it('believes what another tab says of a message that this browser did not keep, once it keeps messages again', async () => {
    let refused = true;
    const outbox = new Outbox('again', (mode, work) => (refused ? Promise.reject(new DOMException('no', 'QuotaExceededError')) : store(mode, work)));
    const one = letter('2026-11-20T00:00:00.000Z');
    await outbox.add({ ...one, lost: true });
    refused = false;
    await outbox.bringBack([one]);
    equal(await outbox.letters(), [one]);
  });

  it('does not let what the browser refuses at once come before what it still takes its time to keep', async () => {
    const no = new DOMException('no', 'QuotaExceededError');
    let [asked, refuse] = [0, (): void => undefined];
    const slow = new Promise<never>((_, reject) => (refuse = () => reject(no)));
    const outbox = new Outbox('slow', () => (asked++ === 0 ? slow : Promise.reject(no)));
    const kept: string[] = [];
    const adding = ['2026-11-20T00:00:00.000Z', '2026-11-20T00:01:00.000Z'].map(async (at) => {
      await outbox.add(letter(at));
      kept.push(at);
    });
    await new Promise((go) => setTimeout(go));
    refuse();
    await Promise.all(adding);
    equal(kept, ['2026-11-20T00:00:00.000Z', '2026-11-20T00:01:00.000Z']);
  });

  describe('whose storage does not answer', () => {
    /** What the second wait takes. */
    const HURRY_MS = 300;
    const real = setTimeout;
    const waits: number[] = [];

    beforeEach(() => {
      waits.length = 0;
      globalThis.setTimeout = ((work: () => void, ms = 0, ...values: unknown[]) => real(work, waits.push(ms) && Math.min(ms, HURRY_MS), ...values)) as typeof setTimeout;
    });
    afterEach(() => {
      globalThis.setTimeout = real;
    });

    it('goes on without it after a while, and then sooner', async () => {
      const outbox = new Outbox('silent', () => new Promise(() => undefined));
      const [first, second] = [letter('2026-11-20T00:00:00.000Z'), letter('2026-11-20T00:01:00.000Z')];
      for (const one of [first, second]) await outbox.add(one);
      equal(outbox.durable, false);
      equal(outbox.unkept, [first, second]);
      equal(waits, [5_000, HURRY_MS]);
      equal(await outbox.letters(), [first, second]);
      await outbox.remove(first.id);
      equal(await outbox.letters(), [second]);
    });

    it('keeps there what waits in memory, each once, as soon as it answers again', async () => {
      let answer = (): void => undefined;
      const silent = new Promise<void>((go) => (answer = go));
      const outbox = new Outbox('again-there', async (mode, work) => silent.then(() => store(mode, work)));
      const [first, second] = [letter('2026-11-20T00:00:00.000Z'), letter('2026-11-20T00:01:00.000Z')];
      await outbox.add(first);
      equal(outbox.durable, false);
      // What was asked for then is done now. The test sets the pace no longer: a busy machine does.
      globalThis.setTimeout = ((work: () => void, _ms = 0, ...values: unknown[]) => real(work, 10_000, ...values)) as typeof setTimeout;
      answer();
      await outbox.add(second);
      equal([outbox.durable, outbox.unkept], [true, []]);
      equal(await outbox.letters(), [first, second]);
    });
  });
});
