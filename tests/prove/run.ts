/** `npm run prove`: what survives, and that the checker would have seen it if it had not. */
import { parseArgs } from 'node:util';
import { isClean } from './checker.ts';
import { prove, summary } from './prove.ts';

const HELP = `npm run prove                       24 runs and every mutant
npm run prove -- --runs 500         as many runs
npm run prove -- --minutes 30       runs until the time is over
npm run prove -- --seed 17          the run with this seed; its history with --history <file>
npm run prove -- --steps 300        longer runs
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' }, runs: { type: 'string', default: '24' }, minutes: { type: 'string' }, steps: { type: 'string', default: '60' },
    history: { type: 'string' }, help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const first = 1 + Math.floor(Math.random() * 1_000_000);
  const seeds = values.seed !== undefined ? [Number(values.seed)] : Array.from({ length: values.minutes === undefined ? Number(values.runs) : 1_000_000 }, (_, i) => first + i);
  console.log(`seeds ${seeds[0]}…`);
  const proof = await prove({
    seeds, steps: Number(values.steps), mutants: values.seed === undefined,
    ...(values.minutes === undefined ? {} : { until: Date.now() + Number(values.minutes) * 60_000 }),
    ...(values.history === undefined ? {} : { history: values.history }),
  }, console.log);
  console.log(summary(proof));
  process.exitCode = proof.escaped.length === 0 && proof.runs.every(isClean) ? 0 : 1;
}
