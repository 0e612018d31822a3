import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { lookUp, put } from '../../client/drawer.ts';
import type { Held } from '../../client/held.ts';
import type { ConsultationEvent } from '../../client/talk.ts';
import { words as indonesian, type MattersWords } from '../../locale/id/matters.ts';
import { longDay } from '../shared/dates.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import { MinuteController } from '../shared/open-state.ts';
import { holdsWriting } from '../shared/submission.ts';
import type { MattersWays, Unsent } from './conversation-matters.ts';
import type { View } from './conversation-view.ts';
import { mattersIn } from './matters-in.ts';
import { matters } from './matters.styles.ts';

interface Late extends Styled {
  readonly words: MattersWords;
}

const keptAs = ({ id }: Held): string => `matters:${id}`;

/** Until everything is taken from this device, in whatever tab: then there is no way back to it. */
export const isKept = ({ view: { context: { connection, profile } }, held }: MattersElement): boolean => lookUp(connection, profile.code, keptAs(held)) !== undefined;

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

  override connectedCallback(): void {
    super.connectedCallback();
    removeEventListener('beforeunload', this.#ask);
  }

  /** What is in the page asks for itself. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#holdsWriting) addEventListener('beforeunload', this.#ask);
  }

  protected override firstUpdated(): void {
    const { view: { context: { connection, profile } }, held } = this;
    put(connection, profile.code, keptAs(held), true);
  }

  protected override willUpdate(): void {
    if (!this.#late.part && !this.#late.failed && !this.#late.loading) void this.#late.load();
  }

  override render(): TemplateResult | typeof nothing {
    const words = this.#late.part?.words ?? (this.#late.failed ? indonesian : undefined);
    if (!words) return nothing;
    const { meetings, closesOn, closed } = mattersIn(this.events, this.#minute.now, this.#unsent());
    if (meetings.length === 0 && closesOn === undefined && !closed) return nothing;
    const { view, held } = this;
    return html`
      <section class="matters" aria-label=${words.title}>
        ${repeat(meetings, ({ meeting: { id } }) => id, (event) => html`<pst-meeting-card .view=${view} .held=${held} .words=${words} .event=${event} .closed=${closed} .now=${this.#minute.now} .ways=${this.ways}></pst-meeting-card>`)}
        ${closesOn === undefined || closed ? nothing : html`
          <div class="notice closing-soon"><p>${words.closing.soon(longDay(closesOn, view.context.words.ways))}</p>
            <button type="button" class="ghost" @click=${() => this.ways.say(words.closing.message)}>${words.closing.stillNeeded}</button></div>`}
        ${closed ? html`<pst-after-closing .view=${view} .held=${held} .words=${words} .unsent=${this.unsent} .ways=${this.ways}></pst-after-closing>` : nothing}
      </section>`;
  }

  /** Meetings for which something is written and not sent. */
  #unsent(): ReadonlySet<string> {
    return new Set([...this.renderRoot.querySelectorAll('pst-meeting-card')].flatMap(({ unsent, event }) => (unsent ? [event.meeting.id] : [])));
  }

  get #holdsWriting(): boolean {
    return [...this.renderRoot.querySelectorAll('pst-meeting-card, pst-after-closing')].some(({ shadowRoot }) => shadowRoot !== null && holdsWriting(shadowRoot));
  }

  readonly #ask = (event: Event): void => {
    if (this.#holdsWriting && isKept(this)) event.preventDefault();
  };
}
