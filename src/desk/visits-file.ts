import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fetchVisits } from '../client/desk-files.ts';
import type { Sought } from '../client/desk-lists.ts';
import { form } from '../elements/shared/form.styles.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { typed } from '../elements/shared/typed.ts';
import type { DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { Downloading } from './downloading.ts';

const FORMATS = ['xlsx', 'csv'] as const;

type Day = 'from' | 'to';

/** The guest book of a period, to be saved on the officer's computer. */
export class DeskVisitsFile extends LitElement {
  static override styles = [...desk, form, problems, css`
    details { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 2px 16px; margin-block-end: 12px; }
    summary { cursor: pointer; font-weight: 600; color: var(--_accent); padding-block: 10px; inline-size: fit-content; }
    .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(290px, 100%), 1fr)); gap: 0 16px; align-items: start; }
    .format { display: flex; gap: 8px; align-items: center; min-block-size: 40px; font-weight: 400; margin: 0; }
    .format input { inline-size: 20px; block-size: 20px; margin: 0; flex: none; }
    .actions { margin-block: 12px; }
    .notice { margin-block: 12px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, sought: { attribute: false } };

  declare context: DeskContext;
  /** What the list is asked for: its days are the first proposal. */
  declare sought: Sought;

  readonly #file = new Downloading(this, fetchVisits);
  #errors: Partial<Readonly<{ [Name in Day]: 'day' | 'before-from' }>> = {};

  override render(): TemplateResult {
    const { wording: { lists: { file } }, today } = this.context;
    return html`
      <details>
        <summary>${file.title}</summary>
        <form novalidate @submit=${this.#onSubmit}>
          <div class="fields">
            ${this.#renderDay('from', this.sought['from'] ?? `${today.slice(0, 7)}-01`)}
            ${this.#renderDay('to', this.sought['to'] ?? today)}
            <fieldset><legend>${file.format}</legend>
              ${FORMATS.map((format) => html`<label class="format"><input type="radio" name="format" value=${format} ?checked=${format === 'xlsx'}> ${file.formats[format]}</label>`)}
            </fieldset>
          </div>
          <p class="small">${file.privacy}</p>
          ${this.#file.render(this.context, html`<button aria-disabled=${this.#file.busy}>${file.submit}</button>`)}
        </form>
      </details>`;
  }

  #renderDay(name: Day, proposed: string): TemplateResult {
    const { lists: { file, fields } } = this.context.wording;
    const error = this.#errors[name];
    return html`
      <div class="field ${error ? 'invalid' : ''}">
        <label for=${name}>${fields[name]}</label>
        ${error ? html`<p class="error" id="${name}-error">${file.errors[error]}</p>` : nothing}
        <input id=${name} name=${name} type="date" value=${proposed} required aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `${name}-error` : nothing}>
      </div>`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#file.busy) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const [from, to] = [typed(data, 'from') ?? '', typed(data, 'to') ?? ''];
    const missing = (['from', 'to'] as const).filter((name) => (name === 'from' ? from : to) === '');
    this.#errors = missing.length > 0 ? Object.fromEntries(missing.map((name) => [name, 'day'])) : from > to ? { to: 'before-from' } : {};
    this.requestUpdate();
    const [wrong] = Object.keys(this.#errors);
    if (wrong === undefined) void this.#file.begin(this.context, { from, to, format: data.get('format') === 'csv' ? 'csv' : 'xlsx' });
    else this.renderRoot.querySelector<HTMLElement>(`#${wrong}`)?.focus();
  };
}
