/** The short run of `npm run prove`: the same code, fewer seeds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPostgres } from '../../.setup/postgres.mjs';
import { isClean } from '../prove/checker.ts';
import { prove, summary } from '../prove/prove.ts';

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => 1 + i);

describe('nothing lost, nothing twice, in order', () => {
  it('while everything breaks, and every protocol that is wrong on purpose is caught', async (t) => {
    const lines: string[] = [];
    const proof = await prove({ seeds: seeds(20), postgresSeeds: seeds(findPostgres() === undefined ? 0 : 2), steps: 30, mutants: true }, (line) => lines.push(line));
    for (const line of summary(proof).split('\n')) t.diagnostic(line);
    assert.deepEqual(proof.escaped, []);
    assert.ok(proof.runs.every(isClean), lines.join('\n'));
  });
});
