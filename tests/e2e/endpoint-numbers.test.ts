/** The built endpoint as an office starts it; how fast it is only a quiet machine can tell (`npm run bench`). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run } from '../bench/endpoint.ts';

describe('the endpoint that an office runs', () => {
  it('brings every message to the other side, in less than 120 MB', async () => {
    const { deliveries, memory } = await run({ conversations: 5, officers: 1, everySeconds: 1, warmUpTurns: 0, turns: 2 });
    assert.equal(deliveries.length, 10);
    assert.ok(memory.now > 0 && memory.peak < 120, `${memory.peak} MB`);
  });
});
