import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keepsVisit } from '../../client/kept-visit-key.ts';
import { loadPolicy, type Policy } from '../../client/policy.ts';
import { common, words } from '../../locale/id/guest-book.ts';
import { choice } from '../shared/choice.styles.ts';
import { form } from '../shared/form.styles.ts';
import { frame as frameStyles } from '../shared/frame.styles.ts';
import { OnDemand } from '../shared/on-demand.ts';
import { frame, officeFrame } from '../shared/widget-frame.ts';
import { OfficeController, officeProperties, type Ready } from '../shared/office-controller.ts';
import { Sending } from '../shared/sending.ts';
import type { Folded } from './answers.ts';
import { guestBook } from './guest-book.styles.ts';
import type { KioskPart } from './kiosk.ts';
import type { PrefillPart } from './prefill.ts';
import { questionsOf, unfoldedBy, type Question, type Unfolded } from './questions.ts';
import type { SigningPart } from './signing.ts';

const id = { common, words };

type Context = Ready<typeof id.words>;

/** As long as the rest of the form waits for what the office has decided. */
const PATIENCE_MS = 1_000;

/** As many questions stand before the others, which come in a task of their own: all at once hold up a cheap phone. */
const FIRST = 4;

/**
 * The guest book (buku tamu): the fields of the SKD questionnaire's Blok I, answered with a queue number.
 *
 * @tag pst-guest-book
 * @fires {GuestBookSignedEvent} pst-guest-book-signed - The entry is stored at the office.
 * @slot - What to show when the endpoint cannot be reached: other ways to the office.
 * @csspart frame - The widget's surface.
 * @csspart form - The form.
 * @csspart field - One question with its answers.
 * @csspart label - A question.
 * @csspart hint - Help with a question.
 * @csspart error - What is wrong with an answer, or why sending failed.
 * @csspart control - A text field.
 * @csspart summary - The list of all errors.
 * @csspart submit - The button that sends.
 * @csspart ticket - The receipt with the queue number.
 */
export class GuestBook extends LitElement {
  static override styles = [...frameStyles, form, choice, guestBook];
  static override properties: PropertyDeclarations = { ...officeProperties, mode: {}, idle: {} };

  /** `kiosk` for the tablet at the front office: one question a step, empty again after each guest. Otherwise the form. */
  declare mode: 'kiosk' | undefined;
  /** On the tablet: seconds without a touch after which everything is empty again; 60 unless told otherwise. */
  declare idle: string | undefined;
  /** Address of the PST endpoint; by default the script's own origin. */
  declare endpoint: string | undefined;
  /** Four-digit BPS code of the office; by default the endpoint's own office. */
  declare office: string | undefined;

