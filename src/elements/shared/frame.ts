/** What the frame around every widget is made of, and the frame before there is anything to show. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from './settings.ts';

export const bars = html`<div class="bars" aria-hidden="true"><i></i><i></i><i></i></div>`;

export const landmark = (title: string, office?: string): string | typeof nothing => [title, office].filter(Boolean).join(', ') || nothing;

/**
 * The frame before there is anything to show. A template of its own: what takes its place is then new on the page and
 * not moved, which is how a browser counts layout shifts.
 */
export const waitingFrame = (title: string, text: string, lang: Language): TemplateResult => html`
  <section class="frame" part="frame" lang=${lang} aria-label=${title || nothing}>
    <header class="head">${bars}<div class="title"><h2>${title}</h2></div></header>
    <div class="body"><p class="muted" aria-busy="true">${text}</p></div>
  </section>`;
