/**
 * Slows down guessing. In memory, because a restart is rarer than an attack and one process serves an office; counted
 * before the password is looked at, so that a hundred guesses at once are a hundred guesses.
 */
import { Problem } from '../problem.ts';

const WINDOW_MS = 15 * 60 * 1000;
const PER_USER = 5;
const PER_ADDRESS = 50;
const SEPARATOR = '\n';

export class Throttle {
  readonly #clock: () => Date;
  readonly #failures = new Map<string, number[]>();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Counts an attempt as failed until `forgive`; throws `rate-limited` when there were too many. */
  attempt(user: string, address: string): { forgive(): void } {
    const now = this.#clock().getTime();
    this.#forgetOld(now);
    const pair = `${user}${SEPARATOR}${address}`;
    this.#refuse(pair, PER_USER, now);
    this.#refuse(address, PER_ADDRESS, now);
    for (const key of [pair, address]) this.#failures.set(key, [...(this.#failures.get(key) ?? []), now]);
    return {
      forgive: () => {
        this.#failures.delete(pair);
        const rest = this.#failures.get(address) ?? [];
        this.#failures.set(address, rest.toSpliced(rest.indexOf(now), 1));
      },
    };
  }

  #refuse(key: string, limit: number, now: number): void {
    const times = this.#failures.get(key) ?? [];
    const oldest = times[0];
    if (times.length < limit || oldest === undefined) return;
    throw new Problem('rate-limited', { retryAfter: Math.max(1, Math.ceil((oldest + WINDOW_MS - now) / 1000)) });
  }

  #forgetOld(now: number): void {
    for (const [key, times] of this.#failures) {
      const recent = times.filter((at) => at > now - WINDOW_MS);
      if (recent.length > 0) this.#failures.set(key, recent);
      else this.#failures.delete(key);
    }
  }
}
