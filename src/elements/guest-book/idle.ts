/** Notices that nobody touches the page any more. By the wall clock, which a sleeping tablet does not stop. */
import { whileConnected } from '../shared/while-connected.ts';
import type { SubmissionHost } from '../shared/submission.ts';

const LIFE = ['pointerdown', 'click', 'keydown', 'input', 'wheel', 'touchmove'] as const;

export class Idle {
  readonly #host: SubmissionHost;
  readonly #onOver: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #limit = 0;
  #since = 0;

  constructor(host: SubmissionHost, onOver: () => void) {
    this.#host = host;
    this.#onOver = onOver;
    whileConnected(host, (signal) => {
      for (const name of LIFE) addEventListener(name, this.#onLife, { signal });
      // From a drawer of the browser the page comes back as it was left: to somebody else.
      addEventListener('pageshow', ({ persisted }) => persisted && this.#over(), { signal });
      signal.addEventListener('abort', () => this.stop());
    });
  }

  /** Seconds until it is over; nothing while it is not counted. */
  get left(): number | undefined {
    return this.#timer === undefined ? undefined : Math.max(0, Math.ceil((this.#since + this.#limit - Date.now()) / 1000));
  }

  /** Counts from now, anew at every touch. */
  count(seconds: number): void {
    this.stop();
    this.#limit = seconds * 1000;
    this.#since = Date.now();
    this.#timer = setInterval(this.#tick, 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  readonly #onLife = (): void => {
    this.#since = Date.now();
  };

  readonly #tick = (): void => {
    if (Date.now() - this.#since >= this.#limit) this.#over();
    else this.#host.requestUpdate();
  };

  #over(): void {
    this.stop();
    this.#onOver();
  }
}
