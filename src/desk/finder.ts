import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { PAGE_SIZE, type Sought } from '../client/desk-lists.ts';
import type { Failure } from '../client/failure.ts';
import { form } from '../elements/shared/form.styles.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { findPage, type Fact, type Found, type Row } from './entries.ts';
import { asAddress, filtersOf, soughtIn, type Filter } from './filters.ts';
import { finder as styles } from './finder.styles.ts';
import { list } from './list.styles.ts';
import { hashOf, type Finder } from './route.ts';
import { failureText } from './words.ts';

/** Guest book or ratings: looked for, page by page, as a table that becomes cards where it is narrow. */
export class DeskFinder extends LitElement {
  static override styles = [...desk, form, list, styles];
  static override properties: PropertyDeclarations = { context: { attribute: false }, view: {}, sought: {} };

  declare context: DeskContext;
  declare view: Finder;
  /** What is asked for, as in an address. */
  declare sought: string;

  #found: Found | undefined;
  #failure: Failure | undefined;
  #turn: AbortController | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view')) this.#found = undefined;
    if (changed.has('view') || changed.has('sought')) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn?.abort();
  }

  /** The address says what the fields hold, also after the way back; what is being written stays. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('view') && !changed.has('sought')) return;
    const sought: Sought = this.#wanted;
    for (const control of this.renderRoot.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form [name]')) {
      const value = sought[control.name] ?? '';
      if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value !== '';
      else control.value = value;
    }
  }

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  /** Back from a record: on in the list where it was left. */
  async focusEntry(id: string): Promise<void> {
    await this.updateComplete;
    await this.#loading;
    await this.updateComplete;
    (this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus();
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { words, common } = wording;
    const busy = this.#turn !== undefined;
    return html`
      <section aria-labelledby="title" aria-busy=${busy}>
        <div class="top">
          <h2 id="title" tabindex="-1">${words.views[this.view]}</h2>
          <button type="button" class="ghost" aria-disabled=${busy} @click=${this.#load}>${words.reload}</button>
        </div>
        ${this.view === 'visits' ? html`<pst-desk-visits-file .context=${this.context} .sought=${this.#wanted}></pst-desk-visits-file>` : nothing}
        ${this.#renderForm()}
        <p class="muted small" role="status">${busy ? common.loading : this.#count}</p>
        ${this.#failure ? html`<div class="notice bad" role="alert"><strong>${words.lists.failed}</strong> ${failureText(wording, this.#failure)}</div>` : nothing}
        ${this.#found ? this.#renderFound(this.#found) : nothing}
      </section>`;
  }

  #renderForm(): TemplateResult {
    const { lists } = this.context.wording;
    const filters = filtersOf(this.view, this.context);
    const used = filters.filter(({ name }) => this.#wanted[name] !== undefined).length;
    return html`
      <form role="search" @submit=${this.#onSubmit}>
        <div class="q"><input type="search" name="q" aria-label=${lists.fields.q[this.view]} placeholder=${lists.fields.q[this.view]} maxlength="200" autocomplete="off"><button>${lists.apply}</button></div>
        <details ?open=${used > 0 || this.view === 'ratings'}>
          <summary>${lists.filters(used)}</summary>
          <div class="filters">
            ${filters.map((filter) => this.#renderFilter(filter))}
            <div class="actions"><button class="ghost">${lists.apply}</button>${this.#narrowed ? this.#renderClear() : nothing}</div>
          </div>
        </details>
      </form>`;
  }

  #renderFilter(filter: Filter): TemplateResult {
    const { name, label } = filter;
    if (filter.type === 'select') return this.#renderSelect(filter);
    if (filter.type === 'check') return html`<label class="check"><input type="checkbox" name=${name} value="1"> ${label}</label>`;
    return html`<div><label for=${name}>${label}</label><input id=${name} name=${name} type="date"></div>`;
  }

  #renderSelect({ name, label, options }: Extract<Filter, { readonly type: 'select' }>): TemplateResult {
    return html`
      <div><label for=${name}>${label}</label>
        <select id=${name} name=${name}>
          <option value="">${this.context.wording.lists.any}</option>
          ${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
        </select></div>`;
  }

  #renderClear(): TemplateResult {
    return html`<a class="button ghost" href=${hashOf({ view: this.view })}>${this.context.wording.lists.clear}</a>`;
  }

  #renderFound(found: Found): TemplateResult {
    const { words, lists } = this.context.wording;
    if (found.rows.length === 0) {
      if (!this.#narrowed) return html`<p class="empty"><strong>${words.lists[this.view].empty}</strong> ${words.lists[this.view].help}</p>`;
      return html`<div class="empty"><p><strong>${lists.none}</strong> ${lists.noneHelp}</p><p>${this.#renderClear()}</p></div>`;
    }
    // The roles say again what the tags say, because some browsers forget it where cards replace the table's layout.
    return html`
      <table role="table" aria-labelledby="title" class=${this.view}>
        <thead><tr role="row">${lists.columns[this.view].map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead>
        <tbody>${found.rows.map((row) => this.#renderRow(row(this.context)))}</tbody>
      </table>
      ${this.#renderPages(found)}`;
  }

  #renderRow({ id, cells }: Row): TemplateResult {
    const href = hashOf({ view: this.view, id, sought: this.sought });
    return html`<tr role="row">${cells.map((facts, i) => html`<td role="cell">${facts.map((fact, j) => this.#renderFact(fact, i === 0 && j === 0 ? { id, href } : undefined))}</td>`)}</tr>`;
  }

  #renderFact({ label, value, kind }: Fact, link: { readonly id: string; readonly href: string } | undefined): TemplateResult | typeof nothing {
    if (value === '') return nothing;
    const told = label === undefined ? nothing : html`<span class="label">${label}:</span> `;
    return html`<p class=${kind ?? nothing}>${told}${link ? html`<a data-id=${link.id} href=${link.href}>${value}</a>` : value}</p>`;
  }

  #renderPages({ next, previous }: Found): TemplateResult | typeof nothing {
    if (next === undefined && previous === undefined) return nothing;
    const { lists } = this.context.wording;
    const { after: _, ...sought } = this.#wanted;
    const to = (after: string, text: string) => html`<a class="button ghost" href=${hashOf({ view: this.view, sought: asAddress(after === '' ? sought : { ...sought, after }) })}>${text}</a>`;
    return html`<nav class="actions" aria-label=${lists.pages}>${previous === undefined ? nothing : to(previous, lists.newer)}${next === undefined ? nothing : to(next, lists.older)}</nav>`;
  }

  get #wanted(): Sought {
    return soughtIn(this.sought, this.view, this.context);
  }

  get #narrowed(): boolean {
    return Object.keys(this.#wanted).some((name) => name !== 'after');
  }

  get #count(): string | typeof nothing {
    const found = this.#found;
    if (!found || found.rows.length === 0) return nothing;
    const { wording: { lists }, lang } = this.context;
    const written = (count: number) => count.toLocaleString(lang === 'en' ? 'en-GB' : 'id-ID');
    return lists.count[this.view](written(found.total), written(found.before + 1), written(found.before + Math.min(found.rows.length, PAGE_SIZE)));
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget as HTMLFormElement)].flatMap(([name, value]) => (typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : []));
    const address = hashOf({ view: this.view, sought: asAddress(Object.fromEntries(given)) });
    if (address === location.hash) void this.#load();
    else location.hash = address;
  };

  #loading: Promise<void> | undefined;

  readonly #load = (): Promise<void> => (this.#loading = this.#ask());

  async #ask(): Promise<void> {
    this.#turn?.abort();
    const turn = new AbortController();
    this.#turn = turn;
    this.#failure = undefined;
    this.requestUpdate();
    try {
      const found = await findPage(this.view, this.context.connection, this.#wanted, turn.signal);
      if (turn !== this.#turn) return;
      this.#found = found;
    } catch (cause) {
      if (turn !== this.#turn) return;
      // What was found for something else would be taken for the answer.
      this.#found = undefined;
      this.#failure = failureFor(this, cause);
    }
    this.#turn = undefined;
    this.requestUpdate();
  }
}
