import { together } from '../../src/client/tabs.ts';
import { TIMING } from '../../src/client/timing.ts';
import { equal } from '../support/assert.ts';

const BEAT_MS = 20;

describe('a tab', () => {
  it('listens once, where pages may have no locks, however long it is open', async () => {
    const refused = { request: () => Promise.reject(new DOMException('a sandboxed frame', 'SecurityError')) } as unknown as LockManager;
    const around = { locks: refused, channel: (name: string) => new BroadcastChannel(name), visible: () => true, onWake: () => undefined };
    const terms: AbortSignal[] = [];
    const tabs = together('alone', { hear: () => undefined, lead: (term: AbortSignal) => void terms.push(term), beat: () => 'here' }, around, { ...TIMING, beat: BEAT_MS, deaf: BEAT_MS });
    await new Promise((over) => setTimeout(over, 10 * BEAT_MS));
    equal([tabs.leads, terms.length], [true, 1]);
    tabs.close();
    equal(terms.map(({ aborted }) => aborted), [true]);
  });
});
