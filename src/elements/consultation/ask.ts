import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkQuestion, FIELDS, isAboutNeed, type Field, type Fields, type NewConsultation } from '../../client/asking.ts';
import { checkRegistration, type NewRegistration } from '../../client/registration.ts';
import type { Session } from '../../client/session.ts';
import type { FieldError } from '../../contract/failure.ts';
import type { AskingWords } from '../../locale/id/asking.ts';
import type { SendingWords } from '../../locale/id/sending.ts';
import { choiceField } from '../shared/choice-field.ts';
import { choice } from '../shared/choice.styles.ts';
import { textField } from '../shared/fields.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { LeaveGuard } from '../shared/leave-guard.ts';
import type { needFields } from '../shared/need-fields.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorSummary, errorText } from '../shared/problems.ts';
import { Submission } from '../shared/submission.ts';
import { typed } from '../shared/typed.ts';
import { ask } from './ask.styles.ts';
import { duePromise } from './due-promise.ts';
import { due } from './due.styles.ts';
import type { Context } from './panel.ts';
import type { DataNeedWords } from '../../locale/id/data-need.ts';

/** What the form begins with: words of a search, a question to be changed, a consultation to go on from. */
export interface Given {
  readonly fields?: Fields;
  readonly who?: Pick<NewRegistration, 'name' | 'email'>;
  /** A closed consultation, with what is to be quoted from it, and the files that follow the question. */
  readonly follows?: { readonly id: string; readonly number: string; readonly quote: string; readonly files?: readonly string[] };
}

interface NeedPart extends Styled {
  readonly needFields: typeof needFields;
  readonly words: DataNeedWords;
}

const WHO = ['name', 'email'] as const;
type Name = Field | (typeof WHO)[number];

/**
 * The form that begins a consultation: topic and question, what data is needed, how to meet, and who asks unless that is known.
 *
 * @internal
 * @tag pst-consultation-ask
 */
