/** What an officer writes in the tools beside one conversation. Like the reply it outlives what shows it, until it has been used. */
import type { Jotted, Keeping } from '../client/desk-drafts.ts';

export class Jottings {
  readonly #keeping: Keeping<Jotted> | undefined;
  #now: Jotted;

  /** `keeping`: where they outlive the page. */
  constructor(keeping?: Keeping<Jotted>) {
    this.#keeping = keeping;
    this.#now = keeping?.recall() ?? {};
  }

  get now(): Jotted {
    return this.#now;
  }

  get unsent(): boolean {
    return Object.values(this.#now).some((text) => typeof text === 'string' && text.trim() !== '');
  }

  /** Only what is named changes; what is `undefined` is gone. */
  write(change: Jotted): void {
    this.#now = { ...this.#now, ...change };
    this.#keeping?.keep(this.unsent ? this.#now : undefined);
  }
}
