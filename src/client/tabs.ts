/**
 * All tabs of a browser that look at the same thing: one of them leads, that is, listens and sends for all; the others hear
 * from it. A tab that is looked at and hears nothing from the one that leads, because the browser has frozen that, takes over.
 */
import { pause } from './pause.ts';
import type { Surroundings } from './surroundings.ts';
import type { Timing } from './timing.ts';

export interface Tab<Message> {
  /** From another tab; `fromLeader`: from the one that leads. */
  hear(message: Message, fromLeader: boolean): void;
  /** This tab leads, until the signal. */
  lead(signal: AbortSignal): void;
  /** What the tab that leads says every few seconds, and when another one has come. */
  beat(): Message;
}

export interface Tabs<Message> {
  readonly leads: boolean;
  tell(message: Message): void;
  close(): void;
}

interface Envelope<Message> {
  readonly leader: boolean;
  /** Absent: a tab has come and wants to hear. */
  readonly message?: Message;
}

/** A tab that has just come does not wait as long for the first word. */
const FIRST_WORD = 0.7;

export function together<Message>(name: string, tab: Tab<Message>, around: Surroundings, timing: Timing, takeOver = false): Tabs<Message> {
  const channel = around.locks && around.channel(name);
  if (!around.locks || !channel) return alone(tab);
  return new Together(name, tab, around.locks, channel, around, timing, takeOver);
}

function alone<Message>(tab: Tab<Message>): Tabs<Message> {
  const end = new AbortController();
  tab.lead(end.signal);
  return { leads: true, tell: () => undefined, close: () => end.abort() };
}

class Together<Message> implements Tabs<Message> {
  readonly #name: string;
  readonly #tab: Tab<Message>;
  readonly #locks: Pick<LockManager, 'request'>;
  readonly #channel: NonNullable<ReturnType<Surroundings['channel']>>;
  readonly #around: Surroundings;
  readonly #timing: Timing;
  readonly #end = new AbortController();
  #queue = new AbortController();
  #term: AbortController | undefined;
  #heardAt: number;

  constructor(name: string, tab: Tab<Message>, locks: Pick<LockManager, 'request'>, channel: NonNullable<ReturnType<Surroundings['channel']>>, around: Surroundings, timing: Timing, takeOver: boolean) {
    this.#name = name;
    this.#tab = tab;
    this.#locks = locks;
    this.#channel = channel;
    this.#around = around;
    this.#timing = timing;
    this.#heardAt = performance.now() - timing.deaf * FIRST_WORD;
    channel.onmessage = ({ data }: MessageEvent<Envelope<Message>>) => this.#hear(data);
    this.#post({ leader: false });
    void this.#request(takeOver);
    void this.#watch();
  }

  get leads(): boolean {
    return this.#term !== undefined;
  }

  tell(message: Message): void {
    this.#post({ leader: this.leads, message });
  }

  close(): void {
    this.#end.abort();
    this.#queue.abort();
    this.#term?.abort();
    this.#term = undefined;
    this.#channel.close();
  }

  #post(envelope: Envelope<Message>): void {
    if (!this.#end.signal.aborted) this.#channel.postMessage(envelope);
  }

  #hear({ leader, message }: Envelope<Message>): void {
    if (this.#end.signal.aborted) return;
    if (leader) this.#heardAt = performance.now();
    if (message !== undefined) this.#tab.hear(message, leader);
    else if (this.leads) this.tell(this.#tab.beat());
  }

  /** Waits for its turn, or takes the lead from whoever has it. Leads until it is taken from this tab in turn, or the end. */
  async #request(steal: boolean): Promise<void> {
    const [queue, term] = [new AbortController(), new AbortController()];
    this.#queue.abort();
    this.#queue = queue;
    try {
      await this.#locks.request(this.#name, steal ? { steal } : { signal: queue.signal }, () => this.#lead(term));
    } catch (cause) {
      // Taken away, or no longer wanted: a tab that goes on waits for its next turn. Where pages may have no locks at all
      // (a sandboxed frame), each tab is for itself.
      if ((cause as Error).name !== 'AbortError') return void this.#lead(term);
    }
    term.abort();
    if (this.#term === term) this.#term = undefined;
    if (!this.#end.signal.aborted && this.#queue === queue) await this.#request(false);
  }

  #lead(term: AbortController): Promise<void> {
    if (this.#end.signal.aborted) return Promise.resolve();
    this.#term = term;
    this.#tab.lead(term.signal);
    return new Promise((resolve) => term.signal.addEventListener('abort', () => resolve()));
  }

  async #watch(): Promise<void> {
    const every = this.#timing.beat / 2;
    for (let last = performance.now(); !this.#end.signal.aborted; last = performance.now()) {
      await pause(every, this.#end.signal);
      if (this.#end.signal.aborted) return;
      const now = performance.now();
      // This tab may have been the frozen one.
      if (now - last > this.#timing.deaf) this.#heardAt = now;
      if (this.leads) this.tell(this.#tab.beat());
      else if (now - this.#heardAt > this.#timing.deaf && this.#around.visible()) {
        this.#heardAt = now;
        void this.#request(true);
      }
    }
  }
}