  readonly #office = new OfficeController(this, id, () => import('../../locale/en/guest-book.ts'));
  readonly #sending: Sending<SigningPart> = new Sending(this, () => this.#office.settings.lang, async (lang) => {
    const { Signing, styles, wordsIn } = await import('./signing.ts');
    const words = await wordsIn(lang);
    return { signing: this.#sending.part?.signing ?? new Signing(this), words, styles };
  });
  readonly #kiosk: OnDemand<KioskPart> = new OnDemand(this, () => this.#office.settings.lang, async (lang) => {
    const [{ Kiosk, styles, wordsIn }, part] = await Promise.all([import('./kiosk.ts'), this.#sending.load()]);
    if (!part) throw new Error('what sends could not be loaded');
    return { kiosk: this.#kiosk.part?.kiosk ?? new Kiosk(this, part.signing, this.#forget), words: await wordsIn(lang), styles };
  });
  /** For who has answers kept on this device. */
  readonly #prefill: OnDemand<PrefillPart> = new OnDemand<PrefillPart>(this, () => this.#office.settings.lang, async (lang) => {
    const { Prefill, wordsIn } = await import('./prefill.ts');
    return { prefill: this.#prefill.part?.prefill ?? new Prefill(this), words: await wordsIn(lang) };
  });
  #unfolded: Unfolded = [];
  #whole = false;
  /** Of the office that is shown; nothing where it could not be had. */
  #policy: Policy | undefined;
  #asked: string | undefined;

  protected override updated(): void {
    const { ready } = this.#office;
    if (!ready) return;
    if (this.mode === 'kiosk' && !this.#kiosk.failed) void this.#kiosk.load();
    if (this.#asked !== ready.profile.code) void this.#begun(ready);
  }

  override render(): TemplateResult {
    return officeFrame(this.#office, this.#office.wording?.words.title, (context) => {
      if (this.mode === 'kiosk') return this.#renderKiosk(context);
      const { part } = this.#sending;
      return part?.signing.renderReceipt(context, part.words, this.#onAgain) ?? this.#renderForm(context);
    });
  }

  #renderForm(context: Context): TemplateResult {
    const { words, profile, lang } = context;
    const { part } = this.#sending;
    const questions = this.#questions(context);
    return frame({
      title: words.title,
      office: profile.name,
      context: `${profile.name} · ${words.duration}`,
      lang,
      body: html`
        ${part?.signing.renderSummary(context, part.words)}
        ${keepsVisit(context.connection, profile.code) ? this.#prefill.part?.prefill.render(context, this.#prefill.part.words) : nothing}
        <form novalidate part="form" aria-busy=${!this.#whole} @focusin=${this.#sending.load} @change=${this.#onChange} @submit=${this.#onSubmit}>
          ${questions.slice(0, FIRST).map(({ body }) => body)}
          ${this.#whole ? this.#renderOthers(context, questions.slice(FIRST)) : nothing}
        </form>`,
    });
  }

  #renderOthers(context: Context, questions: readonly Question[]): TemplateResult {
    const { words, common } = context;
    const { part, waiting } = this.#sending;
    const sending = waiting || part?.signing.busy;
    return html`
      ${questions.map(({ body }) => body)}
      ${this.#renderPrivacy(context)}
      ${this.#sending.renderUnsent(common)}${part?.signing.renderFailure(part.words)}
      <p class="actions"><button part="submit" aria-disabled=${!!sending}>${sending ? common.sending : this.#numberFirst ? words.send : words.submit}</button></p>`;
  }

  /** Purpose, basis, retention and rights, before the button (UU 27/2022 Pasal 21). */
  #renderPrivacy({ words: { privacy }, profile }: Context): TemplateResult {
    const email = profile.channels.find(({ kind }) => kind === 'email');
    const days = this.#policy?.retention.visits;
    return html`<p class="privacy small muted">${privacy.purpose} ${days === undefined ? privacy.undecided : privacy.kept(days)}${email ? ` ${privacy.rights(email.value)}` : nothing}</p>`;
  }

  #renderKiosk(context: Context): TemplateResult {
    const [kiosk, sending] = [this.#kiosk.part, this.#sending.part];
    const { words, profile, lang, common } = context;
    if (kiosk && sending && this.#whole) {
      return kiosk.kiosk.render(context, { words: kiosk.words, sent: sending.words, policy: this.#policy, questions: this.#questions(context), privacy: this.#renderPrivacy(context), onChange: this.#onChange });
    }
    return frame({ title: words.title, office: profile.name, context: profile.name, lang, body: this.#kiosk.renderWaiting(common) });
  }

  #questions(context: Context): readonly Question[] {
    return questionsOf(context, this.#sending.part, this.#unfolded, this.#numberFirst, (name) => this.#renderFolded(context, name));
  }

  /** What few have to say, folded away until somebody unfolds it or something in it is wrong. */
  #renderFolded(context: Context, name: Folded): TemplateResult {
    const { words, common } = context;
    const { part } = this.#sending;
    return html`
      <details ?open=${this.mode === 'kiosk' || !!part?.signing.isWrong([name])}>
        <summary>${words[name]} <span class="optional">(${common.optional})</span></summary>
        ${part ? part.signing.renderFolded(name, context, part.words) : html`<p class="muted" aria-busy="true">${common.loading}</p>`}
      </details>`;
  }

  get #numberFirst(): boolean {
    return this.#policy?.queue.order === 'number-first';
  }

  /** The rest of the form once what the office has decided is known; where it cannot be had the form works without. */
  async #begun(context: Context): Promise<void> {
    const { connection, profile } = context;
    this.#asked = profile.code;
    this.#offerPrefill(context);
    const known = loadPolicy(connection, profile.code).catch(() => undefined).then((policy) => {
      if (this.#asked !== profile.code) return;
      this.#policy = policy;
      this.requestUpdate();
    });
    await Promise.race([known, new Promise((next) => setTimeout(next, PATIENCE_MS))]);
    this.#whole = true;
    this.requestUpdate();
  }

  #offerPrefill({ connection, profile }: Context): void {
    if (keepsVisit(connection, profile.code)) void this.#prefill.load();
  }

  readonly #onChange = (event: Event): void => {
    void this.#sending.load();
    this.#unfolded = unfoldedBy(event.currentTarget as HTMLFormElement, id.words);
    this.requestUpdate();
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const part = await this.#sending.press();
    const context = this.#office.ready;
    if (part && context) void part.signing.submit(context, form);
  };

  readonly #forget = (): void => {
    this.#unfolded = [];
    this.requestUpdate();
  };

  readonly #onAgain = (): void => {
    this.#forget();
    if (this.#office.ready) this.#offerPrefill(this.#office.ready);
    void this.#sending.part?.signing.reset();
  };
}
