import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { asFailure, type Failure } from '../../client/failure.ts';
import { Enrolling, type Enrolment } from '../../client/enrolling.ts';
import type { Session } from '../../client/session.ts';
import type { AskingWords } from '../../locale/id/asking.ts';
import type { SendingWords } from '../../locale/id/sending.ts';
import { textButton } from '../shared/text-button.styles.ts';
import { timeOfDay } from '../shared/days.ts';
import { zoneName } from '../shared/dates.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { link, newTabNote } from '../shared/links.ts';
import { problems } from '../shared/problems.styles.ts';
import { code } from './code.styles.ts';
import type { Context } from './panel.ts';
import { Seconds } from './seconds.ts';

const DIGITS = 6;
/** The endpoint's, for saying which of its two reasons made a code end. */
const TRIES = 5;

type Doing = 'requesting' | 'resending' | 'checking' | undefined;

/**
 * Six digits from an e-mail: who has them is who reads that address. Asks for the code by itself when none was sent yet.
 *
 * @internal
 * @tag pst-consultation-code
 */
export class ConsultationCode extends LitElement {
  static override styles = [...frame, form, problems, textButton, code];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, words: { attribute: false }, enrolment: { attribute: false }, note: { attribute: false },
  };

  declare context: Context;
  declare words: { readonly asking: AskingWords; readonly sending: SendingWords };
  declare enrolment: Enrolment;
  /** What the code is for, in a sentence. */
  declare note: string | undefined;
  onVerified: ((session: Session) => void) | undefined;
  onChangeEmail: (() => void) | undefined;

  readonly #seconds = new Seconds(this);
  #enrolling: Enrolling | undefined;
  #doing: Doing;
  /** Why no code was sent, or what is wrong with the one that was typed. */
  #failure: { readonly of: 'sending' | 'code'; readonly failure: Failure } | undefined;
  /** Never the same wrong digits twice by themselves. */
  #tried = '';
  #resent = false;
  /** How often these digits' letter was answered wrongly, as far as this page knows. */
  #wrong = 0;
  #missing = false;

  override focus(): void {
    void this.updateComplete.then(() => (this.#field ?? this.renderRoot.querySelector<HTMLElement>('h3'))?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Where the registration was over, `Enrolling` has begun another one by itself.
    if (!changed.has('enrolment') || this.#enrolling?.id === this.enrolment.id) return;
    this.#enrolling = new Enrolling(this.context.connection, this.context.profile.code, this.enrolment);
    this.#tried = '';
    this.#failure = undefined;
    this.#resent = false;
    if (!this.enrolment.sent) void this.#request();
  }

  override render(): TemplateResult {
    const { words: { asking }, context: { common, lang }, note } = this;
    const sent = this.#enrolling?.sent;
    return html`
      <h3 tabindex="-1">${asking.codeTitle}</h3>
      ${note ? html`<p class="small muted">${note}</p>` : nothing}
      ${newTabNote(common)}
      ${sent ? this.#renderSent(sent) : this.#failure ? nothing : html`<p role="status" aria-busy="true">${asking.codeSending(this.enrolment.who.email)}</p>`}
      ${this.#failure?.of === 'sending' ? this.#renderNotSent(this.#failure.failure) : nothing}
      ${sent ? html`
        <form novalidate part="form" lang=${lang} @submit=${this.#onSubmit}>
          <label class="remember"><input type="checkbox" name="remember" aria-describedby="remember-hint"><span>${asking.remember}</span></label>
          <p class="hint" id="remember-hint" part="hint">${asking.rememberHelp}</p>
          ${this.#renderField()}
          <p class="actions"><button part="submit" aria-disabled=${this.#doing === 'checking' ? 'true' : 'false'}>${this.#doing === 'checking' ? asking.codeChecking : asking.codeSubmit}</button></p>
        </form>` : nothing}
      ${sent ? this.#renderResend(sent.again) : nothing}
      <p><button type="button" class="text" @click=${() => this.onChangeEmail?.()}>${asking.changeEmail}</button></p>
      <div class="visually-hidden" role="status">${this.#doing === 'checking' ? asking.codeChecking : this.#resent ? asking.resent : ''}</div>`;
  }

  #renderSent({ expiresAt, mailbox }: NonNullable<Enrolment['sent']>): TemplateResult {
    const { words: { asking }, context: { connection, profile, lang } } = this;
    return html`
      <p>${this.#resent ? `${asking.resent} ` : nothing}${asking.codeSentTo} <strong class="address">${this.enrolment.who.email}</strong>.
        ${asking.codeUntil(`${timeOfDay(expiresAt, profile.zone, lang)} ${zoneName(profile.zone)}`)}</p>
      ${mailbox === undefined ? nothing : html`<p class="notice small">${asking.demo} ${link(new URL(mailbox, new URL(connection.endpoint, location.href)).href, asking.demoMailbox)}</p>`}`;
  }

  #renderField(): TemplateResult {
    const { asking } = this.words;
    const error = this.#error();
    return html`
      <div class="field ${error ? 'invalid' : ''}" part="field">
        <label for="code" part="label">${asking.code}</label>
        ${error ? html`<p class="error" id="code-error" role="alert" part="error">${error}</p>` : nothing}
        <input id="code" name="code" class="code" inputmode="numeric" autocomplete="one-time-code" part="control" required
          aria-describedby=${error ? 'code-error' : nothing} aria-invalid=${error ? 'true' : nothing} @input=${this.#onInput}>
      </div>`;
  }

  #renderNotSent({ code, retryAfter }: Failure): TemplateResult {
    const { words: { asking, sending }, context: { common } } = this;
    return html`
      <div class="notice bad" role="alert" part="error"><strong>${asking.codeNotSent}.</strong> ${sending.failures[code]} ${retryAfter ? asking.wait(retryAfter) : nothing}
        <p class="actions"><button type="button" @click=${this.#onAgain}>${this.#doing ? common.sending : common.retry}</button></p></div>`;
  }

  #renderResend(again: number): TemplateResult {
    const { asking } = this.words;
    const left = this.#seconds.until(again);
    if (this.#doing === 'resending') return html`<p class="small muted" aria-busy="true">${asking.codeSending(this.enrolment.who.email)}</p>`;
    return left > 0
      ? html`<p class="small muted">${asking.resendIn(left)}</p>`
      : html`<p class="small muted">${asking.resendNow} <button type="button" class="text" @click=${this.#onAgain}>${asking.resend}</button></p>`;
  }

  /** What is wrong with the digits, and what to do. */
  #error(): string | undefined {
    const { asking, sending } = this.words;
    if (this.#missing) return asking.codeMissing;
    if (this.#failure?.of !== 'code') return undefined;
    const { code, retryAfter } = this.#failure.failure;
    if (code === 'invalid') return asking.codeWrong;
    if (code === 'expired' || code === 'not-found') return this.#wrong >= TRIES - 1 ? asking.codeUsedUp : asking.codeExpired;
    return `${asking.codeOffline}. ${sending.failures[code]}${retryAfter ? ` ${asking.wait(retryAfter)}` : ''}`;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('.code');
  }

  readonly #onInput = (): void => {
    this.#missing = false;
    const digits = this.#digits();
    if (digits.length === DIGITS && digits !== this.#tried) void this.#check(digits);
    else this.requestUpdate();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const digits = this.#digits();
    this.#missing = digits.length !== DIGITS;
    this.requestUpdate();
    if (this.#missing) this.#field?.focus();
    else void this.#check(digits);
  };

  readonly #onAgain = (): void => {
    void (this.#enrolling?.sent ? this.#resend() : this.#request());
  };

  /** As pasted: whatever stands between the digits is not part of the code. */
  #digits(): string {
    return (this.#field?.value ?? '').replace(/\D/g, '');
  }

  async #request(): Promise<void> {
    const done = await this.#do('requesting', 'sending', (enrolling) => enrolling.request());
    if (done) this.focus();
  }

  async #resend(): Promise<void> {
    this.#tried = '';
    this.#wrong = 0;
    const done = await this.#do('resending', 'sending', (enrolling) => enrolling.resend());
    this.#resent = done !== undefined;
    const field = this.#field;
    if (!done || !field) return;
    field.value = '';
    field.focus();
    this.requestUpdate();
  }

  async #check(digits: string): Promise<void> {
    this.#tried = digits;
    const remember = this.renderRoot.querySelector<HTMLInputElement>('[name=remember]')?.checked ?? false;
    const session = await this.#do('checking', 'code', (enrolling) => enrolling.verify(digits, remember));
    if (session) return this.onVerified?.(session);
    if (this.#failure?.failure.code === 'invalid') this.#wrong += 1;
    this.#field?.focus();
    // The next one that is typed takes its place.
    this.#field?.select();
  }

  /** One thing at a time; answers nothing when it failed, which is then said. */
  async #do<T>(doing: NonNullable<Doing>, of: 'sending' | 'code', run: (enrolling: Enrolling) => Promise<T>): Promise<T | undefined> {
    const enrolling = this.#enrolling;
    if (this.#doing || !enrolling) return undefined;
    this.#doing = doing;
    this.requestUpdate();
    try {
      const done = await run(enrolling);
      if (this.#enrolling === enrolling) this.#failure = undefined;
      return done;
    } catch (cause) {
      const failure = asFailure(cause);
      if (this.#enrolling === enrolling) this.#failure = { of, failure };
      return undefined;
    } finally {
      this.#doing = undefined;
      this.requestUpdate();
      await this.updateComplete;
    }
  }
}
