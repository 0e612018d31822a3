/** The log as templates: days, and in each what happened. Only the pieces that are to be in the page. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsultationEvent } from '../../client/talk.ts';
import { longDay } from '../shared/dates.ts';
import { dayAt } from '../shared/days.ts';
import { renderEvent } from './conversation-events.ts';
import type { View } from './conversation-view.ts';
import { PIECE } from './conversation-window.ts';

/** Up to before `to`. */
interface Pieces {
  readonly from: number;
  readonly to: number;
}

/** `earlier`: what stands where the log has not been read yet. */
export function renderLog(events: readonly ConsultationEvent[], { from, to }: Pieces, view: View, earlier: unknown): TemplateResult {
  const pieces = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  return html`<div class="room">${earlier}</div>${repeat(pieces, (piece) => piece, (piece) => html`<div class="piece">${renderPiece(events, piece, view)}</div>`)}<div class="room"></div>`;
}

/** The events of those pieces. */
export function inPieces(events: readonly ConsultationEvent[], { from, to }: Pieces): readonly ConsultationEvent[] {
  const before = (events[0]?.seq ?? 1) - 1;
  return events.slice(Math.max(0, from * PIECE - before), Math.max(0, to * PIECE - before));
}

function renderPiece(events: readonly ConsultationEvent[], piece: number, view: View): unknown {
  const own = inPieces(events, { from: piece, to: piece + 1 });
  const before = events[(own[0]?.seq ?? 1) - (events[0]?.seq ?? 1) - 1];
  // A piece that has not changed is not even looked at: new messages change the last one only.
  const end = own.at(-1)?.seq ?? 0;
  const fresh = own.find(({ seq }) => seq === view.freshFrom);
  return guard([own[0], end, before, fresh, Math.min(view.readUpTo, end), view.words, view.context.lang, view.context.profile, view.prose], () =>
    repeat(own, ({ seq }) => seq, (event, i) => html`${renderDay(event, i === 0 ? before : own[i - 1], view)}${event === fresh ? renderFresh(view) : nothing}${renderEvent(event, view)}`));
}

/** Takes the focus when somebody goes there: what is read on from here is what they have not seen. */
const renderFresh = ({ words }: View): TemplateResult => html`<p class="fresh" tabindex="-1"><span>${words.fresh}</span></p>`;

/** Where a calendar day of the office begins. */
function renderDay({ at }: ConsultationEvent, before: ConsultationEvent | undefined, { context: { profile, words } }: View): unknown {
  const day = dayAt(at, profile.zone);
  return before && dayAt(before.at, profile.zone) === day ? nothing : html`<h3 class="day">${longDay(day, words.ways, true)}</h3>`;
}
