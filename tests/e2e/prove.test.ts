/** The short run of `npm run prove`: the same code, fewer seeds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isClean } from '../prove/checker.ts';
import { prove, summary } from '../prove/prove.ts';

describe('nothing lost, nothing twice, in order', () => {
  it('holds while everything breaks, and every protocol that is wrong on purpose is caught', async () => {
    const lines: string[] = [];
    const proof = await prove({ seeds: Array.from({ length: 20 }, (_, i) => 1 + i), steps: 40, mutants: true }, (line) => lines.push(line));
    console.log(summary(proof));
    assert.deepEqual(proof.escaped, []);
    assert.ok(proof.runs.every(isClean), lines.join('\n'));
  });
});
