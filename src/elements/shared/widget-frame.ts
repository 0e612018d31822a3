/** The frame as a template: bars, title, a line of context, what is inside, and a foot. */
import { html, nothing, type TemplateResult } from 'lit';
import { bars, landmark, waitingFrame } from './frame.ts';
import type { OfficeController, Ready } from './office-controller.ts';
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

/** Shows `ready` once everything is here; before that what is happening, or what went wrong and what helps. */
export function officeFrame<Words>(office: OfficeController<Words>, title: string | undefined, ready: (context: Ready<Words>) => TemplateResult): TemplateResult {
  if (office.ready) return ready(office.ready);
  const { failure, common, settings: { lang } } = office;
  return failure ? frame({ title: title ?? '', body: office.renderFailure(failure), lang }) : waitingFrame(title ?? '', common.loading, lang);
}
