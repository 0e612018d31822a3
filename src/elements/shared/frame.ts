/** The frame as a template: bars, title, a line of context, what is inside, and a foot. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from './settings.ts';

export interface Frame {
  readonly title: string;
  /** Its name: a screen reader's list of landmarks tells the same widget of two offices apart by it. */
  readonly office?: string | undefined;
  readonly context?: unknown;
  readonly actions?: unknown;
  readonly body: unknown;
  readonly foot?: unknown;
  readonly lang: Language;
}

export const bars = html`<div class="bars" aria-hidden="true"><i></i><i></i><i></i></div>`;

export const landmark = (title: string, office?: string): string | typeof nothing => [title, office].filter(Boolean).join(', ') || nothing;

export const frame = ({ title, office, context, actions, body, foot, lang }: Frame): TemplateResult => html`
  <section class="frame" part="frame" lang=${lang} aria-label=${landmark(title, office)}>
    <header class="head">
      ${bars}
      <div class="title"><h2>${title}</h2>${context ? html`<p>${context}</p>` : nothing}</div>
      ${actions ?? nothing}
    </header>
    <div class="body">${body}</div>
    ${foot ? html`<footer class="foot">${foot}</footer>` : nothing}
  </section>`;

/**
 * The frame before there is anything to show. A template of its own: what takes its place is then new on the page and
 * not moved, which is how a browser counts layout shifts.
 */
export const waitingFrame = (title: string, text: string, lang: Language): TemplateResult => html`
  <section class="frame" part="frame" lang=${lang} aria-label=${title || nothing}>
    <header class="head">${bars}<div class="title"><h2>${title}</h2></div></header>
    <div class="body"><p class="muted" aria-busy="true">${text}</p></div>
  </section>`;
