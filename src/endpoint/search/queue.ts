/**
 * The way to an upstream that must not be asked too often. Whoever asked last goes first: it is what somebody is typing at
 * this moment, while the older questions are mostly the same person's half-written words.
 */

/** Why somebody's turn never came: there were too many newer ones, or the endpoint is closing. */
export class TurnedAway extends Error {
  override readonly name = 'TurnedAway';
}

export interface Turn {
  /** The higher, the sooner; among equals the one that came first. */
  priority: number;
}

interface Waiting extends Turn {
  readonly go: (end: () => void) => void;
  readonly turnAway: () => void;
}

export interface QueueOptions {
  /** How many may go in any second. */
  readonly perSecond: number;
  /** How many may wait. */
  readonly limit: number;
}

const SECOND_MS = 1_000;

/**
 * A request arrives some time between its leaving and its end: only from its end on can the second be counted that must lie
 * between it and the next. One that does not end is taken to have arrived after this time.
 */
const ARRIVED_MS = 2_000;

interface Gone {
  readonly at: number;
  ended?: number;
}

const freeFrom = ({ at, ended = Infinity }: Gone): number => Math.min(ended, at + ARRIVED_MS) + SECOND_MS;

export class Queue {
  readonly #options: QueueOptions;
  #waiting: Waiting[] = [];
  #gone: Gone[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Resolves when it is this one's turn, which then must be ended. It may be moved up while it waits. */
  wait(priority: number): { readonly turn: Turn; readonly come: Promise<() => void> } {
    const turn: Waiting = { priority, go: () => {}, turnAway: () => {} };
    const come = new Promise<() => void>((resolve, reject) => Object.assign(turn, { go: resolve, turnAway: () => reject(new TurnedAway()) }));
    this.#waiting.push(turn);
    if (this.#waiting.length > this.#options.limit) this.#take((a, b) => b.priority < a.priority)?.turnAway();
    this.#next();
    return { turn, come };
  }

  /** Nobody goes any more. */
  close(): void {
    clearTimeout(this.#timer);
    for (const { turnAway } of this.#waiting.splice(0)) turnAway();
  }

  #next(): void {
    clearTimeout(this.#timer);
    while (this.#waiting.length > 0) {
      const now = performance.now();
      this.#gone = this.#gone.filter((one) => freeFrom(one) > now);
      if (this.#gone.length >= this.#options.perSecond) {
        this.#timer = setTimeout(() => this.#next(), Math.min(...this.#gone.map(freeFrom)) - now + 1);
        return;
      }
      const one: Gone = { at: now };
      this.#gone.push(one);
      this.#take((a, b) => b.priority > a.priority)?.go(() => {
        one.ended = performance.now();
        this.#next();
      });
    }
  }

  /** The one that no other is better than. */
  #take(better: (best: Waiting, other: Waiting) => boolean): Waiting | undefined {
    const [first, ...others] = this.#waiting;
    if (!first) return undefined;
    const best = others.reduce((found, other) => (better(found, other) ? other : found), first);
    this.#waiting = this.#waiting.filter((one) => one !== best);
    return best;
  }
}
