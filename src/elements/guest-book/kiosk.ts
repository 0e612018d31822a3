/**
 * The guest book on the tablet at the front office: the same form, one question a step. What a guest wrote is gone from the page
 * with the guest; what could not be sent is kept on the tablet and delivered later.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Policy } from '../../client/policy.ts';
import type { GuestBookWords } from '../../locale/id/guest-book.ts';
import { kiosk as indonesian, type KioskWords } from '../../locale/id/kiosk.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import { frame } from '../shared/widget-frame.ts';
import { Idle } from './idle.ts';
import { askTemplate } from './kiosk-ask.ts';
import { Delivery } from './kiosk-delivery.ts';
import { KioskNumber, type NumberPhase } from './kiosk-number.ts';
import { kiosk } from './kiosk.styles.ts';
import type { Question } from './questions.ts';
import type { Signing, Words } from './signing.ts';

export const styles = [kiosk];

export const wordsIn = async (lang: Language): Promise<KioskWords> => (lang === 'en' ? (await import('../../locale/en/kiosk.ts')).kiosk : indonesian);

type Context = Ready<GuestBookWords>;

export interface KioskPart extends Styled {
  readonly kiosk: Kiosk;
  readonly words: KioskWords;
}

export interface KioskView {
  readonly words: KioskWords;
  readonly sent: Words;
  readonly policy: Policy | undefined;
  readonly questions: readonly Question[];
  readonly privacy: TemplateResult;
  readonly onChange: (event: Event) => void;
}

export type KioskHost = SubmissionHost & { readonly idle: string | undefined };

/** After so many seconds without a touch everything is empty again, unless the page says otherwise. */
const IDLE_S = 60;

/** Before the answers are erased, the guest is asked for so many seconds. */
const ASK_S = 15;
/** A receipt is read, or printed, and then gone. */
const RECEIPT_S = 30;

type Phase = 'welcome' | NumberPhase | 'asking' | 'done';

export class Kiosk {
  readonly #host: KioskHost;
  readonly #signing: Signing;
  readonly #onEmpty: () => void;
  readonly #idle: Idle;
  readonly #delivery: Delivery;
  readonly #number: KioskNumber;
  #phase: Phase = 'welcome';
  #step = 0;
  #questions: readonly Question[] = [];
  /** The guest has pressed "cancel" and is asked. */
  #cancelling = false;

  constructor(host: KioskHost, signing: Signing, onEmpty: () => void) {
    this.#host = host;
    this.#signing = signing;
    this.#onEmpty = onEmpty;
    this.#idle = new Idle(host, this.#empty);
    this.#delivery = new Delivery(host);
    this.#number = new KioskNumber(signing, { to: this.#to, begin: this.#begin, end: this.#empty });
  }

  render(context: Context, view: KioskView): TemplateResult {
    const { profile, lang } = context;
    this.#delivery.follow(context.connection, profile.code);
    return frame({
      title: context.words.title,
      office: profile.name,
      context: profile.name,
      lang,
      body: html`<div class="kiosk" data-phase=${this.#phase}>${this.#renderPhase(context, view)}</div>${this.#renderAsk(view)}`,
      foot: this.#delivery.render(view.words),
    });
  }

