/** `npm run prove`: what survives, and that the checker would have seen it if it had not. */
import { parseArgs } from 'node:util';
import { isClean } from './checker.ts';
import { faultsOf, prove, summary } from './prove.ts';

const HELP = `npm run prove                       24 runs and every mutant
npm run prove -- --runs 500         as many runs
npm run prove -- --minutes 30       runs until the time is over
npm run prove -- --seed 17          the run with this seed; its history with --history <file>
npm run prove -- --steps 300        longer runs
npm run prove -- --postgres         two instances that share a PostgreSQL
npm run prove -- --mutants          only the mutants
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' }, runs: { type: 'string', default: '24' }, minutes: { type: 'string' }, steps: { type: 'string', default: '60' },
    history: { type: 'string' }, postgres: { type: 'boolean' }, mutants: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
  },
});

function seedsWanted(): readonly number[] {
  if (values.mutants) return [];
  if (values.seed !== undefined) return [Number(values.seed)];
  const first = 1 + Math.floor(Math.random() * 1_000_000);
  return Array.from({ length: values.minutes === undefined ? Number(values.runs) : 1_000_000 }, (_, i) => first + i);
}

if (values.help) {
  console.log(HELP);
} else {
  const seeds = seedsWanted();
  if (seeds.length > 0) console.log(`seeds ${seeds[0]}…`);
  const proof = await prove({
    seeds: values.postgres ? [] : seeds, postgresSeeds: values.postgres ? seeds : [], steps: Number(values.steps), mutants: values.seed === undefined && !values.postgres,
    ...(values.minutes === undefined ? {} : { until: Date.now() + Number(values.minutes) * 60_000 }),
    ...(values.history === undefined ? {} : { history: values.history }),
  }, console.log);
  if (proof.runs.length > 0) console.log(faultsOf(proof));
  console.log(summary(proof));
  process.exitCode = proof.escaped.length === 0 && proof.runs.every(isClean) ? 0 : 1;
}
