import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { KeptProposal } from '../client/desk-drafts.ts';
import { clock, longDay } from '../elements/shared/dates.ts';
import type { DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { Draft } from './draft.ts';

/** In the place of the reply to a consultation that is closed: what was written and cannot be sent any more, until the officer discards it. */
export class DeskEnded extends LitElement {
  static override styles = [...desk, css`
    :host { display: block; padding: 16px 20px; }
    .notice { font-size: 15px; }
    [role=status] .notice { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-block-start: 8px; }
    .unsent { max-block-size: 30vh; overflow-y: auto; }
    dt { margin-block-start: 8px; }
    dl, dd { margin: 0; }
    dd { white-space: pre-wrap; overflow-wrap: anywhere; }
    .actions { margin-block-start: 8px; }
    button { padding: 4px 14px; font-size: 15px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, draft: { attribute: false }, back: { state: true } };

  declare context: DeskContext;
  /** The same one for as long as this element lives. */
  declare draft: Draft;
  /** Brings back what was discarded. */
  declare private back: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft.onChange = this.#onDraft;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.draft.onChange === this.#onDraft) this.draft.onChange = undefined;
  }

  override render(): TemplateResult {
    const { words, work: { ended } } = this.context.wording;
    const unsent = this.#unsent;
    return html`
      <p class="notice">${words.reply.closed}</p>
      ${unsent.length === 0 ? nothing : html`
        <div class="unsent" role="group" aria-label=${ended.unsent} tabindex="0"><dl>${unsent.map(([name, text]) => html`<dt class="small muted">${name}</dt><dd dir="auto">${text}</dd>`)}</dl></div>
        <div class="actions"><button type="button" class="ghost" @click=${this.#onDiscard}>${ended.discard}</button></div>`}
      <div role="status">${this.back ? html`<p class="notice">${ended.discarded} <button type="button" class="ghost" @click=${this.#onBack}>${ended.undo}</button></p>` : nothing}</div>`;
  }

  /** The name of each, and what was written. Notes and answers to publish have their tools still. */
  get #unsent(): readonly (readonly [string, string])[] {
    const { words, work } = this.context.wording;
    const { text, files, jottings: { now: { summary, handOver, meeting } } } = this.draft;
    return ([
      [words.reply.label, [text.trim() ? text : '', ...files.map(({ name }) => name)].filter(Boolean).join('\n')],
      [work.keeper.note, handOver ?? ''],
      [work.close.summary, summary ?? ''],
      [work.meeting.title, meeting ? this.#told(meeting) : ''],
    ] as const).filter(([, written]) => written.trim());
  }

  #told({ kind, day, time, place, note }: KeptProposal): string {
    const { wording: { ways, work }, lang } = this.context;
    return [work.meeting.kinds[kind], day && longDay(day, ways, true), time && clock(time, lang), place, note].filter((one) => one.trim()).join(', ');
  }

  readonly #onDraft = (): void => this.requestUpdate();

  readonly #onDiscard = async (): Promise<void> => {
    const { draft } = this;
    const { text, files, jottings } = draft;
    const { handOver, summary, basis, meeting, sentMeeting } = jottings.now;
    draft.text = '';
    draft.files = [];
    jottings.write({ handOver: undefined, summary: undefined, basis: undefined, meeting: undefined });
    await this.#become(() => {
      draft.text = text;
      draft.files = files;
      jottings.write({ handOver, summary, basis, meeting, sentMeeting });
    });
  };

  readonly #onBack = async (): Promise<void> => {
    this.back?.();
    await this.#become(undefined);
  };

  /** The button that was pressed is gone: the focus is on the one in its place. */
  async #become(back: (() => void) | undefined): Promise<void> {
    this.back = back;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }
}
