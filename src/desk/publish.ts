import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { checkPublished, savePublished, tracesIn, type Asker, type NewPublishedAnswer, type PublishedAnswer, type Trace } from '../client/desk-answers.ts';
import type { ConsultationEvent } from '../contract/events.ts';
import { form } from '../elements/shared/form.styles.ts';
import { newTabNote } from '../elements/shared/links.ts';
import { markdown } from '../elements/shared/markdown.styles.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorText } from '../elements/shared/problems.ts';
import { Submission } from '../elements/shared/submission.ts';
import { ToolDoneEvent } from './close.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { Jottings } from './jottings.ts';
import { formatted } from './linked.ts';
import { publish as styles } from './publish.styles.ts';
import { hashOf } from './route.ts';
import { failureText } from './words.ts';

const FIELDS = ['question', 'answer'] as const;
type Texts = Readonly<Record<(typeof FIELDS)[number], string>>;

/** Makes a question and an answer public, without anything that says who asked. */
export class DeskPublish extends LitElement {
  static override styles = [...desk, form, problems, markdown, styles];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, consultation: {}, asker: { attribute: false }, question: {}, events: { attribute: false }, answer: { attribute: false }, jottings: { attribute: false }, texts: { state: true }, checked: { state: true },
  };

  declare context: DeskContext;
  /** The one it is made from. */
  declare consultation: string | undefined;
  declare asker: Asker | undefined;
  /** The first one, where `events` begin later. */
  declare question: string | undefined;
  declare events: readonly ConsultationEvent[] | undefined;
  /** One that has been published already and is changed. */
  declare answer: PublishedAnswer | undefined;
  /** Of the conversation it is made beside. */
  declare jottings: Jottings | undefined;
  declare private texts: Texts | undefined;
  /** The officer has looked at what may be personal. */
  declare private checked: boolean;

  readonly #submission = new Submission<NewPublishedAnswer, PublishedAnswer>(this);
  #unchecked = false;

  constructor() {
    super();
    this.checked = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const another = (changed.has('consultation') && changed.get('consultation') !== undefined) || changed.has('answer');
    if (this.texts && !another) return;
    this.checked = false;
    const { question, answer } = this.jottings?.now ?? {};
    const kept = question === undefined || answer === undefined ? undefined : { question, answer };
    this.texts = this.answer ?? kept ?? (this.events && { question: this.question ?? this.#said('visitor')[0] ?? '', answer: this.#said('officer').at(-1) ?? '' });
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { publish: words } = wording.work;
    const { failure, phase } = this.#submission;
    const title = html`<h3 id="tool-title" tabindex="-1">${words.title}</h3>`;
    if (!this.texts) return html`${title}<p aria-busy="true">${wording.common.loading}</p>`;
    if (phase === 'done') return html`${title}<p data-done tabindex="-1" class="notice">${words.done} <a href=${hashOf({ view: 'answers' })}>${words.toAnswers}</a></p>`;
    const replies = this.#said('officer');
    return html`
      ${title} ${newTabNote(wording.common)}
      <p class="notice">${words.warning}</p>
      ${!this.answer && replies.length === 0 ? html`<p class="small muted">${words.noAnswer}</p>` : nothing}
      <form novalidate @submit=${this.#onSubmit}>
        ${failure && failure.code !== 'invalid' ? html`<div class="notice bad" data-summary tabindex="-1" role="alert"><strong>${words.failed}</strong> ${failure.code === 'overtaken' ? wording.work.answers.overtaken : failureText(wording, failure)}</div>` : nothing}
        ${this.#renderField('question')}
        ${replies.length > 1 ? html`
          <div class="field"><label for="from">${words.from}</label>
            <select id="from" @change=${this.#onFrom}>${replies.map((text, i) => html`<option value=${i} ?selected=${i === replies.length - 1}>${text.slice(0, 60)}</option>`)}</select></div>` : nothing}
        ${this.#renderField('answer')}
        ${this.#renderTraces()}
        <h4>${words.preview}</h4>
        <div class="preview" dir="auto"><strong>${this.texts.question}</strong><div class="formatted">${formatted(this.texts.answer)}</div></div>
        <div class="actions">
          <button aria-disabled=${phase === 'sending'}>${phase === 'sending' ? wording.common.sending : words.submit}</button>
          <button type="button" class="ghost" @click=${this.#onCancel}>${wording.work.answers.cancel}</button>
        </div>
      </form>`;
  }

  #renderField(name: (typeof FIELDS)[number]): TemplateResult {
    const { wording } = this.context;
    const { publish: words } = wording.work;
    const code = this.#submission.errorOf(name);
    const error = code === undefined ? undefined : code === 'personal' ? words.certain : errorText(wording.sending, code, 'text');
    return html`
      <div class="field ${error ? 'invalid' : ''}">
        <label for=${name}>${words[name]}</label>
        ${error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing}
        <textarea id=${name} name=${name} rows="4" dir="auto" .value=${this.texts?.[name] ?? ''} aria-describedby=${error ? `${name}-error` : nothing} aria-invalid=${error ? 'true' : nothing}
          @input=${(event: InputEvent) => this.#onInput(name, event)}></textarea>
      </div>`;
  }

  #renderTraces(): TemplateResult | typeof nothing {
    const { publish: words } = this.context.wording.work;
    const traces = this.#traces;
    return html`
      <div role="status">${traces.length === 0 ? nothing : html`
        <div class="notice bad"><strong>${words.traces}</strong>
          <ul>${traces.map(({ kind, found }) => html`<li><q dir="auto">${found}</q>, ${words.kinds[kind]}</li>`)}</ul></div>`}</div>
      ${traces.length === 0 ? nothing : html`
        ${this.#unchecked && !this.checked ? html`<p class="error" id="checked-error" role="alert">${words.confirmFirst}</p>` : nothing}
        <label class="check"><input type="checkbox" id="checked" .checked=${this.checked} aria-describedby=${this.#unchecked && !this.checked ? 'checked-error' : nothing} @change=${this.#onChecked}>${words.confirm}</label>`}`;
  }

  get #traces(): readonly Trace[] {
    const { texts, asker } = this;
    return texts ? tracesIn(`${texts.question}\n\n${texts.answer}`, asker) : [];
  }

  #said(by: 'visitor' | 'officer'): readonly string[] {
    return (this.events ?? []).flatMap((event) => (event.type === 'message' && event.from === by && event.text ? [event.text] : []));
  }

  #onInput(name: (typeof FIELDS)[number], event: InputEvent): void {
    this.#write({ [name]: (event.target as HTMLTextAreaElement).value });
  }

  #write(change: Partial<Texts>): void {
    if (!this.texts) return;
    this.texts = { ...this.texts, ...change };
    this.jottings?.write(this.texts);
    // What has been looked at was another text.
    this.checked = false;
  }

  #drop(): void {
    this.jottings?.write({ question: undefined, answer: undefined });
  }

  readonly #onCancel = (): void => {
    this.#drop();
    this.dispatchEvent(new ToolDoneEvent());
  };

  readonly #onFrom = (event: Event): void => {
    const answer = this.#said('officer')[Number((event.target as HTMLSelectElement).value)];
    if (answer !== undefined) this.#write({ answer });
  };

  readonly #onChecked = (event: Event): void => {
    this.checked = (event.target as HTMLInputElement).checked;
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { texts, answer, asker, consultation, context } = this;
    if (!texts) return;
    const { question, answer: said } = texts;
    const checked = checkPublished({ question, answer: said, ...(answer ? { basedOn: answer.publishedAt } : consultation === undefined ? {} : { consultation }) });
    const personal = FIELDS.flatMap((path) => (tracesIn(texts[path], asker).some(({ certain }) => certain) ? [{ path, code: 'personal' }] : []));
    this.#unchecked = this.#traces.length > 0 && !this.checked;
    const done = checked.ok && personal.length > 0
      ? await this.#submission.submit({ ok: false, errors: personal }, () => Promise.reject(new TypeError('nothing is sent')))
      : checked.ok && this.#unchecked
        ? undefined
        : await this.#submission.submit(checked, (id, value) => savePublished(context.connection, answer?.id ?? id, value));
    if (this.#submission.failure) failureFor(this, this.#submission.failure);
    this.requestUpdate();
    await this.updateComplete;
    if (done) {
      this.#drop();
      this.dispatchEvent(new PublishedEvent(done));
    } else this.renderRoot.querySelector<HTMLElement>('[aria-invalid], #checked')?.focus();
  };
}

export class PublishedEvent extends Event {
  static readonly type = 'pst-desk-published';
  readonly answer: PublishedAnswer;

  constructor(answer: PublishedAnswer) {
    super(PublishedEvent.type);
    this.answer = answer;
  }
}
