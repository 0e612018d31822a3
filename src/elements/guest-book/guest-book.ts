import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkVisit, OTHER, sign, type NewVisit, type VisitReceipt } from '../../client/guest-book.ts';
import { common, words } from '../../locale/id/guest-book.ts';
import { choiceField, errorSummary, errorText, sendFailure, textField, type Choice } from '../shared/fields.ts';
import { form } from '../shared/form.styles.ts';
import { frame as frameStyles } from '../shared/frame.styles.ts';
import { frame } from '../shared/frame.ts';
import { OfficeController, officeProperties, type Ready } from '../shared/office-controller.ts';
import { Submission } from '../shared/submission.ts';
import { ticket } from '../shared/ticket.styles.ts';
import { timeAt } from '../shared/time.ts';
import { typed } from '../shared/typed.ts';
import { GuestBookSignedEvent } from './guest-book-signed-event.ts';
import { guestBook } from './guest-book.styles.ts';

const id = { common, words };

type Field = keyof typeof id.words.fields;
type Explained = keyof typeof OTHER;
type Context = Ready<typeof id.words>;

const TEXTS = ['name', 'email', 'phone', 'occupationOther', 'institutionCategoryOther', 'institutionName', 'purposeOther'] as const;
const NUMBERS = ['gender', 'education', 'ageClass', 'disability', 'occupation', 'institutionCategory', 'purpose'] as const;
const LISTS = ['services', 'channels'] as const;
const EXPLAINED = Object.keys(OTHER) as Explained[];
/** The order in which the fields stand, and in which the summary names them. */
const ORDER: readonly Field[] = [
  'name', 'email', 'phone', 'gender', 'education', 'ageClass', 'disability', 'occupation', 'occupationOther', 'institutionCategory',
  'institutionCategoryOther', 'institutionName', 'purpose', 'purposeOther', 'services', 'channels', 'complainedBefore',
];

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
  static override styles = [...frameStyles, form, ticket, guestBook];
  static override properties: PropertyDeclarations = officeProperties;

  /** Address of the PST endpoint; by default the script's own origin. */
  declare endpoint: string | undefined;
  /** Four-digit BPS code of the office; by default the endpoint's own office. */
  declare office: string | undefined;

  readonly #office = new OfficeController(this, id, () => import('../../locale/en/guest-book.ts'));
  readonly #submission = new Submission<NewVisit, VisitReceipt>(this);
  /** Which of the "Lainnya" answers are chosen and so need a word. */
  #others: ReadonlySet<Explained> = new Set();

  override render(): TemplateResult {
    return this.#office.render(id.words.title, (context) =>
      this.#submission.receipt ? this.#renderReceipt(context, this.#submission.receipt) : this.#renderForm(context));
  }

  #renderForm(context: Context): TemplateResult {
    const { words, common, profile, lang } = context;
    const sending = this.#submission.phase === 'sending';
    const several = words.hints.several;
    const optional = true;
    return frame({
      title: words.title,
      office: profile.name,
      context: html`${profile.name} · ${words.duration}`,
      lang,
      body: html`
        ${errorSummary(common, this.#summaryLines(context))}
        <form novalidate part="form" @submit=${this.#onSubmit}>
          ${this.#text(context, 'name', { autocomplete: 'name' })}
          ${this.#text(context, 'email', { type: 'email', autocomplete: 'email' })}
          ${this.#text(context, 'phone', { type: 'tel', autocomplete: 'tel', optional })}
          ${this.#choice(context, 'gender')}
          ${this.#choice(context, 'education')}
          ${this.#choice(context, 'ageClass', { optional })}
          ${this.#choice(context, 'disability', { optional })}
          ${this.#choice(context, 'occupation')}
          ${this.#choice(context, 'institutionCategory', { wide: true })}
          ${this.#text(context, 'institutionName', { autocomplete: 'organization', hint: words.hints.institutionName })}
          ${this.#choice(context, 'purpose')}
          ${this.#choice(context, 'services', { several: true, wide: true, hint: several })}
          ${this.#choice(context, 'channels', { several: true, wide: true, hint: several })}
          ${this.#choice(context, 'complainedBefore', { optional })}
          ${sendFailure(common, this.#submission.failure)}
          <p class="actions"><button part="submit" aria-disabled=${sending}>${sending ? common.sending : words.submit}</button></p>
        </form>`,
      foot: words.purpose,
    });
  }

  #renderReceipt({ words, profile, lang }: Context, receipt: VisitReceipt): TemplateResult {
    const { done } = words;
    return frame({
      title: done.title,
      office: profile.name,
      context: `${profile.name} · ${done.signed(timeAt(receipt.signedAt, profile.zone, lang))}`,
      lang,
      body: html`
        <div class="ticket" part="ticket" data-done tabindex="-1" role="status">
          <p>${done.number}</p>
          <p class="number">${receipt.number}</p>
          <p>${receipt.service}</p>
        </div>
        <p>${done.next}</p>
        <p class="actions no-print">
          <button type="button" class="ghost" @click=${this.#onPrint}>${done.print}</button>
          <button type="button" class="ghost" @click=${this.#onAgain}>${done.again}</button>
        </p>`,
    });
  }

  #text({ words, common }: Context, name: (typeof TEXTS)[number], more: Partial<Parameters<typeof textField>[0]> = {}): TemplateResult {
    return textField({ name, label: words.fields[name], error: this.#submission.errorOf(name), common, ...more });
  }

  #choice(context: Context, name: Exclude<Field, (typeof TEXTS)[number]>, more: Partial<Parameters<typeof choiceField>[0]> = {}): TemplateResult {
    const { words, common } = context;
    const options: Choice[] = Object.entries(words.options[name]).map(([value, label]) => ({ value, label }));
    const field = choiceField({ name, label: words.fields[name], options, error: this.#submission.errorOf(name), common, onChange: this.#onChoose, ...more });
    // Hidden rather than gone: a word once written is there again when "Lainnya" is chosen again.
    return isExplained(name) ? html`${field}<div ?hidden=${!this.#others.has(name)}>${this.#text(context, `${name}Other`)}</div>` : field;
  }

  #summaryLines({ words, common }: Context) {
    return ORDER.flatMap((name) => {
      const code = this.#submission.errorOf(name);
      if (code === undefined) return [];
      const kind = has(TEXTS, name) ? 'line' : has(LISTS, name) ? 'several' : 'choice';
      return [{ name, label: words.fields[name], message: errorText(common, code, kind) }];
    });
  }

  readonly #onChoose = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (!isExplained(name)) return;
    const others = new Set(this.#others);
    if (Number(value) === OTHER[name]) others.add(name);
    else others.delete(name);
    this.#others = others;
    this.requestUpdate();
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const context = this.#office.ready;
    if (!context) return;
    const visit = read(new FormData(event.currentTarget as HTMLFormElement));
    const receipt = await this.#submission.submit(checkVisit(visit), (id, value) => sign(context.connection, context.profile.code, id, value));
    if (receipt) this.dispatchEvent(new GuestBookSignedEvent(receipt.id, receipt.number));
  };

  readonly #onPrint = (): void => window.print();

  readonly #onAgain = async (): Promise<void> => {
    this.#others = new Set();
    await this.#submission.reset();
  };
}

const has = <T extends string>(list: readonly T[], name: string): name is T => (list as readonly string[]).includes(name);
const isExplained = (name: string): name is Explained => has(EXPLAINED, name);

/** What stands in the form, in the contract's shape. */
function read(data: FormData): Record<string, unknown> {
  const visit: Record<string, unknown> = {};
  for (const name of TEXTS) visit[name] = typed(data, name);
  for (const name of NUMBERS) if (data.has(name)) visit[name] = Number(data.get(name));
  for (const name of LISTS) visit[name] = data.getAll(name).map(Number);
  for (const name of EXPLAINED) if (visit[name] !== OTHER[name]) delete visit[`${name}Other`];
  if (data.has('complainedBefore')) visit['complainedBefore'] = data.get('complainedBefore') === 'yes';
  return visit;
}
