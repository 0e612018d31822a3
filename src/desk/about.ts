/** Who asks for what: the consultation's head in full. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Related } from '../client/desk-care.ts';
import type { InboxEntry } from '../client/desk.ts';
import { needWords } from './need.ts';
import type { DeskContext } from './context.ts';
import type { Details } from './details.ts';
import { hashOf } from './route.ts';
import { inFull } from './when.ts';

export function about(entry: InboxEntry, { known, failure }: Details, context: DeskContext): TemplateResult {
  const { about: words } = context.wording.work;
  const { need } = entry;
  const fact = (label: string, value: unknown) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`;
  return html`
    <h3 id="tool-title" tabindex="-1">${words.title}</h3>
    <dl>
      ${fact(words.topic, entry.topic || words.noTopic)}
      ${fact(words.wish, words.wishes[entry.wish])}
      ${need ? needWords(need, context).map(([label, value]) => fact(label, value)) : nothing}
      ${fact(words.started, inFull(entry.startedAt, context))}
      ${known?.follows ? fact(words.follows, link(known.follows, context)) : nothing}
    </dl>
    ${failure ? html`<p class="notice bad small" role="status">${words.failed}</p>` : nothing}
    ${known ? html`
      <h4>${words.others}</h4>
      ${known.others.length === 0 ? html`<p class="small muted">${words.noOthers}</p>` : html`<ul>${known.others.map((one) => html`<li>${link(one, context)}</li>`)}</ul>`}` : nothing}`;
}

const link = ({ id, number, topic, state, startedAt }: Related, context: DeskContext): TemplateResult => html`
  <a href=${hashOf({ view: 'consultations', id })}>${number}</a>${topic ? html` ${topic}` : nothing}
  <span class="small muted">${inFull(startedAt, context)}, ${context.wording.work.about.states[state]}</span>`;
