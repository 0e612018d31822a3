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

/** `from` and `to`: pieces. `earlier`: what stands where the log has not been read yet. */
export function renderLog(events: readonly ConsultationEvent[], { from, to }: { readonly from: number; readonly to: number }, view: View, earlier: unknown): TemplateResult {
  const pieces = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  return html`<div class="room">${earlier}</div>${repeat(pieces, (piece) => piece, (piece) => html`<div class="piece">${renderPiece(events, piece, view)}</div>`)}<div class="room"></div>`;
}

function renderPiece(events: readonly ConsultationEvent[], piece: number, view: View): unknown {
  const first = events[0]?.seq ?? 1;
  const start = Math.max(0, piece * PIECE + 1 - first);
  const own = events.slice(start, Math.max(0, (piece + 1) * PIECE + 1 - first));
  const before = events[start - 1];
  // A piece that has not changed is not even looked at: new messages change the last one only.
  return guard([own.length, own[0], before, view.words, view.context.lang, view.context.profile.zone], () =>
    repeat(own, ({ seq }) => seq, (event, i) => html`${renderDay(event, i === 0 ? before : own[i - 1], view)}${renderEvent(event, view)}`));
}

/** Where a calendar day of the office begins. */
function renderDay({ at }: ConsultationEvent, before: ConsultationEvent | undefined, { context: { profile, words } }: View): unknown {
  const day = dayAt(at, profile.zone);
  return before && dayAt(before.at, profile.zone) === day ? nothing : html`<h3 class="day">${longDay(day, words.ways, true)}</h3>`;
}
