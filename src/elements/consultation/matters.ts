import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Held } from '../../client/held.ts';
import type { ConsultationEvent } from '../../client/talk.ts';
import { words as indonesian, type MattersWords } from '../../locale/id/matters.ts';
import { longDay } from '../shared/dates.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import { MinuteController } from '../shared/open-state.ts';
import type { MattersWays, Unsent } from './conversation-matters.ts';
import type { View } from './conversation-view.ts';
import { mattersIn } from './matters-in.ts';
import { matters } from './matters.styles.ts';

interface Late extends Styled {
  readonly words: MattersWords;
}

/**
 * Between the log and the field for the next message: meetings ahead, the closing ahead, and what can be done after it. It
 * stays in sight while the log scrolls.
 *
 * @internal
 * @tag pst-matters
 */
export class MattersElement extends LitElement {
  static override styles = [...frame, form, matters];
  static override properties: PropertyDeclarations = {
    view: { attribute: false }, held: { attribute: false }, events: { attribute: false }, unsent: { attribute: false }, ways: { attribute: false },
  };

  declare view: View;
  declare held: Held;
  declare events: readonly ConsultationEvent[];
  declare unsent: Unsent | undefined;
  declare ways: MattersWays;

  readonly #minute = new MinuteController(this);
  readonly #late = new OnDemand<Late>(this, () => this.view.context.lang, async (lang) => (lang === 'en' ? import('../../locale/en/matters.ts') : { words: indonesian }));

  protected override willUpdate(): void {
    if (!this.#late.part && !this.#late.failed && !this.#late.loading) void this.#late.load();
  }

  override render(): TemplateResult | typeof nothing {
    const words = this.#late.part?.words ?? (this.#late.failed ? indonesian : undefined);
    if (!words) return nothing;
    const { meetings, closesOn, closed } = mattersIn(this.events, this.#minute.now);
    if (meetings.length === 0 && closesOn === undefined && !closed) return nothing;
    const { view, held } = this;
    return html`
      <section class="matters" aria-label=${words.title}>
        ${meetings.map((event) => html`<pst-meeting-card .view=${view} .held=${held} .words=${words} .event=${event} .closed=${closed} .now=${this.#minute.now}></pst-meeting-card>`)}
        ${closesOn === undefined || closed ? nothing : html`
          <div class="notice closing-soon"><p>${words.closing.soon(longDay(closesOn, view.context.words.ways))}</p>
            <button type="button" class="ghost" @click=${() => this.ways.say(words.closing.message)}>${words.closing.stillNeeded}</button></div>`}
        ${closed ? html`<pst-after-closing .view=${view} .held=${held} .words=${words} .unsent=${this.unsent} .ways=${this.ways}></pst-after-closing>` : nothing}
      </section>`;
  }
}
