/**
 * Keeps only the part of a long log in the page that is near what the reader sees. The log is cut into pieces of five events;
 * those far away are empty room of the same height, so that the scrollbar is honest and every key scrolls as it always does.
 *
 * The log's box is laid out from its end (`column-reverse`): in every engine the end then stays in sight by itself, also when
 * a keyboard makes the box lower, and what is filled in above moves nothing that is being read. That matters because WebKit
 * has no scroll anchoring, and because setting the position by hand stops a finger's momentum on iOS. By hand it is corrected
 * only for what changes below: a new message, or pieces whose height had been guessed after a jump to the beginning.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export const PIECE = 5;
/** Pixels from the end within which a reader counts as being there. */
const NEAR = 48;
/** Pixels beyond both edges that are kept ready. */
const AHEAD = 900;
/** Pieces beyond that which may stay: turning back costs nothing. */
const SLACK = 2;
const GUESS = 76 * PIECE;

export const pieceOf = (seq: number): number => Math.floor((seq - 1) / PIECE);

export class LogWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #log: () => HTMLElement | null;
  readonly #earlier: () => unknown;
  readonly #resized = new ResizeObserver(() => this.look());
  readonly #heights = new Map<number, number>();
  #observed: HTMLElement | null = null;
  /** Pieces below this one have not been read; the log ends before that one. */
  #low = 0;
  #count = 0;
  #anchor: { readonly element: Element; readonly top: number } | undefined;
  #focusInside = false;
  #frame = 0;
  /** Asked for the beginning, and not scrolled away from it since. */
  #atStart = false;
  /** Pieces in the page: from this one … */
  from = 0;
  /** … up to before this one. */
  to = 0;
  atEnd = true;

  /** `earlier`: asked to read more when the reader comes near to what has not been read. */
  constructor(host: ReactiveControllerHost, log: () => HTMLElement | null, earlier: () => unknown) {
    this.#host = host;
    this.#log = log;
    this.#earlier = earlier;
    host.addController(this);
  }

  /** Another log. */
  reset(): void {
    this.#heights.clear();
    this.#count = 0;
    this.atEnd = true;
    this.#atStart = false;
  }

  /** The log is known from one `seq` to another. */
  extend(first: number, last: number): void {
    const [low, count] = [pieceOf(first), last === 0 ? 0 : pieceOf(last) + 1];
    // The piece at the seam is higher than it was.
    if (low !== this.#low) this.#heights.delete(this.#low);
    this.#low = low;
    if (count === this.#count) return;
    const [before, wasLast] = [this.#count, this.to === this.#count];
    this.#count = count;
    if (this.atEnd) this.#showPieces(count - before > 1 ? count - 3 : this.from, count);
    else if (wasLast) this.to = count;
  }

  hostUpdate(): void {
    const log = this.#log();
    this.#anchor = undefined;
    if (!log) return;
    this.#focusInside = (log.getRootNode() as ShadowRoot).activeElement?.closest('.piece') !== null && log.matches(':focus-within') && !log.matches(':focus');
    if (this.atEnd) return;
    const { top } = log.getBoundingClientRect();
    for (const element of log.querySelectorAll('.piece > *')) {
      const box = element.getBoundingClientRect();
      if (box.bottom <= top) continue;
      this.#anchor = { element, top: box.top };
      return;
    }
  }

  hostUpdated(): void {
    const log = this.#log();
    if (!log) return;
    if (log !== this.#observed) {
      this.#resized.disconnect();
      this.#resized.observe(log);
      this.#observed = log;
    }
    // The piece with the focus may have gone: the log itself takes it, and keys go on scrolling.
    if (this.#focusInside && !log.matches(':focus-within')) log.focus({ preventScroll: true });
    this.#measure(log);
    this.#hold(log);
    this.look();
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#observed = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** From now on at the end, wherever the reader was. */
  readonly toEnd = (): void => {
    this.atEnd = true;
    this.#atStart = false;
    this.#showPieces(this.#count - 4, this.#count);
    this.#host.requestUpdate();
  };

  /** The beginning of the log. */
  async toStart(): Promise<void> {
    this.atEnd = false;
    this.#atStart = true;
    this.#showPieces(0, 4);
    await this.#rendered();
  }

  /** Brings what is new, which begins at this event, to the upper edge. */
  async toFresh(seq: number): Promise<void> {
    const piece = pieceOf(seq);
    this.atEnd = false;
    this.#atStart = false;
    this.#showPieces(piece - 2, piece + 4);
    await this.#rendered();
    this.#log()?.querySelector('.fresh')?.scrollIntoView({ block: 'start' });
    this.look();
  }

  /** What the reader has before the eyes decides what is in the page. */
  readonly look = (): void => {
    const log = this.#log();
    if (!log || this.#count === 0) return;
    const atEnd = -log.scrollTop < NEAR;
    this.#atStart &&= log.scrollHeight - log.clientHeight + log.scrollTop < NEAR;
    const wanted = this.#wanted(log, AHEAD);
    if (wanted.from < this.#low) this.#earlier();
    const [from, to] = [Math.max(this.#low, wanted.from), Math.max(this.#low + 1, wanted.to)];
    const next = { from: clamp(this.from, from - SLACK, from), to: clamp(this.to, to, to + SLACK) };
    if (atEnd === this.atEnd && next.from === this.from && next.to === this.to) return;
    this.atEnd = atEnd;
    // After a jump first what is before the eyes, then a piece a frame on each side: no frame takes long.
    if (next.to <= this.from || next.from >= this.to) {
      const { from, to } = this.#wanted(log, 0);
      this.#showPieces(from, to);
    } else this.#showPieces(Math.max(next.from, this.from - 1), Math.min(next.to, this.to + 1));
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#host.requestUpdate();
    });
  };

  #showPieces(from: number, to: number): void {
    this.from = Math.max(this.#low, Math.min(from, this.#count - 1));
    this.to = Math.min(this.#count, Math.max(to, this.#low + 1));
  }

  async #rendered(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
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

  #measure(log: HTMLElement): void {
    log.querySelectorAll('.piece').forEach((piece, i) => this.#heights.set(this.from + i, piece.getBoundingClientRect().height));
    const [before, after] = log.querySelectorAll<HTMLElement>('.room');
    // Through the object model, which a strict Content-Security-Policy allows where it forbids style attributes.
    if (before) before.style.blockSize = `${this.#sum(0, this.from)}px`;
    if (after) after.style.blockSize = `${this.#sum(this.to, this.#count)}px`;
  }

  /** What was read stays where it was. */
  #hold(log: HTMLElement): void {
    if (this.atEnd) {
      if (log.scrollTop !== 0) log.scrollTop = 0;
      return;
    }
    if (this.#atStart) {
      log.scrollTop = log.clientHeight - log.scrollHeight;
      return;
    }
    if (!this.#anchor?.element.isConnected) return;
    const moved = this.#anchor.element.getBoundingClientRect().top - this.#anchor.top;
    if (Math.abs(moved) >= 1) log.scrollTop += moved;
  }

  #sum(from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) sum += this.#height(i);
    return Math.round(sum);
  }

  #height = (piece: number): number => this.#heights.get(piece) ?? GUESS;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
