/** Runs some seeds in a process of its own and prints what the checker found, a line of JSON each. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check } from './checker.ts';
import { Run } from './one.ts';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1' }, steps: { type: 'string', default: '60' }, history: { type: 'string' }, postgres: { type: 'boolean', default: false } } });

// A browser that refuses says so; here it is asked to.
console.warn = () => undefined;
process.on('unhandledRejection', (error) => {
  console.error(error);
  process.exit(1);
});

for (const seed of values.seeds.split(',').map(Number)) {
  const history = await Run.of({ seed, steps: Number(values.steps), postgres: values.postgres, hopeless: process.env['PST_MUTANT'] !== undefined && process.env['PST_MUTANT'] !== '' });
  if (values.history !== undefined) writeFileSync(`${values.history}.${seed}`, history.map((fact) => `${JSON.stringify(fact)}\n`).join(''));
  // A protocol that is very wrong is told in more than a pipe takes at once: the end of the process waits until it is told.
  await new Promise((told) => process.stdout.write(`${JSON.stringify({ seed, ...check(history) })}\n`, told));
}
process.exit(0);
