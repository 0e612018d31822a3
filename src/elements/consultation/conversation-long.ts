/** A long log: its pieces, of which only some are in the page, and its part that is still at the office. Comes with the first of such logs. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { readEarlier } from '../../client/earlier.ts';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { Styled } from '../shared/on-demand.ts';
import { Earlier } from './conversation-earlier.ts';
import { renderEvent } from './conversation-log.ts';
import { long } from './conversation-long.styles.ts';
import type { Opened, View } from './conversation-view.ts';
import { LogWindow } from './conversation-window.ts';

export interface LongPart extends Styled {
  readonly long: LongLog;
}

export const longLogOf = (of: Opened): LongPart => ({ long: new LongLog(of), styles: [long] });

export class LongLog {
  readonly #window: LogWindow;
  readonly #earlier: Earlier;
  readonly #of: Opened;

  constructor(of: Opened) {
    this.#of = of;
    this.#earlier = new Earlier(of, async () => of.talk && readEarlier(of.talk));
    this.#window = new LogWindow(of, () => this.#earlier.load());
  }

  /** Another log. */
  reset(): void {
    this.#window.reset();
    this.#of.place.pieces = undefined;
  }

  /** Before rendering. */
  look(events: readonly ConsultationEvent[]): void {
    const { place } = this.#of;
    const early = !place.pieces && place.early;
    place.pieces = this.#window;
    this.#window.extend(events);
    if (early) this.#window.toStart();
  }

  render(events: readonly ConsultationEvent[], view: View): TemplateResult {
    const pieces = [...this.#window.shown(events)];
    return html`<div class="room">${view.more ? this.#earlier.render(view, view.more.words) : nothing}</div>${repeat(pieces, ({ piece }) => piece, ({ own, before }) => html`<div class="piece">${renderPiece(own, before, view)}</div>`)}<div class="room"></div>`;
  }
}

/** A piece that has not changed is not even looked at: new messages change the last one only. */
function renderPiece(own: readonly ConsultationEvent[], before: ConsultationEvent | undefined, view: View): unknown {
  const { readUpTo, words, more, context: { lang, profile } } = view;
  const end = own.at(-1)?.seq ?? 0;
  const fresh = own.find((event) => more?.isFresh(event));
  return guard([own[0], end, before, fresh, Math.min(readUpTo, end), words, lang, profile, more, more?.words, more?.prose], () =>
    repeat(own, ({ seq }) => seq, (event, i) => renderEvent(event, i === 0 ? before : own[i - 1], view)));
}
