/** What runs on this machine in a group of processes, as Linux tells it. */
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

export interface Process {
  readonly id: number;
  /** Its first 15 characters. */
  readonly name: string;
}

/** Those that have not ended; one that nobody has waited for yet has, all the same. */
export async function runningIn(group: number): Promise<readonly Process[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  // One that has gone meanwhile has nothing more to say.
  const states = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')));
  return states.flatMap((line) => {
    const [, id, name = '', state, of] = /^(\d+) \((.*)\) (\S) \d+ (\d+) /s.exec(line) ?? [];
    return Number(of) === group && state !== 'Z' ? [{ id: Number(id), name }] : [];
  });
}

/** Until only the group's first one is left, or it has taken too long. */
export async function othersEnded(group: number, patienceMs: number): Promise<void> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await pause(20)) {
    if ((await runningIn(group)).every(({ id }) => id === group)) return;
  }
}
