/** Server-sent events: one loop per reader that reads rows after its own position and then waits to be woken. */
import { Bell } from './bell.ts';

export interface Timings {
  readonly heartbeatMs: number;
  readonly sweepMs: number;
  readonly lifetimeMs: number;
  /** How long a reader may leave its buffer full before it is let go. */
  readonly patienceMs: number;
}

export const TIMINGS: Timings = { heartbeatMs: 15_000, sweepMs: 2_000, lifetimeMs: 600_000, patienceMs: 30_000 };

export interface Source {
  /** Registers the reader; before anything is read, so that nothing falls between reading and waiting. */
  watch(wake: () => void): () => void;
  hello(): Promise<unknown>;
  /** What comes next after the reader's position, which moves along. */
  read(): Promise<Batch>;
  /** Asked before anything is written: a session may have ended. */
  allowed?(): Promise<boolean>;
}

export interface Batch {
  /** None when there is nothing new. */
  readonly frames: readonly string[];
  /** They were as many as are read at once: there may be more, of which nobody will be woken again. */
  readonly more: boolean;
}

const BUFFER_BYTES = 64 * 1024;

/** Some middleboxes hold the first bytes back until there are enough of them. */
const PADDING = `:${' '.repeat(2048)}\n\n`;

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
};

export const frame = (event: string, data: unknown, id?: number): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

export class Streams {
  readonly #timings: Timings;
  readonly #onError: (error: unknown) => void;
  readonly #readers = new Map<Reader, Promise<void>>();
  readonly #waiting = new Set<Bell>();
  #closed = false;

  constructor(timings: Timings, onError: (error: unknown) => void) {
    this.#timings = timings;
    this.#onError = onError;
  }

  get size(): number {
    return this.#readers.size;
  }

  open(source: Source): Response {
    const reader = new Reader(source, this.#timings);
    const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      const run = reader.run(controller).catch(this.#onError).finally(() => this.#readers.delete(reader));
      this.#readers.set(reader, run);
      if (this.#closed) reader.sayBye();
    };
    const pull = () => reader.emptied();
    const cancel = () => reader.gone();
    return new Response(
      new ReadableStream<Uint8Array>({ start, pull, cancel }, { highWaterMark: BUFFER_BYTES, size: (chunk) => chunk.byteLength }),
      { headers: HEADERS },
    );
  }

  /** For readers without a stream: what `look` finds, at once or as soon as there is something; nothing when the time is over. */
  async wait<T>(watch: Source['watch'], look: () => Promise<T | undefined>, ms: number): Promise<T | undefined> {
    const bell = new Bell();
    const unwatch = watch(() => bell.ring());
    const end = performance.now() + ms;
    this.#waiting.add(bell);
    try {
      for (;;) {
        const found = await look();
        const left = end - performance.now();
        if (found !== undefined || left <= 0 || this.#closed) return found;
        await bell.wait(left);
      }
    } finally {
      this.#waiting.delete(bell);
      unwatch();
    }
  }

  /** Says goodbye to everyone, who will come back to whoever serves next; resolves when all have been told. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const bell of this.#waiting) bell.ring();
    for (const reader of this.#readers.keys()) reader.sayBye();
    await Promise.all(this.#readers.values());
  }
}

class Reader {
  readonly #source: Source;
  readonly #timings: Timings;
  readonly #bell = new Bell();
  readonly #encoder = new TextEncoder();
  #state: 'reading' | 'leaving' | 'gone' = 'reading';
  /** It takes no more for the moment. */
  #full = false;

  constructor(source: Source, timings: Timings) {
    this.#source = source;
    this.#timings = timings;
  }

  /** The buffer has room. It is said after every frame that left: who does not wait for it would look again for nothing. */
  emptied(): void {
    if (this.#full) this.#bell.ring();
  }

  sayBye(): void {
    if (this.#state === 'reading') this.#state = 'leaving';
    this.#bell.ring();
  }

  gone(): void {
    this.#state = 'gone';
    this.#bell.ring();
  }

  async run(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    const unwatch = this.#source.watch(() => this.#bell.ring());
    // Spread a little, so that readers who came together after a restart do not all come back together.
    const lifetime = setTimeout(() => this.sayBye(), this.#timings.lifetimeMs * (0.9 + 0.2 * Math.random()));
    try {
      const hello = frame('hello', await this.#source.hello());
      this.#write(controller, PADDING + hello + frame('heartbeat', {}));
      await this.#loop(controller);
    } finally {
      clearTimeout(lifetime);
      unwatch();
      if (this.#state !== 'gone') {
        this.#write(controller, frame('bye', {}));
        controller.close();
      }
    }
  }

  async #loop(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    const { heartbeatMs, patienceMs } = this.#timings;
    let beatAt = performance.now() + heartbeatMs;
    let fullSince: number | undefined;
    while (this.#state === 'reading') {
      const now = performance.now();
      this.#full = (controller.desiredSize ?? 0) <= 0;
      if (this.#full) {
        fullSince ??= now;
        if (now - fullSince >= patienceMs) return;
        await this.#bell.wait(patienceMs - (now - fullSince));
        continue;
      }
      fullSince = undefined;
      const { frames, more } = await this.#source.read();
      if (this.#state !== 'reading') return;
      const beat = now >= beatAt;
      if ((frames.length > 0 || beat) && !((await this.#source.allowed?.()) ?? true)) return;
      if (frames.length > 0) this.#write(controller, frames.join(''));
      if (beat) {
        this.#write(controller, frame('heartbeat', {}));
        beatAt = now + heartbeatMs;
      }
      // What came while it was read has rung.
      if (!more) await this.#bell.wait(Math.max(0, beatAt - performance.now()));
    }
  }

  #write(controller: ReadableStreamDefaultController<Uint8Array>, text: string): void {
    // The reader may have gone while we were reading for it; then there is nobody left to write to.
    if (this.#state !== 'gone') controller.enqueue(this.#encoder.encode(text));
  }
}
