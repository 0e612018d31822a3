import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { common, words } from '../../locale/id/guest-book.ts';
import { choiceField, type Choice } from '../shared/choice-field.ts';
import { choice } from '../shared/choice.styles.ts';
import { textField } from '../shared/fields.ts';
import { form } from '../shared/form.styles.ts';
import { frame as frameStyles } from '../shared/frame.styles.ts';
import { frame, officeFrame } from '../shared/widget-frame.ts';
import { OfficeController, officeProperties, type Ready } from '../shared/office-controller.ts';
import { Sending } from '../shared/sending.ts';
import { guestBook } from './guest-book.styles.ts';
import type { SigningPart } from './signing.ts';

const id = { common, words };

type Context = Ready<typeof id.words>;
type Choosing = keyof typeof id.words.options;
type Writing = Exclude<keyof typeof id.words.fields, Choosing>;
/** The questions whose "Lainnya", the last of their answers, asks for a word of explanation. */
const EXPLAINED = ['occupation', 'institutionCategory', 'purpose'] as const;
type Explained = (typeof EXPLAINED)[number];

/** Code of "Ya". */
const YES = '1';

const isExplained = (name: string): name is Explained => (EXPLAINED as readonly string[]).includes(name);

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
  static override properties: PropertyDeclarations = officeProperties;

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
  /** Which of the "Lainnya" answers are chosen and so need a word. */
  #others: ReadonlySet<Explained> = new Set();
  /** Whether the kind of disability is worth asking. */
  #disabled = false;
  /** The first questions stand before the others, which come in a task of their own: all at once hold up a cheap phone. */
  #whole = false;

  protected override updated(): void {
    if (this.#office.ready && !this.#whole) setTimeout(this.#onBegun);
  }

  override render(): TemplateResult {
    return officeFrame(this.#office, this.#office.wording?.words.title, (context) => this.#renderReceipt(context) ?? this.#renderForm(context));
  }

  #renderForm(context: Context): TemplateResult {
    const { words, profile, lang } = context;
    const { part } = this.#sending;
    return frame({
      title: words.title,
      office: profile.name,
      context: html`${profile.name} · ${words.duration}`,
      lang,
      body: html`
        ${part?.signing.renderSummary(context, part.words)}
        <form novalidate part="form" aria-busy=${!this.#whole} @focusin=${this.#sending.load} @change=${this.#sending.load} @submit=${this.#onSubmit}>
          ${this.#text(context, 'name', { autocomplete: 'name' })}
          ${this.#text(context, 'email', { type: 'email', autocomplete: 'email' })}
          ${this.#text(context, 'phone', { type: 'tel', autocomplete: 'tel', optional: true })}
          ${this.#choice(context, 'gender')}
          ${this.#whole ? this.#renderOthers(context) : nothing}
        </form>`,
      foot: this.#whole && words.purpose,
    });
  }

  #renderOthers(context: Context): TemplateResult {
    const { words, common } = context;
    const { part, waiting } = this.#sending;
    const sending = waiting || part?.signing.busy;
    const several = words.hints.several;
    const optional = true;
    return html`
      ${this.#choice(context, 'education')}
      ${this.#choice(context, 'ageClass', { optional })}
      ${this.#choice(context, 'disability', { optional })}
      <div ?hidden=${!this.#disabled}>${this.#choice(context, 'disabilityKind', { optional })}</div>
      ${this.#choice(context, 'occupation')}
      ${this.#choice(context, 'institutionCategory', { wide: true })}
      ${this.#text(context, 'institutionName', { autocomplete: 'organization', hint: words.hints.institutionName })}
      ${this.#choice(context, 'purpose')}
      ${this.#choice(context, 'services', { several: true, wide: true, hint: several })}
      ${this.#choice(context, 'channels', { several: true, wide: true, hint: several })}
      ${this.#choice(context, 'complainedBefore', { optional })}
      ${this.#sending.renderUnsent(common)}${part?.signing.renderFailure(part.words)}
      <p class="actions"><button part="submit" aria-disabled=${sending ? 'true' : 'false'}>${sending ? common.sending : words.submit}</button></p>`;
  }

  #renderReceipt(context: Context): TemplateResult | undefined {
    const { part } = this.#sending;
    return part?.signing.renderReceipt(context, part.words, this.#onAgain);
  }

  #errorOf(name: Writing | Choosing): string | undefined {
    const { part } = this.#sending;
    return part?.signing.errorOf(name, part.words);
  }

  #text({ words, common }: Context, name: Writing, more: Partial<Parameters<typeof textField>[0]> = {}): TemplateResult {
    return textField({ name, label: words.fields[name], error: this.#errorOf(name), common, ...more });
  }

  #choice(context: Context, name: Choosing, more: Partial<Parameters<typeof choiceField>[0]> = {}): TemplateResult {
    const { words, common } = context;
    const options: Choice[] = Object.entries(words.options[name]).map(([value, label]) => ({ value, label }));
    const field = choiceField({ name, label: words.fields[name], options, error: this.#errorOf(name), common, onChange: this.#onChoose, ...more });
    // Hidden rather than gone: a word once written is there again when "Lainnya" is chosen again.
    return isExplained(name) ? html`${field}<div ?hidden=${!this.#others.has(name)}>${this.#text(context, `${name}Other`)}</div>` : field;
  }

  readonly #onBegun = (): void => {
    this.#whole = true;
    this.requestUpdate();
  };

  /** Asked of the form and not of the event: an answer may also have been taken back. */
  readonly #onChoose = (event: Event): void => {
    const form = (event.target as Element).closest('form');
    if (!form) return;
    const data = new FormData(form);
    this.#others = new Set(EXPLAINED.filter((name) => data.get(name) === Object.keys(id.words.options[name]).at(-1)));
    this.#disabled = data.get('disability') === YES;
    this.requestUpdate();
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const part = await this.#sending.press();
    const context = this.#office.ready;
    if (part && context) await part.signing.submit(context, form);
  };

  readonly #onAgain = async (): Promise<void> => {
    this.#others = new Set();
    this.#disabled = false;
    await this.#sending.part?.signing.reset();
  };
}
