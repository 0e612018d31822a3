/**
 * Keeps one address from filling a day's numbers. Generous, because a whole school may stand behind one address; in memory,
 * because the numbers it guards are no more than numbers.
 */
import { Problem } from '../problem.ts';

const WINDOW_MS = 10 * 60 * 1000;
const MOST = 120;

export class Tally {
  readonly #clock: () => Date;
  #from = 0;
  readonly #counts = new Map<string, number>();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** @throws {Problem} `rate-limited` */
  count(address: string): void {
    const now = this.#clock().getTime();
    if (now >= this.#from + WINDOW_MS || now < this.#from) {
      this.#from = now;
      this.#counts.clear();
    }
    const count = (this.#counts.get(address) ?? 0) + 1;
    if (count > MOST) throw new Problem('rate-limited', { retryAfter: Math.max(1, Math.ceil((this.#from + WINDOW_MS - now) / 1000)) });
    this.#counts.set(address, count);
  }
}
