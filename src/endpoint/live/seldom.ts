/** Waking at once, and then no more often than every so many milliseconds; what comes in between wakes once, at the end. */
export class Seldom {
  readonly #wake: () => void;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = false;

  constructor(wake: () => void, everyMs: number) {
    this.#wake = wake;
    this.#everyMs = everyMs;
  }

  readonly wake = (): void => {
    if (this.#timer) {
      this.#again = true;
      return;
    }
    this.#timer = setTimeout(this.#over, this.#everyMs);
    this.#wake();
  };

  /** Nobody is to be woken any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#again = false;
  }

  readonly #over = (): void => {
    this.#timer = undefined;
    if (!this.#again) return;
    this.#again = false;
    this.wake();
  };
}
