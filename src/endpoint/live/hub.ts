/**
 * Who waits for what. A hint only says "look again"; rows always come from the database, so a lost hint costs time and
 * never a message. A sweep over the offices' inbox counters bounds that time; it runs only while somebody waits.
 */
import { Typists } from './typists.ts';

export interface Topic {
  readonly office: string;
  /** Without it: everything in the office's inbox. */
  readonly consultation?: string;
}

type Wake = () => void;

/**
 * "Look again at this consultation." With `change`: the office's inbox reached it by way of this consultation. With `typing`:
 * this officer is writing in it.
 */
export interface Hint {
  readonly office: string;
  readonly consultation: string;
  readonly change?: number;
  readonly typing?: string;
}

/** The way to the other instances that serve from the same database. May lose what it is told. */
export interface Hints {
  tell(hint: Hint): void;
  listen(hear: (hint: Hint) => void): void;
}

interface OfficeReaders {
  readonly byTopic: Map<string, Set<Wake>>;
  /** Up to this change everyone has been told. */
  told: number | undefined;
}

export class Hub {
  readonly #offices = new Map<string, OfficeReaders>();
  readonly #changesOf: (offices: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly #sweepMs: number;
  readonly #onError: (error: unknown) => void;
  readonly #others: Hints | undefined;
  readonly typists = new Typists();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: {
    changesOf: (offices: readonly string[]) => Promise<ReadonlyMap<string, number>>;
    sweepMs: number;
    onError: (error: unknown) => void;
    others?: Hints | undefined;
  }) {
    this.#changesOf = options.changesOf;
    this.#sweepMs = options.sweepMs;
    this.#onError = options.onError;
    this.#others = options.others;
    this.#others?.listen((hint) => {
      if (hint.typing === undefined || this.typists.note(hint.consultation, hint.typing)) this.#wake(hint);
    });
  }

  get readers(): number {
    let count = 0;
    for (const { byTopic } of this.#offices.values()) for (const wakes of byTopic.values()) count += wakes.size;
    return count;
  }

  watch({ office, consultation = '' }: Topic, wake: Wake): () => void {
    const readers = this.#offices.get(office) ?? { byTopic: new Map<string, Set<Wake>>(), told: undefined };
    this.#offices.set(office, readers);
    const wakes = readers.byTopic.get(consultation) ?? new Set();
    readers.byTopic.set(consultation, wakes.add(wake));
    this.#timer ??= this.#later();
    return () => {
      wakes.delete(wake);
      if (wakes.size === 0 && readers.byTopic.get(consultation) === wakes) readers.byTopic.delete(consultation);
      if (readers.byTopic.size === 0 && this.#offices.get(office) === readers) this.#offices.delete(office);
      if (this.#offices.size === 0) this.#stop();
    };
  }

  /** After the commit: the office's inbox reached `change`, by way of this consultation. */
  notify(office: string, consultation: string, change: number): void {
    this.hint({ office, consultation, change });
  }

  /** Something that is not part of the log: how far somebody has read, or that somebody is writing. */
  hint(hint: Hint): void {
    this.#others?.tell(hint);
    this.#wake(hint);
  }

  #wake({ office, consultation, change }: Hint): void {
    const readers = this.#offices.get(office);
    if (!readers) return;
    if (change !== undefined && readers.told === change - 1) readers.told = change;
    for (const topic of change === undefined ? [consultation] : [consultation, '']) for (const wake of readers.byTopic.get(topic) ?? []) wake();
  }

  #later(): ReturnType<typeof setTimeout> {
    return setTimeout(() => void this.#sweep(), this.#sweepMs);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #sweep(): Promise<void> {
    try {
      for (const [office, change] of await this.#changesOf([...this.#offices.keys()])) {
        const readers = this.#offices.get(office);
        if (!readers || readers.told === change) continue;
        readers.told = change;
        for (const wakes of readers.byTopic.values()) for (const wake of wakes) wake();
      }
    } catch (error) {
      this.#onError(error);
    }
    this.#timer = this.#offices.size > 0 ? this.#later() : undefined;
  }
}
