/**
 * Keeps only the part of a long log in the page that is near what the reader sees. The log is cut into pieces of three events;
 * those far away are empty room of the same height, so that the scrollbar is honest and every key scrolls as it always does.
 */
import type { ReactiveController } from 'lit';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { Opened } from './conversation-view.ts';
import type { Pieces } from './conversation-place.ts';

/** So few that a slow phone puts one of them into the page within a frame. */
const PIECE = 3;
/** Pixels within which a reader counts as being at the beginning. */
const NEAR = 48;
/** Pixels beyond both edges that are kept ready. */
const AHEAD = 900;
/** Pieces beyond that which may stay: turning back costs nothing. */
const SLACK = 3;
const GUESS = 76 * PIECE;

const pieceOf = (seq: number): number => Math.floor((seq - 1) / PIECE);

export class LogWindow implements ReactiveController, Pieces {
  readonly #host: Opened;
  readonly #earlier: () => unknown;
  readonly #resized = new ResizeObserver(() => this.#host.place.look());
  readonly #heights = new Map<number, number>();
  #observed: HTMLElement | null = null;
  /** Pieces below this one have not been read; the log ends before that one. */
  #low = 0;
  #count = 0;
  #focusInside = false;
  #frame = 0;
  /** Asked for the beginning, and not scrolled away from it since. */
  atStart = false;
  /** Pieces in the page: from this one … */
  from = 0;
  /** … up to before this one. */
  to = 0;

  /** `earlier`: asked to read more when the reader comes near to what has not been read. */
  constructor(host: Opened, earlier: () => unknown) {
    this.#host = host;
    this.#earlier = earlier;
    host.addController(this);
  }

  /** Another log. */
  reset(): void {
    this.#heights.clear();
    this.#count = 0;
    this.atStart = false;
  }

  /** The log as it is known now. */
  extend(events: readonly ConsultationEvent[]): void {
    const [low, count] = [pieceOf(events[0]?.seq ?? 1), pieceOf(events.at(-1)?.seq ?? 0) + 1];
    // The piece at the seam is higher than it was.
    if (low !== this.#low) this.#heights.delete(this.#low);
    this.#low = low;
    if (count === this.#count) return;
    const [before, wasLast] = [this.#count, this.to === this.#count];
    this.#count = count;
    // What somebody who has scrolled may be reading already stays; at the end, what can be seen is enough to begin with.
    if (before === 0) this.#show(count - (this.#host.place.atEnd ? 5 : 8), count);
    else if (this.#host.place.atEnd) this.#show(count - before > 1 ? count - 5 : this.from, count);
    else if (wasLast) this.to = count;
  }

  /** In the order of the log, with the event before each. */
  *shown(events: readonly ConsultationEvent[]): Generator<{ readonly piece: number; readonly own: readonly ConsultationEvent[]; readonly before: ConsultationEvent | undefined }> {
    const first = events[0]?.seq ?? 1;
    for (let piece = this.from; piece < this.to; piece++) yield { piece, own: between(events, piece, piece + 1), before: events[piece * PIECE - first] };
  }

  inPage(events: readonly ConsultationEvent[]): readonly ConsultationEvent[] {
    return between(events, this.from, this.to);
  }

  updating(log: HTMLElement): void {
    this.#focusInside = (log.getRootNode() as ShadowRoot).activeElement?.closest('.piece') !== null && log.matches(':focus-within') && !log.matches(':focus');
  }

  updated(log: HTMLElement): void {
    if (log !== this.#observed) {
      this.#resized.disconnect();
      this.#resized.observe(log);
      this.#observed = log;
    }
    // The piece with the focus may have gone: the log itself takes it, and keys go on scrolling.
    if (this.#focusInside && !log.matches(':focus-within')) log.focus({ preventScroll: true });
    this.#measure(log);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#observed = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  toEnd(): void {
    this.atStart = false;
    this.#show(this.#count - 6, this.#count);
  }

  /** The beginning of the log. */
  toStart(): void {
    this.#host.place.atEnd = false;
    this.atStart = true;
    this.#show(0, 6);
    this.#host.requestUpdate();
  }

  /** An event from anywhere in the log. */
  async bring(seq: number): Promise<void> {
    const piece = pieceOf(seq);
    this.atStart = false;
    this.#show(piece - 3, piece + 6);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** What the reader has before the eyes decides what is in the page. */
  look(log: HTMLElement): void {
    if (this.#count === 0) return;
    this.atStart &&= log.scrollHeight - log.clientHeight + log.scrollTop < NEAR;
    const wanted = this.#wanted(log, AHEAD);
    if (wanted.from < this.#low) this.#earlier();
    const [from, to] = [Math.max(this.#low, wanted.from), Math.max(this.#low + 1, wanted.to)];
    const next = { from: clamp(this.from, from - SLACK, from), to: clamp(this.to, to, to + SLACK) };
    if (next.from === this.from && next.to === this.to) return;
    const [above, below] = [this.from - next.from, next.to - this.to];
    // After a jump first what is in the middle of what is seen, then a piece a frame where more is missing: no frame takes long.
    if (next.to <= this.from || next.from >= this.to) {
      const { from, to } = this.#wanted(log, 0);
      const middle = (from + to) >> 1;
      this.#show(middle - 1, middle + 1);
    } else if (above > below) this.#show(above > 0 ? this.from - 1 : next.from, Math.min(next.to, this.to));
    else this.#show(Math.max(next.from, this.from), below > 0 ? this.to + 1 : next.to);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#host.requestUpdate();
    });
  }

  #show(from: number, to: number): void {
    this.from = Math.max(this.#low, Math.min(from, this.#count - 1));
    this.to = Math.min(this.#count, Math.max(to, this.#low + 1));
  }

  /** Pieces that overlap what is seen, and so many pixels beyond both edges. */
  #wanted(log: HTMLElement, ahead: number): { from: number; to: number } {
    const inner = log.firstElementChild;
    if (!inner) return this;
    const top = log.getBoundingClientRect().top - inner.getBoundingClientRect().top - ahead;
    const bottom = top + log.clientHeight + 2 * ahead;
    let from = 0;
    let y = this.#height(0);
    while (y < top && from < this.#count - 1) y += this.#height(++from);
    let to = from + 1;
    while (y < bottom && to < this.#count) y += this.#height(to++);
    return { from, to };
  }

  /** First the rooms, which only want to know what is not in the page, then every height: one layout, not two. */
  #measure(log: HTMLElement): void {
    const [before, after] = log.querySelectorAll<HTMLElement>('.room');
    // Through the object model, which a strict Content-Security-Policy allows where it forbids style attributes.
    if (before) before.style.blockSize = `${this.#sum(0, this.from)}px`;
    if (after) after.style.blockSize = `${this.#sum(this.to, this.#count)}px`;
    log.querySelectorAll('.piece').forEach((piece, i) => this.#heights.set(this.from + i, piece.getBoundingClientRect().height));
  }

  #sum(from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) sum += this.#height(i);
    return Math.round(sum);
  }

  #height = (piece: number): number => this.#heights.get(piece) ?? GUESS;
}

/** The events of the pieces from one up to before another. */
function between(events: readonly ConsultationEvent[], from: number, to: number): readonly ConsultationEvent[] {
  const before = (events[0]?.seq ?? 1) - 1;
  return events.slice(Math.max(0, from * PIECE - before), Math.max(0, to * PIECE - before));
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
