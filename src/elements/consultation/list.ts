import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { pendingOf } from '../../client/outbox.ts';
import type { ConsultationEntry, Session } from '../../client/session.ts';
import { localTime } from '../../contract/calendar.ts';
import type { MineWords } from '../../locale/id/mine.ts';
import { cannotLoad } from '../shared/cannot-load.ts';
import { longDay } from '../shared/dates.ts';
import { dayAt, timeOfDay } from '../shared/days.ts';
import { frame } from '../shared/frame.styles.ts';
import type { Mine } from './flow.ts';
import { Forwarding } from './forwarding.ts';
import { list } from './list.styles.ts';
import type { Context } from './panel.ts';

/**
 * The visitor's own consultations with this office, on whatever device they were begun.
 *
 * @internal
 * @tag pst-consultation-list
 */
export class ConsultationList extends LitElement {
  static override styles = [...frame, list];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, words: { attribute: false }, mine: { attribute: false }, session: { attribute: false }, shown: { attribute: false }, now: { attribute: false },
  };

  declare context: Context;
  declare words: MineWords;
  declare mine: Mine;
  /** Whose they are, as the office knows them. */
  declare session: Session;
  /** Somebody looks at it: only then is anything sent. */
  declare shown: boolean;
  declare now: Date;
  onOpen: ((entry: ConsultationEntry) => void) | undefined;
  onStart: (() => void) | undefined;
  onRetry: (() => void) | undefined;
  onData: (() => void) | undefined;

  readonly #forwarding = new Forwarding(this, () => {
    const { context: { connection, profile }, session: { token }, shown } = this;
    return shown ? { connection, office: profile.code, token } : undefined;
  });

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h3')?.focus());
  }

  override render(): TemplateResult {
    const { words, session: { visitor }, mine: { entries, failure }, context: { common } } = this;
    return html`
      <h3 tabindex="-1">${words.title}</h3>
      <p class="small muted">${words.as(visitor.name, visitor.email)}</p>
      ${failure ? cannotLoad(common, () => this.onRetry?.(), failure.code) : nothing}
      ${entries ? this.#renderEntries(entries) : failure ? nothing : html`<p class="muted" aria-busy="true">${common.loading}</p>`}
      <p class="actions"><button type="button" class=${entries?.length ? 'ghost' : ''} @click=${() => this.onStart?.()}>${words.start}</button>
        <button type="button" class="ghost" @click=${() => this.onData?.()}>${words.data}</button></p>`;
  }

  #renderEntries(entries: readonly ConsultationEntry[]): TemplateResult {
    const { words } = this;
    return entries.length === 0
      ? html`<p><strong>${words.none}</strong> ${words.noneHelp}</p>`
      : html`<ul>${entries.map((entry) => html`<li>${this.#renderEntry(entry)}</li>`)}</ul>`;
  }

  #renderEntry(entry: ConsultationEntry): TemplateResult {
    const { words, context: { words: { ways } } } = this;
    const { id, state, lastFrom, lastAt, unread, topic, number, dueOn } = entry;
    const stands = state === 'closed' ? 'closed' : lastFrom === 'officer' ? 'answered' : 'waiting';
    return html`
      <button type="button" class="entry" @click=${() => this.onOpen?.(entry)}>
        <span class="topic" dir="auto">${topic || words.noTopic}</span>
        ${unread > 0 ? html`<span class="new">${words.unread}</span>` : nothing}
        <span class="about">${number} · ${words.states[stands]}${stands === 'waiting' ? `, ${words.due(longDay(dueOn, ways))}` : ''}</span>
        <span class="about">${words.last(this.#when(lastAt))}</span>
        ${this.#renderUnsent(id)}
      </button>`;
  }

  /** What waits on this device goes by itself, or waits for its writer to say what becomes of it. */
  #renderUnsent(consultation: string): unknown {
    const states = (this.#forwarding.outboxes.get(consultation) ?? []).map((letter) => pendingOf(letter, this.now).state);
    if (states.length === 0) return nothing;
    const stopped = states.some((state) => state !== 'waiting');
    return html`<span class="unsent ${stopped ? 'stopped' : ''}">${this.words[stopped ? 'stopped' : 'waiting'](states.length)}</span>`;
  }

  /** Today by its time, any other day by its date. */
  #when(at: string): string {
    const { context: { profile: { zone }, words: { ways }, lang }, now } = this;
    const day = dayAt(at, zone);
    return day === localTime(zone, now).day ? timeOfDay(at, zone, lang) : longDay(day, ways, true);
  }
}
