import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { checkCorrection, correct, loadVisit, type Correction, type VisitRecord } from '../client/desk-lists.ts';
import { textField } from '../elements/shared/fields.ts';
import { form } from '../elements/shared/form.styles.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorSummary, errorText } from '../elements/shared/problems.ts';
import { askBeforeLeaving, Submission } from '../elements/shared/submission.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { failureText } from './words.ts';

/** A guest book entry has been corrected. */
export class CorrectedEvent extends Event {
  static readonly type = 'pst-desk-corrected';

  constructor() {
    super(CorrectedEvent.type, { bubbles: true, composed: true });
  }
}

const FIELDS = ['name', 'email', 'phone', 'institutionName'] as const;
const TYPES = { name: 'text', email: 'email', phone: 'tel', institutionName: 'text' } as const;

/** Puts right what a guest wrote wrongly about who they are, when they ask for it. The answers that are counted are theirs and stay. */
export class DeskCorrection extends LitElement {
  static override styles = [...desk, form, problems, css`
    summary { cursor: pointer; padding-block: 8px; inline-size: fit-content; color: var(--_accent-strong); font-weight: 600; }
    form { margin-block: 8px 12px; padding: 14px 16px; background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); }
    form > p, .field, .summary, .notice { margin-block-end: 12px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, visit: {} };

  declare context: DeskContext;
  /** Its id. */
  declare visit: string;

  readonly #submission = new Submission<Correction, VisitRecord>(this);

  constructor() {
    super();
    askBeforeLeaving(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('visit') && changed.get('visit') !== undefined) void this.#submission.reset();
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { lists: { correction: words }, guestBook: { fields }, sending, common } = wording;
    const { phase, failure } = this.#submission;
    const errorOf = (name: string): string | undefined => {
      const code = this.#submission.errorOf(name);
      return code && errorText(sending, code, 'line');
    };
    const wrong = FIELDS.flatMap((name) => { const message = errorOf(name); return message === undefined ? [] : [{ name, label: fields[name], message }]; });
    return html`
      <details @toggle=${this.#onToggle}>
        <summary>${words.title}</summary>
        <form novalidate @submit=${this.#onSubmit}>
          <p class="small muted">${words.help}</p>
          ${errorSummary(sending, wrong)}
          ${failure && wrong.length === 0 ? html`<div class="notice bad" data-summary tabindex="-1" role="alert"><strong>${words.failed}</strong> ${failure.code === 'closed' ? words.erased : failureText(wording, failure)}</div>` : nothing}
          ${FIELDS.map((name) => textField({ name, label: fields[name], type: TYPES[name], optional: name === 'phone', error: errorOf(name), common }))}
          <div class="actions"><button aria-disabled=${phase === 'sending'}>${phase === 'sending' ? common.sending : words.save}</button></div>
        </form>
      </details>
      <p role="status" class="small">${phase === 'done' ? words.saved : nothing}</p>`;
  }

  #controls(): readonly HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLInputElement>('form input')];
  }

  /** What is corrected is read at the moment it is, and what was typed before stays. */
  readonly #onToggle = async (event: Event): Promise<void> => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (!open || this.#controls().some(({ value }) => value !== '')) return;
    try {
      const { visit } = await loadVisit(this.context.connection, this.visit);
      for (const control of this.#controls()) control.defaultValue = visit[control.name as keyof Correction] ?? '';
    } catch (cause) {
      this.#submission.failure = failureFor(this, cause);
      this.requestUpdate();
    }
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const written = Object.fromEntries(this.#controls().map(({ name, value }) => [name, name === 'phone' && value.trim() === '' ? undefined : value]));
    const record = await this.#submission.submit(checkCorrection(written), (_, value) => correct(this.context.connection, this.visit, value));
    if (this.#submission.failure) failureFor(this, this.#submission.failure);
    if (!record) return;
    for (const control of this.#controls()) {
      control.defaultValue = record.visit[control.name as keyof Correction] ?? '';
      control.value = control.defaultValue;
    }
    const details = this.renderRoot.querySelector('details');
    if (details) details.open = false;
    this.renderRoot.querySelector<HTMLElement>('summary')?.focus();
    this.dispatchEvent(new CorrectedEvent());
  };
}