  #renderPhase(context: Context, view: KioskView): TemplateResult | typeof nothing {
    const { words } = view;
    switch (this.#phase) {
      case 'welcome': return html`
        <h3 tabindex="-1">${words.welcome(context.profile.name)}</h3>
        <p class="actions">
          ${view.policy?.queue.order === 'number-first' ? html`<button type="button" @click=${() => this.#to('services')}>${words.take}</button>` : nothing}
          <button type="button" @click=${this.#begin}>${words.begin}</button>
        </p>`;
      case 'asking': return this.#renderStep(context, view);
      case 'done': return this.#renderDone(context, view);
      default: return this.#number.render(context, this.#phase, words, view.sent);
    }
  }

  #renderStep(context: Context, { words, sent, questions, privacy, onChange }: KioskView): TemplateResult {
    this.#questions = questions;
    const { common } = context;
    const last = this.#step === questions.length - 1;
    const busy = this.#signing.busy;
    // One that is answered already is not asked, but stands in the form.
    const asked = questions.filter((question) => !this.#isKnown(question));
    const current = questions[this.#step];
    const at = current ? asked.indexOf(current) + 1 : 0;
    return html`
      <p class="progress">${words.step(at, asked.length)}</p>
      <progress max=${asked.length} value=${at} aria-hidden="true"></progress>
      ${this.#signing.renderSummary(context, sent)}
      <form novalidate part="form" autocomplete="off" @change=${onChange} @submit=${(event: SubmitEvent) => this.#onSubmit(event, context)}>
        ${questions.map(({ body }, i) => html`<div class="question" ?hidden=${i !== this.#step}>${body}</div>`)}
        ${last ? privacy : nothing}${this.#signing.renderFailure(sent)}
        <p class="actions">
          <button type="button" class="ghost" @click=${this.#onBack}>${words.back}</button>
          <button part="submit" aria-disabled=${busy ? 'true' : 'false'}>${busy ? common.sending : last ? words.send : words.next}</button>
        </p>
      </form>
      <p class="actions"><button type="button" class="text-like ghost" @click=${this.#onCancel}>${words.cancel}</button></p>`;
  }

  #renderDone(context: Context, { words, sent }: KioskView): TemplateResult | typeof nothing {
    const signed = this.#signing.receipt;
    if (!signed) return nothing;
    const arrived = this.#delivery.arrived(signed);
    const waits = arrived.waits;
    const { left } = this.#idle;
    return html`
      <h3>${sent.receipt.title}</h3>
      ${this.#signing.renderTicket(context, arrived, sent)}
      <p>${waits === 'kept' ? words.waits : waits === 'in-memory' ? words.inMemory : arrived.ticket ? sent.receipt.next : sent.receipt.reportTo}</p>
      <p class="actions">
        <button type="button" @click=${this.#empty}>${words.finish}</button>
        ${arrived.ticket ? html`<button type="button" class="ghost" @click=${this.#signing.print}>${sent.receipt.print}</button>` : nothing}
      </p>
      ${left === undefined ? nothing : html`<p class="small muted">${words.leaves(left)}</p>`}`;
  }

  /** Before answers are erased, by nobody's touch or by the guest's. */
  #renderAsk({ words }: KioskView): TemplateResult | typeof nothing {
    const { left } = this.#idle;
    const idle = this.#phase !== 'welcome' && this.#phase !== 'done' && left !== undefined && left <= ASK_S;
    if (!idle && !this.#cancelling) return nothing;
    return askTemplate({
      title: this.#cancelling ? words.cancelAsk : words.idle,
      help: this.#cancelling ? words.cancelHelp : words.idleHelp(left ?? 0),
      stay: words.stay, erase: words.erase, onStay: this.#onStay, onErase: this.#empty,
    });
  }

  readonly #isKnown = ({ fields }: Question): boolean => this.#number.ticket !== undefined && fields.includes('queueNumber');

  /** The next question that is asked, forward or back. */
  #nextFrom(step: number, by: 1 | -1): number {
    const next = step + by;
    const question = this.#questions[next];
    return question && this.#isKnown(question) ? this.#nextFrom(next, by) : next;
  }

  readonly #to = (phase: NumberPhase): void => {
    this.#phase = phase;
    this.#count();
    void this.#focus('h3, [data-done]');
  };

  readonly #begin = (): void => {
    this.#phase = 'asking';
    this.#step = 0;
    this.#count();
    void this.#focus('.question:not([hidden]) :is(input, textarea)').then(() => {
      // On a tablet that everybody uses the browser must not offer what the guest before has written.
      for (const input of this.#host.renderRoot.querySelectorAll('input')) input.autocomplete = 'off';
      const number = this.#host.renderRoot.querySelector<HTMLInputElement>('#queueNumber');
      const { ticket } = this.#number;
      if (number && ticket) number.value = ticket.number;
    });
  };

  async #onSubmit(event: SubmitEvent, context: Context): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { fields = [] } = this.#questions[this.#step] ?? {};
    if (this.#signing.busy || !(await this.#signing.check(form, fields))) return;
    const next = this.#nextFrom(this.#step, 1);
    if (next < this.#questions.length) return this.#goTo(next);
    await this.#signing.submit(context, form, this.#delivery.hand);
    if (this.#signing.receipt) {
      this.#phase = 'done';
      this.#idle.count(RECEIPT_S);
      return void this.#focus('[data-done]');
    }
    // The endpoint may see what this page's check does not: a number that somebody else has signed with.
    const wrong = this.#questions.findIndex((question) => this.#signing.isWrong(question.fields));
    if (wrong >= 0) this.#step = wrong;
    this.#host.requestUpdate();
  }

  readonly #onBack = (): void => {
    const before = this.#nextFrom(this.#step, -1);
    if (before >= 0) this.#goTo(before);
    else this.#onCancel();
  };

  #count(): void {
    this.#idle.count(Number(this.#host.idle) || IDLE_S);
  }

  #goTo(step: number): void {
    this.#step = step;
    void this.#signing.check(this.#host.renderRoot.querySelector('form') as HTMLFormElement, []);
    void this.#focus('.question:not([hidden]) :is(input, textarea)');
  }

  readonly #onCancel = (): void => {
    this.#cancelling = true;
    void this.#focus('[data-stay]');
  };

  readonly #onStay = (): void => {
    this.#cancelling = false;
    this.#count();
    void this.#focus('.question:not([hidden]) :is(input, textarea), h3');
  };

  /** For the next guest: with the form goes everything that stood in it. */
  readonly #empty = (): void => {
    this.#idle.stop();
    this.#phase = 'welcome';
    this.#step = 0;
    this.#number.reset();
    this.#cancelling = false;
    this.#onEmpty();
    void this.#signing.reset().then(() => this.#focus('.kiosk h3'));
  };

  async #focus(target: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }
}
