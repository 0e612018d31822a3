import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Consultation } from '../../client/consultation.ts';
import { Failure } from '../../client/failure.ts';
import { lookUp } from '../../client/drawer.ts';
import type { Held } from '../../client/held.ts';
import { openState, workingDayAfter } from '../../contract/calendar.ts';
import { common, words } from '../../locale/id/consultation.ts';
import { channelList } from '../shared/channels.ts';
import { channels } from '../shared/channels.styles.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { bars, landmark, waitingFrame } from '../shared/frame.ts';
import { OfficeController, officeProperties, type Ready } from '../shared/office-controller.ts';
import { MinuteController, openText } from '../shared/open-state.ts';
import { Sending } from '../shared/sending.ts';
import { longDay } from '../shared/dates.ts';
import { ConsultationStartedEvent } from './consultation-started-event.ts';
import { panel } from './panel.styles.ts';
import { questionForm, type AskingPart } from './question-form.ts';

const id = { common, words };

export type Context = Ready<typeof words>;

/**
 * What the launcher opens: the question, and then the conversation.
 *
 * @internal
 * @tag pst-consultation-panel
 */
export class ConsultationPanel extends LitElement {
  static override styles = [...frame, form, ...channels, panel];
  static override properties: PropertyDeclarations = { ...officeProperties, floating: { type: Boolean, reflect: true }, shown: { attribute: false } };

  declare endpoint: string | undefined;
  declare office: string | undefined;
  declare floating: boolean;
  /** Somebody looks at it: only then is it connected. */
  declare shown: boolean;

