/**
 * Following what changes at the endpoint, for as long as somebody looks: a stream; where none gets through, pages that wait
 * for something new; where those do not either, a page every few seconds. All read on from the source's one position, so
 * that changing between them loses nothing.
 */
import { asFailure, Failure } from './failure.ts';
import { frames } from './frames.ts';
import { either, pause } from './pause.ts';
import { browser, type Surroundings } from './surroundings.ts';
import { TIMING, type Timing } from './timing.ts';

export interface Follower<T> {
  next(value: T): void;
  /** It is tried again, except when nobody is signed in any more. */
  failed(failure: Failure): void;
  /** A stream has said hello: the endpoint is there. */
  hello?(): void;
}

/** A frame that changes nothing. */
export const nothing = Symbol('nothing');

export interface Source<T> {
  read(signal: AbortSignal): Promise<T>;
  /** The stream that says when to read again: its frames are hints, what counts comes from reading. */
  open(signal: AbortSignal): Promise<Response>;
  /** Like `read`, but answered only when there is something new, or after a while. */
  wait?(signal: AbortSignal): Promise<T>;
  /**
   * A frame that can be used as it is: its value. `nothing`: a frame without news. Otherwise the source is read again, which
   * is also what happens without this function.
   */
  take?(event: string | undefined, data: string): T | typeof nothing | undefined;
}

export const STREAM = 'text/event-stream';

type Mode = 'stream' | 'wait' | 'poll';

/** Answers with what ends it. */
export function follow<T>(source: Source<T>, follower: Follower<T>, around: Surroundings = browser, timing: Timing = TIMING): () => void {
  const end = new AbortController();
  void new Following(source, follower, end.signal, around, timing).run();
  return () => end.abort();
}

class Following<T> {
  readonly #source: Source<T>;
  readonly #follower: Follower<T>;
  readonly #end: AbortSignal;
  readonly #timing: Timing;
  #mode: Mode = 'stream';
  /** How often in a row the mode has come to nothing. */
  #strikes = 0;
  #streamAgainAt = 0;
  #wait: number;
  /** Whatever is being waited for: aborted when it is better to begin anew. */
  #turn = new AbortController();
  #heardAt = performance.now();
  readonly #around: Surroundings;

  constructor(source: Source<T>, follower: Follower<T>, end: AbortSignal, around: Surroundings, timing: Timing) {
    this.#source = source;
    this.#follower = follower;
    this.#end = end;
    this.#around = around;
    this.#timing = timing;
    this.#wait = timing.first;
  }

  async run(): Promise<void> {
    this.#around.onWake((reason) => this.#wake(reason), this.#end);
    const watch = this.#watchForFreezing();
    await this.#live();
    clearInterval(watch);
  }

  /** A frozen tab and a sleeping computer run no timers; what has happened since then is asked for. */
  #watchForFreezing(): ReturnType<typeof setInterval> {
    let last = performance.now();
    return setInterval(() => {
      const now = performance.now();
      if (now - last > this.#timing.deaf) this.#wake('frozen');
      last = now;
    }, this.#timing.beat);
  }

  async #live(): Promise<void> {
    while (!this.#end.aborted) {
      this.#turn = new AbortController();
      try {
        // Also before the stream is there: where none gets through, what is read every few seconds is what there is.
        await this.#read(this.#source.read);
        await this[this.#mode]();
      } catch (cause) {
        if (this.#end.aborted) return;
        const failure = asFailure(cause);
        this.#follower.failed(failure);
        if (failure.code === 'unauthenticated') return;
      }
      await pause(this.#wait * (0.5 + Math.random() / 2), this.#end, this.#turn.signal);
      this.#wait = Math.min(2 * this.#wait, this.#timing.longest);
    }
  }

  async #read(from: (signal: AbortSignal) => Promise<T>): Promise<void> {
    const value = await from.call(this.#source, this.#end);
    if (this.#end.aborted) return;
    this.#heardAt = performance.now();
    this.#wait = this.#timing.first;
    this.#follower.next(value);
  }

  /** The person or the network is back. What has been heard a moment ago needs no new beginning. */
  #wake(reason: string): void {
    if (this.#mode !== 'stream') {
      if (reason === 'frozen') return;
      this.#mode = 'stream';
      this.#strikes = 1;
    } else if (reason !== 'online' && performance.now() - this.#heardAt < this.#timing.silence / 2) {
      return;
    }
    this.#turn.abort();
  }

  #strike(fallback: Mode): void {
    this.#strikes += 1;
    if (this.#strikes < 2) return;
    this.#strikes = 0;
    if (this.#mode === 'stream') this.#streamAgainAt = performance.now() + this.#timing.streamAgain;
    this.#mode = fallback;
  }

  get #goesOn(): boolean {
    if (performance.now() >= this.#streamAgainAt && this.#mode !== 'stream') {
      this.#mode = 'stream';
      this.#strikes = 1;
    }
    return !this.#end.aborted && !this.#turn.signal.aborted;
  }

  async poll(): Promise<void> {
    do await pause(this.#timing.between, this.#end, this.#turn.signal);
    while (this.#goesOn && this.#mode === 'poll' && (await this.#read(this.#source.read), true));
  }

  async wait(): Promise<void> {
    const { wait } = this.#source;
    while (wait && this.#goesOn && this.#mode === 'wait') {
      const asked = performance.now();
      try {
        await this.#read((signal) => either([signal, this.#turn.signal], (any) => wait.call(this.#source, any)));
        this.#strikes = 0;
      } catch (cause) {
        if (this.#turn.signal.aborted) return;
        this.#strike('poll');
        throw cause;
      }
      // Whoever answers at once although there is nothing is not asked more often for that.
      await pause(this.#timing.first - (performance.now() - asked), this.#end, this.#turn.signal);
    }
  }

  /** Until the stream ends or falls silent. */
  async stream(): Promise<void> {
    const opened = performance.now();
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(), this.#timing.hello);
    const fallback = this.#source.wait ? 'wait' : 'poll';
    let bye = false;
    try {
      bye = await either([silence.signal, this.#end, this.#turn.signal], (signal) => this.#listen(signal, () => {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), this.#timing.silence);
        this.#heardAt = performance.now();
        if (this.#heardAt - opened > this.#timing.silence) this.#strikes = 0;
      }));
      // One that is cut again and again is no better than one that is mute.
      if (!bye && performance.now() - opened <= this.#timing.silence) this.#strike(fallback);
    } catch (cause) {
      if (this.#end.aborted || this.#turn.signal.aborted) return;
      this.#strike(fallback);
      if (!silence.signal.aborted) throw cause;
    } finally {
      clearTimeout(timer);
      silence.abort();
    }
  }

  /** Frames that came together are one reason to read. Answers whether the endpoint said goodbye. */
  async #listen(signal: AbortSignal, heard: () => void): Promise<boolean> {
    const { body, headers } = await this.#source.open(signal);
    if (!body || !headers.get('content-type')?.startsWith(STREAM)) throw new Failure('unreadable');
    let [changed, bye] = [false, false];
    const feed = frames((event, data) => {
      heard();
      if (event === 'hello') this.#follower.hello?.();
      if (event === 'bye') bye = true;
      if (event === 'heartbeat' || event === 'bye') return;
      const value = this.#source.take?.(event, data);
      if (value === undefined) changed = true;
      else if (value !== nothing && !this.#end.aborted) this.#follower.next(value);
    });
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bye;
      feed(value);
      if (changed) await this.#read(this.#source.read);
      changed = false;
    }
  }
}
