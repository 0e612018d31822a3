/** What has happened to a complaint, for officers: with who did it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ComplaintEvent } from '../client/desk-complaints.ts';
import type { FileSource } from '../elements/shared/files.ts';
import type { DeskContext } from './context.ts';
import { linked } from './linked.ts';
import { inFull } from './when.ts';

export const complaintLog = (events: readonly ComplaintEvent[], context: DeskContext, source: () => FileSource): TemplateResult =>
  html`<ol class="log">${events.map((event) => html`<li class=${event.type}>${renderEvent(event, context, source)}</li>`)}</ol>`;

function renderEvent(event: ComplaintEvent, context: DeskContext, source: () => FileSource): TemplateResult {
  const { complaints: own } = context.wording;
  const { name } = event;
  return html`
    <p><strong>${titleOf(event, context)}</strong> ${event.type === 'question' && event.missing ? html`<span class="pill off">${own.missing}</span>` : nothing}</p>
    <p class="small muted">${name === undefined ? nothing : html`${own.by(name)}, `}<time datetime=${event.at}>${inFull(event.at, context)}</time></p>
    ${'text' in event && event.text ? html`<p class="said" dir="auto">${linked(event.text)}</p>` : nothing}
    ${event.type === 'addition' && event.attachments ? html`<pst-files .files=${event.attachments} .source=${source} .language=${context.lang}></pst-files>` : nothing}`;
}

function titleOf(event: ComplaintEvent, { wording: { complaints: own, stages } }: DeskContext): string {
  switch (event.type) {
    case 'received': return stages.names.received;
    case 'stage': return stages.names[event.stage];
    case 'question': return own.question;
    case 'addition': return event.answers === undefined ? own.addition : own.answer;
    case 'withdrawn': return own.withdrawn;
  }
}
