import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { KEPT, loadAccesses, loadErasures, type Access, type AccessPage, type Erasure, type Erasures } from '../client/desk-privacy.ts';
import { PAGE_SIZE } from '../client/desk-lists.ts';
import type { Failure } from '../client/failure.ts';
import { longDay } from '../elements/shared/dates.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { privacy as styles } from './privacy.styles.ts';
import { hashOf } from './route.ts';
import { inFull } from './when.ts';
import { failureText } from './words.ts';

/** Which part of the desk a record of this kind is read in. */
const VIEWS: Readonly<Record<string, 'visits' | 'ratings' | 'complaints' | 'consultations'>> = { visit: 'visits', rating: 'ratings', complaint: 'complaints', consultation: 'consultations' };

/** Personal data at this office: how long it is kept, what was erased, and who has read what. */
export class DeskPrivacy extends LitElement {
  static override styles = [...desk, styles];
  static override properties: PropertyDeclarations = { context: { attribute: false } };

  declare context: DeskContext;

  #erasures: Erasures | undefined;
  #accesses: AccessPage | undefined;
  #failure: Failure | undefined;
  #loading = false;

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.#load();
  }

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { privacy, words, common } = wording;
    const [erasures, accesses] = [this.#erasures, this.#accesses];
    return html`
      <section class="all" aria-labelledby="title" aria-busy=${this.#loading}>
        <div class="top">
          <h2 id="title" tabindex="-1">${privacy.view}</h2>
          <button type="button" class="ghost" aria-disabled=${this.#loading} @click=${this.#load}>${this.#loading ? common.loading : words.reload}</button>
        </div>
        <p class="muted">${privacy.page.lead}</p>
        ${this.#failure ? html`<div class="notice bad" role="alert"><strong>${privacy.page.failed}</strong> ${failureText(wording, this.#failure)}</div>` : nothing}
        ${erasures ? [this.#renderKept(erasures), this.#renderErasures(erasures.erasures)] : nothing}
        ${accesses ? this.#renderAccesses(accesses) : nothing}
      </section>`;
  }

  #renderKept({ retention }: Erasures): TemplateResult {
    const { kinds, page: { kept: words } } = this.context.wording.privacy;
    return html`
      <article aria-labelledby="kept">
        <h3 id="kept">${words.title}</h3>
        <dl>${KEPT.map((kind) => {
          const days = retention[kind];
          return html`<div><dt>${kinds[kind]}</dt><dd>${days === undefined ? words.undecided : `${words.days(days)} ${words.from[kind]}`}</dd></div>`;
        })}</dl>
        <p class="small muted">${words.change}</p>
      </article>`;
  }

  #renderErasures(erasures: readonly Erasure[]): TemplateResult {
    const { kinds, page: { erasures: words } } = this.context.wording.privacy;
    const rows = erasures.map(({ at, kind, count, cause, user, name }) => {
      const who = name ?? user;
      return [inFull(at, this.context), kinds[kind], String(count), who === undefined ? words.causes[cause] : words.by(words.causes[cause], who)];
    });
    return html`
      <article aria-labelledby="erasures">
        <h3 id="erasures">${words.title}</h3>
        ${rows.length === 0 ? html`<p class="muted">${words.none}</p>` : table('erasures', words.columns, rows)}
      </article>`;
  }

  #renderAccesses({ accesses, total, before, next, previous }: AccessPage): TemplateResult {
    const { page: { accesses: words } } = this.context.wording.privacy;
    const written = (count: number): string => count.toLocaleString(this.context.lang === 'en' ? 'en-GB' : 'id-ID');
    const to = (after: string, text: string) => html`<button type="button" class="ghost" aria-disabled=${this.#loading} @click=${() => this.#turn(after)}>${text}</button>`;
    return html`
      <article aria-labelledby="accesses">
        <h3 id="accesses" tabindex="-1">${words.title}</h3>
        <p class="small muted">${words.help}</p>
        ${accesses.length === 0
          ? html`<p class="muted">${words.none}</p>`
          : html`<p class="small muted" role="status">${words.count(written(total), written(before + 1), written(before + Math.min(accesses.length, PAGE_SIZE)))}</p>
            ${table('accesses', words.columns, accesses.map((access) => [inFull(access.at, this.context), access.name ?? access.user, this.#what(access)]))}`}
        ${next === undefined && previous === undefined ? nothing : html`<nav class="actions" aria-label=${words.pages}>${previous === undefined ? nothing : to(previous, words.newer)}${next === undefined ? nothing : to(next, words.older)}</nav>`}
      </article>`;
  }

  /** A record leads to where it is read, which is written down again. */
  #what({ action, kind, record }: Access): TemplateResult {
    const { wording: { privacy: { page: { accesses: words } }, ways } } = this.context;
    const what = words.of[kind] ?? kind;
    const view = VIEWS[kind];
    if (view) return html`${words.actions[action]} <a href=${hashOf(view === 'visits' || view === 'ratings' ? { view, id: record, sought: '' } : { view, id: record })}>${what}</a>`;
    const [from = '', to = from] = record.split('/');
    const day = (one: string): string => (/^\d{4}-\d\d-\d\d$/.test(one) ? longDay(one, ways, true) : one);
    return html`${words.actions[action]} ${what}: ${record === '' ? words.all : words.period(day(from), day(to))}`;
  }

  readonly #load = (): Promise<void> => this.#ask(async () => {
    const { connection } = this.context;
    [this.#erasures, this.#accesses] = await Promise.all([loadErasures(connection), loadAccesses(connection)]);
  });

  async #turn(after: string): Promise<void> {
    await this.#ask(async () => {
      this.#accesses = await loadAccesses(this.context.connection, after === '' ? undefined : after);
    });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#accesses')?.focus();
  }

  async #ask(work: () => Promise<void>): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    this.#failure = undefined;
    this.requestUpdate();
    try {
      await work();
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.#loading = false;
    this.requestUpdate();
  }
}

/** The roles say again what the tags say, because some browsers forget it where cards replace the table's layout. */
const table = (title: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): TemplateResult => html`
  <table role="table" aria-labelledby=${title}>
    <thead><tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead>
    <tbody>${rows.map((cells) => html`<tr role="row">${cells.map((cell) => html`<td role="cell">${cell}</td>`)}</tr>`)}</tbody>
  </table>`;