export class ConsultationAsk extends LitElement {
  static override styles = [...frame, form, choice, problems, due, ask];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, words: { attribute: false }, given: { attribute: false }, session: { attribute: false }, now: { attribute: false },
  };

  declare context: Context;
  declare words: { readonly asking: AskingWords; readonly sending: SendingWords };
  declare given: Given;
  /** Known: then nobody is asked for a name. */
  declare session: Session | undefined;
  declare now: Date;
  /** Called with good answers. */
  onAsked: ((start: NewConsultation, who: NewRegistration | undefined) => void) | undefined;

  readonly #submission = new Submission<never, never>(this);
  readonly #guard = new LeaveGuard(this);
  readonly #need = new OnDemand<NeedPart>(this, () => this.context.lang, async (lang) => {
    const { needFields, dataNeed } = await import('../shared/need-fields.ts');
    return { needFields, words: lang === 'en' ? (await import('../../locale/en/consulting.ts')).dataNeed : dataNeed };
  });
  /** What has been put into the fields; what a person writes over it stays. */
  #filled: Given = {};
  #needThere = false;

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h3')?.focus());
  }

  protected override willUpdate(): void {
    if (Object.keys(this.given.fields ?? {}).some(isAboutNeed)) void this.#need.load();
  }

  override render(): TemplateResult {
    const { context, words: { asking, sending }, given: { follows }, session } = this;
    const { common } = context;
    return html`
      <h3 tabindex="-1">${asking.title}</h3>
      ${duePromise(context, this.now)}
      ${follows ? html`<p class="small muted">${asking.follows(follows.number)}</p><p class="quote" dir="auto">${follows.quote}</p>` : nothing}
      ${follows?.files?.length ? html`<p class="small">${asking.files(follows.files.join(', '))}</p>` : nothing}
      ${errorSummary(sending, this.#errors())}
      <form novalidate part="form" lang=${context.lang} @submit=${this.#onSubmit} @input=${this.#onInput} @change=${this.#onInput}>
        ${textField({ ...this.#field('topic'), hint: asking.hints.topic })}
        ${textField({ ...this.#field('text'), type: 'textarea', hint: asking.hints.text })}
        ${this.#renderNeed()}
        ${choiceField({
          name: 'wish', label: asking.wish, hint: asking.wishHint, error: this.#errorOf('wish'), common,
          options: Object.entries(asking.wishes).map(([value, label]) => ({ value, label })),
        })}
        ${session
          ? html`<p class="small muted">${asking.as(session.visitor.name, session.visitor.email)}</p>`
          : html`${textField({ ...this.#field('name'), autocomplete: 'name' })}
            ${textField({ ...this.#field('email'), type: 'email', autocomplete: 'email', hint: asking.hints.email })}`}
        <p class="actions"><button part="submit">${asking.submit}</button></p>
      </form>
      <p class="small muted">${asking.privacy}</p>`;
  }

  #renderNeed(): TemplateResult {
    const { part, failed } = this.#need;
    const { common } = this.context;
    return html`
      <details ?open=${this.#submission.errors.some(({ path }) => isAboutNeed(path)) || this.given.fields?.detail !== undefined} @toggle=${this.#onNeed}>
        <summary>${this.words.asking.need} <span class="optional">(${common.optional})</span></summary>
        ${part ? part.needFields(part.words, common, { errorOf: (name) => this.#errorOf(name), valueOf: (name) => this.#valueOf(name) })
          : failed ? this.#need.renderFailure(common, this.#need.load)
            : html`<p class="muted" aria-busy="true">${common.loading}</p>`}
      </details>`;
  }

  protected override updated(): void {
    const needThere = this.#need.part !== undefined;
    if (this.#filled === this.given && this.#needThere === needThere) return;
    const before = { wish: 'chat', ...this.#filled.fields, ...this.#filled.who };
    this.#fillIn({ wish: 'chat', ...this.given.fields, ...this.given.who }, before);
    this.#filled = this.given;
    this.#needThere = needThere;
  }

  /** Never over what somebody wrote: only where nothing stands, or what was put there before. */
  #fillIn(values: Readonly<Record<string, string | undefined>>, before: Readonly<Record<string, string | undefined>>): void {
    const { elements } = this.#form;
    for (const [name, value] of Object.entries(values)) {
      const control = elements.namedItem(name);
      if (value === undefined || !(control instanceof HTMLElement || control instanceof RadioNodeList) || !('value' in control)) continue;
      if (control.value === '' || control.value === before[name]) control.value = value;
    }
  }

  get #form(): HTMLFormElement {
    return this.renderRoot.querySelector('form') as HTMLFormElement;
  }

  #valueOf(name: Name): string | undefined {
    const form = this.renderRoot.querySelector('form');
    return form ? typed(new FormData(form), name) : undefined;
  }

  #field(name: 'topic' | 'text' | 'name' | 'email') {
    return { name, label: this.words.asking.fields[name], error: this.#errorOf(name), common: this.context.common };
  }

  #errors() {
    return this.#submission.errors.map(({ path }) => ({ name: path, label: this.#labelOf(path as Name), message: this.#errorOf(path as Name) ?? '' }));
  }

  #labelOf(name: Name): string {
    const { fields, wish } = this.words.asking;
    if (name === 'wish') return wish;
    if (name === 'topic' || name === 'text' || name === 'name' || name === 'email') return fields[name];
    return this.#need.part?.words.fields[name] ?? this.words.asking.need;
  }

  /** What is wrong with an answer, in words. */
  #errorOf(name: Name): string | undefined {
    const code = this.#submission.errorOf(name);
    if (code === undefined) return undefined;
    const own = this.#need.part?.words.errors;
    if (own && (name === 'fromYear' || name === 'toYear')) return code === 'before-from' ? own['before-from'] : own.year;
    return errorText(this.words.sending, code, name === 'text' ? 'text' : name === 'wish' ? 'choice' : 'line');
  }

  readonly #onNeed = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) void this.#need.load();
  };

  readonly #onInput = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this.requestUpdate();
    this.#guard.needed = [...this.#form.querySelectorAll('textarea, input:not([type])')].some((field) => (field as HTMLTextAreaElement).value.trim() !== '');
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { context: { profile, lang }, given, session } = this;
    const data = new FormData(this.#form);
    const fields = Object.fromEntries(FIELDS.map((name) => [name, typed(data, name)]));
    const question = checkQuestion({ office: profile.code, lang, follows: given.follows?.id }, fields);
    const who = session ? undefined : checkRegistration({ name: typed(data, 'name'), email: typed(data, 'email'), lang });
    const errors: FieldError[] = [...(question.ok ? [] : question.errors), ...(who === undefined || who.ok ? [] : who.errors)];
    if (!(await this.#submission.check(inOrder(errors))) || !question.ok || who?.ok === false) return;
    // From here on it is kept.
    this.#guard.needed = false;
    this.onAsked?.(question.value, who?.value);
  };
}

const ORDER: readonly string[] = [...FIELDS, ...WHO];

/** The summary names the fields in the order in which they stand. */
const inOrder = (errors: readonly FieldError[]): readonly FieldError[] => errors.toSorted((one, other) => ORDER.indexOf(one.path) - ORDER.indexOf(other.path));