  readonly #office = new OfficeController(this, id, () => import('../../locale/en/consultation.ts'));
  readonly #minute = new MinuteController(this);
  readonly #sending: Sending<AskingPart> = new Sending(this, () => this.#office.settings.lang, async (lang) => {
    const { Asking, confirm, recall, styles, wordsIn } = await import('./asking.ts');
    const words = await wordsIn(lang);
    return { asking: this.#sending.part?.asking ?? new Asking(this), confirm, recall, words, styles };
  });
  /** The tab's own consultation with this office. */
  #held: Held | undefined;
  #heldFor = '';
  /** There is one, and what reads it is on its way. */
  #recalling = false;
  #resumeFailure: Failure | undefined;
  #closed = false;
  /** The code of the conversation, loaded when there is one. */
  #code: 'absent' | 'loading' | 'failed' | 'there' = 'absent';

  protected override willUpdate(): void {
    const context = this.#office.ready;
    if (!context) return;
    const place = `${context.connection.endpoint} ${context.profile.code}`;
    if (place !== this.#heldFor) {
      this.#heldFor = place;
      this.#closed = false;
      this.#held = undefined;
      this.#recalling = lookUp(context.connection, context.profile.code) !== undefined;
      if (this.#recalling) void this.#recall(context);
    }
    if (this.#held?.consultation) void this.#load();
  }

  override render(): TemplateResult {
    const { ready, wording, common, settings: { lang }, failure } = this.#office;
    const title = wording?.words.title ?? '';
    // In the page nothing that is seen may move; above it there must be a way out while it loads.
    if (!ready && !failure && !this.floating) return waitingFrame(title, common.loading, lang);
    return html`
      <section class="frame" part="frame" lang=${lang} aria-label=${landmark(title, ready?.profile.name)}>
        <header class="head">
          ${bars}
          <div class="title"><h2>${title}</h2>${ready ? html`<p>${this.#renderOpen(ready)}</p>` : nothing}</div>
          ${this.floating ? html`<button type="button" class="icon" aria-label=${common.close} @click=${this.#onClose}>
            <svg aria-hidden="true" viewBox="0 0 24 24"><path d="M6 6l12 12M18 6L6 18"></path></svg></button>` : nothing}
        </header>
        ${ready ? this.#renderContent(ready)
          : html`<div class="body">${failure ? this.#office.renderFailure(failure) : html`<p class="muted" aria-busy="true">${common.loading}</p>`}</div>`}
      </section>`;
  }

  #renderOpen({ profile, words: { ways }, lang }: Context): TemplateResult {
    const { now } = this.#minute;
    const state = openState(profile, now);
    if (!state) return html`${profile.name}`;
    const sample = profile.sampleValues.includes('hours') ? html` <small title=${ways.sampleHours}>(${ways.sample})</small>` : nothing;
    return html`<i class="dot ${state.open ? 'on' : ''}" aria-hidden="true"></i>${profile.name} · ${openText(state, profile, ways, lang, now)}${sample}`;
  }

  #renderContent(context: Context): TemplateResult {
    if (this.#held?.consultation) return this.#renderConversation(context, this.#held.consultation);
    if (this.#held) return html`<div class="body">${this.#renderResuming(context, this.#held)}</div>`;
    if (this.#recalling) return html`<div class="body">${this.#renderRecalling(context)}</div>`;
    const { words, profile, common } = context;
    const due = workingDayAfter(profile, this.#minute.now, profile.consultation.answerWithinWorkingDays);
    return html`
      <div class="body" @focusin=${this.#onFocus} @change=${this.#onFocus}>
        <p>${words.intro}</p>
        <p class="due">${clockIcon}<span>${words.promise} <strong>${longDay(due, words.ways)}</strong>${this.#sample(context)}</span></p>
        ${questionForm(context, this.#sending, (event) => void this.#onSubmit(event))}
        ${this.#sending.part?.asking.failure || this.#sending.unsent ? this.#renderElsewhere(context) : nothing}
        <p class="small muted">${words.privacy}</p>
      </div>
      <div class="visually-hidden" role="status">${this.#sending.waiting || this.#sending.part?.asking.busy ? common.sending : ''}</div>`;
  }

  #renderRecalling({ common }: Context): TemplateResult {
    return this.#sending.failed
      ? this.#sending.renderFailure(common, this.#onRecall)
      : html`<p class="muted" aria-busy="true">${common.loading}</p>`;
  }

  /** The beginning was on its way when the page went: it is sent on, and said so. */
  #renderResuming(context: Context, { start }: Held): TemplateResult {
    const { words, common } = context;
    const failure = this.#resumeFailure;
    return html`
      ${failure
        ? html`<div class="notice bad" role="alert"><strong>${words.notSentYet}.</strong> ${this.#sending.part?.words.failures[failure.code] ?? common.loadFailedHelp}
            <p class="actions"><button type="button" @click=${this.#onResume}>${common.retry}</button></p></div>`
        : html`<p role="status" aria-busy="true">${words.resuming}…</p>`}
      <h3 class="small">${words.asked}</h3>
      <p class="quote" dir="auto">${start?.message.text}</p>
      ${failure ? this.#renderElsewhere(context) : nothing}`;
  }

  #renderConversation(context: Context, consultation: Consultation): TemplateResult {
    const { words, common } = context;
    return html`
      <p class="due" data-done tabindex="-1">${clockIcon}<span>
        ${this.#closed ? words.closed : html`${words.promise} <strong>${longDay(consultation.dueOn, words.ways)}</strong>${this.#sample(context)}.`}
        ${words.number} <strong class="number">${consultation.number}</strong></span></p>
      ${this.#code === 'there'
        ? html`<pst-conversation .context=${context} .held=${this.#held} .shown=${this.shown} ?floating=${this.floating}
            @pst-conversation-closed=${this.#onClosed} @pst-conversation-left=${this.#onLeft}></pst-conversation>`
        : html`<div class="body">${this.#code === 'failed'
          ? html`<div class="notice bad" role="alert">${words.notLoaded}<p class="actions"><button type="button" @click=${this.#onLoadAgain}>${common.retry}</button></p></div>`
          : html`<p class="muted" aria-busy="true">${common.loading}</p>`}</div>`}`;
  }

  #renderElsewhere({ words, profile, common, lang }: Context): TemplateResult {
    const own = profile.channels.filter(({ kind }) => ['whatsapp', 'phone', 'email'].includes(kind));
    return html`<h3 class="small">${words.elsewhere}</h3>${channelList({ channels: own, profile, common, words, lang, now: this.#minute.now })}`;
  }

  #sample({ profile, words }: Context): unknown {
    return profile.sampleValues.includes('consultation') ? html` <small>(${words.samplePromise})</small>` : nothing;
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const part = await this.#sending.press();
    const context = this.#office.ready;
    if (part && context) await part.asking.submit(context, form, (held) => this.#hold(held));
  };

  readonly #onRecall = (): void => {
    const context = this.#office.ready;
    if (context) void this.#recall(context);
  };

  readonly #onResume = (): void => {
    const context = this.#office.ready;
    if (context && this.#held) void this.#resume(context, this.#held);
  };

  readonly #onClosed = (): void => {
    this.#closed = true;
    this.requestUpdate();
  };

  readonly #onLeft = (): void => {
    this.#held = undefined;
    this.#closed = false;
    this.requestUpdate();
    void this.#sending.load().then((part) => part?.asking.reset());
  };

  readonly #onLoadAgain = (): void => {
    this.#code = 'absent';
    this.requestUpdate();
  };

  /** Who has begun to write will have a conversation: its code comes while they do. */
  readonly #onFocus = (): void => {
    void this.#sending.load();
    void this.#load();
  };

  readonly #onClose = (): void => {
    this.dispatchEvent(new Event('pst-close', { bubbles: true, composed: true }));
  };

  async #load(): Promise<void> {
    if (this.#code !== 'absent') return;
    this.#code = 'loading';
    try {
      await import('./conversation-define.ts');
      this.#code = 'there';
    } catch {
      // Said on the screen when there is a conversation to show; until then the next occasion tries again.
      this.#code = this.#held?.consultation ? 'failed' : 'absent';
    }
    this.requestUpdate();
  }

  /** Takes up the tab's own consultation, in the state in which the page was left. */
  async #recall(context: Context): Promise<void> {
    const place = this.#heldFor;
    const part = await this.#sending.load();
    if (!part || place !== this.#heldFor) return;
    this.#recalling = false;
    const held = part.recall(context.connection, context.profile.code);
    this.#held = held;
    if (held?.start) await this.#resume(context, held);
    this.requestUpdate();
  }

  async #resume({ connection, profile }: Context, held: Held): Promise<void> {
    this.#resumeFailure = undefined;
    this.requestUpdate();
    try {
      const part = await this.#sending.load();
      if (!part) throw new Failure('offline');
      this.#hold(await part.confirm(connection, profile.code, held));
    } catch (cause) {
      this.#resumeFailure = cause instanceof Failure ? cause : new Failure('offline', { cause });
    }
    this.requestUpdate();
  }

  #hold(held: Held): void {
    this.#held = held;
    this.requestUpdate();
    if (held.consultation) this.dispatchEvent(new ConsultationStartedEvent(held.id, held.consultation.number));
  }
}

const clockIcon = html`<svg aria-hidden="true" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"></circle><path d="M12 7v5l3 2"></path></svg>`;
