import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fillIn, loadCanned, type CannedAnswer } from '../client/desk-answers.ts';
import type { InboxEntry } from '../client/desk.ts';
import type { Failure } from '../client/failure.ts';
import { form } from '../elements/shared/form.styles.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { filling } from './filling.ts';
import { hashOf } from './route.ts';
import { failureText } from './words.ts';

/** An answer was chosen; its placeholders are filled in. Without a text: none was. */
export class PickedEvent extends Event {
  static readonly type = 'pst-desk-picked';
  readonly text: string | undefined;

  constructor(text?: string) {
    super(PickedEvent.type);
    this.text = text;
  }
}

/** Chooses one of the office's canned answers. */
export class DeskPicker extends LitElement {
  static override styles = [...desk, form, css`
    :host { display: block; border: 1px solid var(--_control); border-radius: var(--_radius); background: var(--_surface); margin-block-end: 10px; }
    .top { display: flex; gap: 8px; align-items: center; padding: 8px; border-block-end: 1px solid var(--_line); }
    .top input { flex: 1; min-inline-size: 0; min-block-size: 40px; padding-block: 6px; }
    .top button { padding: 4px 12px; font-size: 15px; flex: none; }
    ul { list-style: none; max-block-size: min(32vh, 260px); overflow-y: auto; }
    li button { display: block; inline-size: 100%; text-align: start; background: none; color: inherit; border: 0; border-radius: 0; padding: 8px 14px; font-weight: 400; }
    li button:hover, li button:focus-visible { background: var(--_soft); }
    li button:focus-visible { outline-offset: -3px; }
    li strong { display: block; font-size: 15px; }
    li span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: 14px; color: var(--_muted); overflow-wrap: anywhere; }
    .small { padding: 8px 14px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, entry: { attribute: false }, sought: { state: true } };

  declare context: DeskContext;
  declare entry: InboxEntry;
  declare private sought: string;

  #answers: readonly CannedAnswer[] | undefined;
  #failure: Failure | undefined;

  constructor() {
    super();
    this.sought = '';
  }

  protected override firstUpdated(): void {
    this.focus();
    loadCanned(this.context.connection).then(
      (answers) => { this.#answers = answers; },
      (cause: unknown) => { this.#failure = failureFor(this, cause); },
    ).finally(() => this.requestUpdate());
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override render(): TemplateResult {
    const { context } = this;
    const { picker: words } = context.wording.work;
    const found = this.#found;
    return html`
      <div role="group" aria-label=${words.title} @keydown=${this.#onKey}>
        <div class="top">
          <input type="search" aria-label=${words.search} placeholder=${words.search} autocomplete="off" .value=${this.sought} @input=${this.#onInput}>
          <button type="button" class="ghost" @click=${this.#onClose}>${words.close}</button>
        </div>
        ${this.#failure ? html`<p class="small" role="alert">${words.failed} ${failureText(context.wording, this.#failure)}</p>`
          : !this.#answers ? html`<p class="small" aria-busy="true">${context.wording.common.loading}</p>`
          : found.length === 0 ? html`<p class="small" role="status">${this.#answers.length === 0 ? words.none : words.noneFound}</p>` : nothing}
        <ul>${found.map((answer) => html`<li><button type="button" @click=${() => this.#pick(answer)}><strong>${answer.title}</strong><span>${this.#filled(answer)}</span></button></li>`)}</ul>
        <p class="small"><a href=${hashOf({ view: 'answers' })}>${words.manage}</a></p>
      </div>`;
  }

  get #found(): readonly CannedAnswer[] {
    const wanted = this.sought.trim().toLowerCase();
    return (this.#answers ?? []).filter(({ title, text }) => `${title}\n${text}`.toLowerCase().includes(wanted));
  }

  #filled = ({ text }: CannedAnswer): string => fillIn(text, filling(this.entry, this.context));

  #pick(answer: CannedAnswer): void {
    this.dispatchEvent(new PickedEvent(this.#filled(answer)));
  }

  readonly #onInput = (event: InputEvent): void => {
    this.sought = (event.target as HTMLInputElement).value;
  };

  readonly #onClose = (): void => void this.dispatchEvent(new PickedEvent());

  /** Arrows go through field and answers; Enter in the field takes the first. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('input, li button')];
    const at = stops.indexOf(event.composedPath()[0] as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.#onClose();
    else if (step !== undefined && at >= 0) stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
    else if (event.key === 'Enter' && at === 0 && this.#found[0]) this.#pick(this.#found[0]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
