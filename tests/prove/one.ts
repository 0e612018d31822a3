/** One run: visitors and officers write while everything breaks; then everything heals, and all must be equal. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ChaosProxy } from '../support/chaos-proxy.ts';
import { Dice } from '../support/dice.ts';
import { Faults } from './faults.ts';
import type { Fact } from './history.ts';
import { PostgresHome, SqliteHome } from './homes.ts';
import { Office } from './office.ts';
import { People } from './people.ts';

export interface Plan {
  readonly seed: number;
  readonly steps: number;
  readonly postgres: boolean;
  /** Something that cannot end well: it need not be waited for as long. */
  readonly hopeless: boolean;
}

/** Between two things that people do; and how long what died stays away. Neither waits for anything: they are the schedule. */
const STEP_MS = 30;
const DOWNTIME_MS = 100;
const WRITES = 0.7;
/** Nothing that is on its way takes longer at the pace of a run: far longer than its longest pause. */
const PATIENCE_MS = 10_000;
/** And whoever makes progress for so long will never have done. */
const LONGEST_MS = 90_000;
/** How much of that for a protocol that is wrong on purpose. */
const HOPELESS = 0.2;

export class Run {
  readonly history: Fact[] = [];
  readonly #dice: Dice;
  readonly #office: Office;
  readonly #people: People;
  readonly #faults: Faults;
  readonly #patience: number;
  readonly #start = performance.now();
  #news = Promise.withResolvers<void>();
  /** All are equal: what a tab that was killed has left in its outbox may still be sent, and is not looked at any more. */
  #atRest = false;

  private constructor({ seed, hopeless }: Plan, office: Office, proxy: ChaosProxy) {
    this.#patience = hopeless ? HOPELESS : 1;
    this.#dice = new Dice(seed);
    this.#office = office;
    this.#people = new People(this.#dice, office, proxy.url, this.#record, () => this.#news.resolve());
    this.#faults = new Faults({ dice: this.#dice, office, proxy, people: this.#people, record: this.#record });
  }

  static async of(plan: Plan): Promise<readonly Fact[]> {
    const { seed, steps, postgres } = plan;
    // Dice of their own: when a process dies is not decided by the dice alone.
    const [downtime, home] = [new Dice(seed + 2), postgres ? await PostgresHome.open() : new SqliteHome()];
    await using office = await Office.of(home, () => downtime.next() * DOWNTIME_MS);
    await office.start();
    await using proxy = await ChaosProxy.open(office.instances.map(({ port }) => port), seed + 1);
    const run = new Run(plan, office, proxy);
    try {
      await run.#people.begin();
      for (let step = 0; step < steps; step++) await run.#step(step / steps, 1 / steps, seed % 2 === 1);
      await run.#settle();
      return run.history;
    } finally {
      run.#people.end();
    }
  }

  readonly #record = (fact: Fact): void => {
    if (this.#atRest && fact.type === 'view') return;
    this.history.push({ ...fact, at: Math.round(performance.now() - this.#start) });
    this.#news.resolve();
  };

  /** Most of the time people write; now and then something breaks. Every other run has a backup that is put back later. */
  async #step(at: number, length: number, restores: boolean): Promise<void> {
    const reaches = (moment: number): boolean => restores && at <= moment && moment < at + length;
    if (reaches(1 / 3)) await this.#faults.backUp();
    if (reaches(2 / 3)) await this.#faults.putBack();
    await sleep(this.#dice.next() * STEP_MS);
    if (this.#dice.chance(WRITES)) this.#people.write();
    else await this.#faults.next();
  }

  /**
   * Looks again whenever somebody has seen or done something. On a machine that does much else everything takes its time; what
   * is stuck stays stuck. So patience ends when nothing has arrived for so long, and not when all of it has taken long.
   */
  async #settle(): Promise<void> {
    await this.#faults.over();
    this.#record({ type: 'fault', what: 'over' });
    const start = performance.now();
    let [ms, arrived, since]: [number | undefined, number, number] = [undefined, -1, start];
    let logs = await this.#office.logs();
    const [patience, longest] = [PATIENCE_MS * this.#patience, LONGEST_MS * this.#patience];
    while (ms === undefined && performance.now() - since < patience && performance.now() - start < longest) {
      this.#news = Promise.withResolvers();
      await this.#people.decide();
      logs = await this.#office.logs();
      const now = this.#people.arrived(logs);
      if (now > arrived) [arrived, since] = [now, performance.now()];
      this.#atRest = this.#people.atRest(logs);
      if (this.#atRest) ms = Math.round(performance.now() - start);
      else await this.#newsWithin(since + patience - performance.now());
    }
    for (const [consultation, { epoch, rows }] of this.#atRest ? logs : await this.#office.logs()) {
      const whole = await Promise.all(rows.map(async ({ attachments, ...row }) => ({ ...row, files: await this.#people.download(consultation, attachments) })));
      this.#record({ type: 'final', consultation, epoch, rows: whole });
    }
    this.#record({ type: 'settled', ms, readers: this.#people.readers });
  }

  async #newsWithin(ms: number): Promise<void> {
    const end = new AbortController();
    const over = sleep(ms, undefined, { signal: end.signal }).catch(() => undefined);
    await Promise.race([this.#news.promise, over]);
    end.abort();
  }
}
