import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { checkPublished, loadPublished, savePublished, stateOf, tracesIn, type Asker, type NewPublishedAnswer, type PublishedAnswer, type Trace } from '../client/desk-answers.ts';
import type { Jotted } from '../client/desk-drafts.ts';
import type { Failure } from '../client/failure.ts';
import { newId } from '../client/identity.ts';
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
const NOTHING: Jotted = { question: undefined, answer: undefined, basedOn: undefined, id: undefined };

const textsOf = ({ question, answer }: Texts): Texts => ({ question, answer });

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
  /** Of the conversation it is made beside, or of the one that is changed. */
  declare jottings: Jottings | undefined;
  declare private texts: Texts | undefined;
  /** The officer has looked at what may be personal. */
  declare private checked: boolean;

  readonly #submission = new Submission<NewPublishedAnswer, PublishedAnswer>(this);
  #unchecked = false;
  /** What a colleague has made of it meanwhile. */
  #newest: PublishedAnswer | undefined;
  /** Why that cannot be shown. */
  #unseen: Failure | undefined;
  /** What stood here before anything was written. */
  #initial: Texts | undefined;

  constructor() {
    super();
    this.checked = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const another = (changed.has('consultation') && changed.get('consultation') !== undefined) || changed.has('answer');
    const { answer: stored } = this;
    if (another) this.#initial = undefined;
    this.#initial ??= stored ?? (this.events && { question: this.question ?? this.#said('visitor')[0] ?? '', answer: this.#said('officer').at(-1) ?? '' });
    if (this.texts && !another) return;
    this.checked = false;
    const { question, answer } = this.jottings?.now ?? {};
    const kept = question === undefined || answer === undefined ? undefined : { question, answer };
    this.texts = kept ?? (this.#initial && textsOf(this.#initial));
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { publish: words } = wording.work;
    const { phase } = this.#submission;
    const failure = this.#unseen ?? this.#submission.failure;
    const title = html`<h3 id="tool-title" tabindex="-1">${words.title}</h3>`;
    if (!this.texts) return html`${title}<p aria-busy="true">${wording.common.loading}</p>`;
    if (phase === 'done') return html`${title}<p data-done tabindex="-1" class="notice">${words.done} <a href=${hashOf({ view: 'answers' })}>${words.toAnswers}</a></p>`;
    const replies = this.#said('officer');
    return html`
      ${title} ${newTabNote(wording.common)}
      <p class="notice">${words.warning}</p>
      ${!this.answer && replies.length === 0 ? html`<p class="small muted">${words.noAnswer}</p>` : nothing}
      <form novalidate @submit=${this.#onSubmit}>
        ${failure && failure.code !== 'invalid' ? html`<div class="notice bad" data-summary tabindex="-1" role="alert"><strong>${words.failed}</strong> ${failure.code === 'overtaken' ? (this.answer ? wording.work.answers.overtaken : words.already) : failureText(wording, failure)}</div>` : nothing}
        ${this.#newest ? html`<blockquote dir="auto"><strong>${this.#newest.question}</strong><div class="formatted">${formatted(this.#newest.answer)}</div>${this.#newest.withdrawnAt === undefined ? nothing : html`<span class="pill off">${wording.work.answers.withdrawn}</span>`}</blockquote>` : nothing}
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
        <textarea id=${name} name=${name} rows="4" dir="auto" ?readonly=${this.#submission.phase === 'sending'} .value=${this.texts?.[name] ?? ''} aria-describedby=${error ? `${name}-error` : nothing} aria-invalid=${error ? 'true' : nothing}
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

  /** Which state of the one that is changed the officer has seen. */
  get #basedOn(): string | undefined {
    const seen = this.#newest ?? this.answer;
    return (this.#newest ? undefined : this.jottings?.now.basedOn) ?? (seen && stateOf(seen));
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
    this.#keep();
    // What has been looked at was another text.
    this.checked = false;
  }

  /** What reads as it is stored was not written, unless it has been on its way. */
  #keep(): void {
    const [texts, stored] = [this.texts, this.#newest ?? this.#initial];
    const written = texts?.question !== stored?.question || texts?.answer !== stored?.answer || this.jottings?.now.id !== undefined;
    this.jottings?.write(written ? { ...texts, basedOn: this.#basedOn } : NOTHING);
  }

  readonly #onCancel = (): void => {
    this.jottings?.write(NOTHING);
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
    const { texts, answer, asker, consultation, context, jottings } = this;
    if (!texts) return;
    const { question, answer: said } = texts;
    const basedOn = this.#basedOn;
    // Whatever is changed after an answer was lost: the office may have it already, and it would be public twice.
    const id = answer?.id ?? jottings?.now.id ?? newId();
    const checked = checkPublished({ question, answer: said, ...(basedOn === undefined ? {} : { basedOn }), ...(answer || consultation === undefined ? {} : { consultation }) });
    const personal = FIELDS.flatMap((path) => (tracesIn(texts[path], asker).some(({ certain }) => certain) ? [{ path, code: 'personal' }] : []));
    this.#unchecked = this.#traces.length > 0 && !this.checked;
    const done = checked.ok && personal.length > 0
      ? await this.#submission.submit({ ok: false, errors: personal }, () => Promise.reject(new TypeError('nothing is sent')))
      : checked.ok && this.#unchecked
        ? undefined
        : await this.#submission.submit(checked, (_, value) => {
          if (!answer) jottings?.write({ ...texts, basedOn, id });
          return savePublished(context.connection, id, value);
        });
    if (this.#submission.failure) failureFor(this, this.#submission.failure);
    await this.#lookAgain(id);
    this.requestUpdate();
    await this.updateComplete;
    if (done) {
      // Elsewhere it may have been opened and written on meanwhile.
      if (jottings?.now.question === question && jottings.now.answer === said) jottings.write(NOTHING);
      this.dispatchEvent(new PublishedEvent(done));
    } else this.renderRoot.querySelector<HTMLElement>('[aria-invalid], #checked')?.focus();
  };

  /** What stands against it is shown; sent again, it takes its place. */
  async #lookAgain(id: string): Promise<void> {
    const { answer } = this;
    this.#newest = undefined;
    this.#unseen = undefined;
    if (this.#submission.failure?.code !== 'overtaken') return;
    try {
      const newest = (await loadPublished(this.context.connection)).find((one) => one.id === id);
      // Only what an officer sees may be replaced.
      if (!newest || !this.isConnected || this.answer?.id !== answer?.id) return;
      this.#newest = newest;
      this.#keep();
    } catch (cause) {
      this.#unseen = failureFor(this, cause);
    }
  }
}

export class PublishedEvent extends Event {
  static readonly type = 'pst-desk-published';
  readonly answer: PublishedAnswer;

  constructor(answer: PublishedAnswer) {
    super(PublishedEvent.type);
    this.answer = answer;
  }
}
