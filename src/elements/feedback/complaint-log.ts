/** What has happened to a complaint, as its visitor reads it, and what is still ahead. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ComplaintEvent, Stage, TrackedComplaint } from '../../client/tracking.ts';
import { dayAt } from '../shared/days.ts';
import { longDay } from '../shared/dates.ts';
import type { FileSource } from '../shared/files.ts';
import { timeAt } from '../shared/time.ts';
import type { Follow } from './complaint-tracking.ts';

const AHEAD: readonly Stage[] = ['examined', 'followed-up', 'answered'];

/** Questions that nothing answers yet, the oldest first. */
export function openQuestions({ events, stage }: TrackedComplaint): readonly Extract<ComplaintEvent, { type: 'question' }>[] {
  if (stage === 'closed') return [];
  const answered = new Set(events.map((event) => (event.type === 'addition' ? event.answers : undefined)));
  return events.filter((event) => event.type === 'question').filter(({ id }) => !answered.has(id));
}

export interface LogView {
  readonly context: Follow;
  readonly complaint: TrackedComplaint;
  readonly source: () => FileSource;
  readonly reply: (question: string) => unknown;
}

export function complaintLog({ context, complaint, source, reply }: LogView): TemplateResult {
  const open = new Set(openQuestions(complaint).map(({ id }) => id));
  return html`
    <ol class="steps">
      ${complaint.events.map((event) => html`<li class="done">${renderEvent(event, { context, complaint, source, reply }, open)}</li>`)}
      ${AHEAD.filter((stage) => !isPast(stage, complaint.stage)).map((stage) => renderAhead(stage, context, complaint))}
    </ol>`;
}

const ORDER: readonly Stage[] = ['received', 'examined', 'followed-up', 'answered', 'closed'];
const isPast = (stage: Stage, now: Stage): boolean => ORDER.indexOf(stage) <= ORDER.indexOf(now);

function renderAhead(stage: Stage, { stages, ways, tracking }: Follow, { examineBy, settleBy }: TrackedComplaint): TemplateResult {
  const by = stage === 'examined' ? examineBy : stage === 'answered' ? settleBy : undefined;
  return html`<li class="muted"><span class="visually-hidden">${tracking.ahead}: </span>${stages.names[stage]}${by === undefined ? nothing : html` <span class="small">${stages.by(longDay(by, ways, true))}</span>`}</li>`;
}

function renderEvent(event: ComplaintEvent, { context, source, reply }: LogView, open: ReadonlySet<string>): TemplateResult {
  const { profile, lang, tracking, ways } = context;
  const at = tracking.at(longDay(dayAt(event.at, profile.zone), ways, true), timeAt(event.at, profile.zone, lang));
  const time = html`<time class="muted small" datetime=${event.at}>${at}</time>`;
  const title = html`<b>${titleOf(event, context)}</b> ${time}`;
  switch (event.type) {
    case 'stage': return html`${title}${event.text === undefined ? nothing : html`<p class="said office" dir="auto">${event.text}</p>`}`;
    case 'question': return html`${title}${event.missing ? html` <span class="pill off">${tracking.missing}</span>` : nothing}<p class="said office" dir="auto">${event.text}</p>
      ${open.has(event.id) ? html`<button type="button" class="ghost" @click=${() => reply(event.id)}>${tracking.reply}</button>` : nothing}`;
    case 'addition': return html`${title}${event.text ? html`<p class="said" dir="auto">${event.text}</p>` : nothing}
      ${event.attachments ? html`<pst-files .files=${event.attachments} .source=${source} .language=${lang}></pst-files>` : nothing}`;
    default: return title;
  }
}

function titleOf(event: ComplaintEvent, { stages, tracking }: Follow): string {
  switch (event.type) {
    case 'received': return stages.names.received;
    case 'stage': return stages.names[event.stage];
    case 'question': return tracking.question;
    case 'addition': return event.answers === undefined ? tracking.addition : tracking.answer;
    case 'withdrawn': return tracking.withdrawnByYou;
  }
}
