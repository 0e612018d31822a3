/**
 * Where in the log its reader is. The log's box is laid out from its end (`column-reverse`): in every engine the end then
 * stays in sight by itself, also when a keyboard makes the box lower, and what is filled in above moves nothing that is being
 * read. That matters because WebKit has no scroll anchoring, and because setting the position by hand stops a finger's
 * momentum on iOS. By hand it is corrected only for what changes below.
 */
import type { ReactiveController } from 'lit';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { SubmissionHost } from '../shared/submission.ts';

/** Pixels from the end within which a reader counts as being there. */
const NEAR = 48;

/** What keeps only a part of a long log in the page. */
export interface Pieces {
  /** Asked for the beginning, and not scrolled away from it since. */
  readonly atStart: boolean;
  /** The events that are in the page. */
  inPage(events: readonly ConsultationEvent[]): readonly ConsultationEvent[];
  updating(log: HTMLElement): void;
  updated(log: HTMLElement): void;
  look(log: HTMLElement): void;
  toEnd(): void;
  toStart(): void;
  bring(seq: number): Promise<void>;
}

export class ReadingPlace implements ReactiveController {
  readonly #host: SubmissionHost;
  /** What is being read, and how high it stands. */
  #anchor: Element | undefined;
  #top = 0;
  atEnd = true;
  /** Asked for the beginning while nobody was there yet who knows the way, and not scrolled away from it since. */
  early = false;
  pieces: Pieces | undefined;

  constructor(host: SubmissionHost) {
    this.#host = host;
    host.addController(this);
  }

  get log(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.log');
  }

  hostUpdate(): void {
    const { log } = this;
    this.#anchor = undefined;
    if (!log) return;
    this.pieces?.updating(log);
    if (this.atEnd) return;
    const top = topOf(log);
    this.#anchor = [...log.querySelectorAll('.piece > *')].find((element) => element.getBoundingClientRect().bottom > top);
    if (this.#anchor) this.#top = topOf(this.#anchor);
  }

  hostUpdated(): void {
    const { log } = this;
    if (!log) return;
    this.pieces?.updated(log);
    this.#hold(log);
    this.look();
  }

  readonly look = (): void => {
    const { log } = this;
    if (!log) return;
    const atEnd = -log.scrollTop < NEAR;
    if (atEnd !== this.atEnd) this.#host.requestUpdate();
    this.atEnd = atEnd;
    this.early &&= log.scrollHeight - log.clientHeight + log.scrollTop < NEAR;
    this.pieces?.look(log);
  };

  /** From now on at the end, wherever the reader was. */
  toEnd(): void {
    this.atEnd = true;
    this.pieces?.toEnd();
    this.#host.requestUpdate();
  }

  toStart(): void {
    const { log, pieces } = this;
    this.early = !pieces;
    if (pieces) pieces.toStart();
    else if (log) log.scrollTop = -log.scrollHeight;
  }

  /** What was read stays where it was. */
  #hold(log: HTMLElement): void {
    if (this.atEnd) {
      if (log.scrollTop !== 0) log.scrollTop = 0;
    } else if (this.pieces?.atStart) {
      log.scrollTop = -log.scrollHeight;
    } else if (this.#anchor?.isConnected) {
      const moved = topOf(this.#anchor) - this.#top;
      if (Math.abs(moved) >= 1) log.scrollTop += moved;
    }
  }
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
