import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LIST_MAX } from '../client/desk.ts';
import type { Failure } from '../client/failure.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { list as styles } from './list.styles.ts';
import { loadTable, type Fact, type Row, type Table } from './records.ts';
import type { List } from './route.ts';
import { failureText } from './words.ts';

/** Guest book or ratings, as a table that becomes cards where it is narrow. */
export class DeskList extends LitElement {
  static override styles = [...desk, styles];
  static override properties: PropertyDeclarations = { context: { attribute: false }, list: {} };

  declare context: DeskContext;
  declare list: List;

  #table: ((context: DeskContext) => Table) | undefined;
  #failure: Failure | undefined;
  #loading = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('list')) return;
    this.#table = undefined;
    void this.#load();
  }

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult {
    const { words, common } = this.context.wording;
    const table = this.#table?.(this.context);
    return html`
      <section aria-labelledby="title" aria-busy=${this.#loading}>
        <div class="top">
          <h2 id="title" tabindex="-1">${words.views[this.list]}</h2>
          <button type="button" class="ghost" aria-disabled=${this.#loading} @click=${this.#load}>${words.reload}</button>
          <p class="muted small" role="status">${this.#loading ? common.loading : table ? this.#count(table.rows.length) : nothing}</p>
        </div>
        ${this.#failure ? html`<div class="notice bad" role="alert"><strong>${words.lists.failed}</strong> ${failureText(this.context.wording, this.#failure)}</div>` : nothing}
        ${table ? this.#renderTable(table) : nothing}
      </section>`;
  }

  #count(rows: number): string | typeof nothing {
    const { lists } = this.context.wording.words;
    if (rows === 0) return nothing;
    return rows < LIST_MAX ? lists.count(rows) : lists.most(rows);
  }

  #renderTable({ columns, rows }: Table): TemplateResult {
    const { lists } = this.context.wording.words;
    if (rows.length === 0) return html`<p class="empty"><strong>${lists[this.list].empty}</strong> ${lists[this.list].help}</p>`;
    // The roles say again what the tags say, because some browsers forget it where cards replace the table's layout.
    return html`
      <table role="table" aria-labelledby="title" class=${this.list}>
        <thead><tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => this.#renderRow(row))}</tbody>
      </table>`;
  }

  #renderRow({ cells }: Row): TemplateResult {
    return html`<tr role="row">${cells.map((facts) => html`<td role="cell">${facts.map((fact) => this.#renderFact(fact))}</td>`)}</tr>`;
  }

  #renderFact({ label, value, kind }: Fact): TemplateResult {
    return html`<p class=${kind ?? nothing}>${label === undefined ? nothing : html`<span class="label">${label.endsWith('?') ? label : `${label}:`}</span> `}${value}</p>`;
  }

  readonly #load = async (): Promise<void> => {
    if (this.#loading && this.#table) return;
    const { list, context } = this;
    this.#loading = true;
    this.#failure = undefined;
    this.requestUpdate();
    try {
      const table = await loadTable(list, context.connection);
      if (list !== this.list) return;
      this.#table = table;
    } catch (cause) {
      if (list !== this.list) return;
      this.#failure = failureFor(this, cause);
    }
    this.#loading = false;
    this.requestUpdate();
  };
}
