import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { countSearch, QUERY_MAX, type SearchAnswer, type SearchOutcome, type SearchState } from '../../client/search.ts';
import { search as indonesian, type SearchWords } from '../../locale/id/search.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { link, newTabNote } from '../shared/links.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import type { Context } from './panel.ts';
import { SearchNotFoundEvent } from './search-not-found-event.ts';
import { resultList } from './search-results.ts';
import { search } from './search.styles.ts';
import { Searching } from './searching.ts';

interface LateWords extends Styled {
  readonly search: SearchWords;
}

/** So many at first, and so many more at each press: what lies below them stays where it is. */
const SHOWN = 5;

/**
 * Searching before asking: what BPS and the office have already published, as the visitor types.
 *
 * @internal
 * @tag pst-consultation-search
 * @fires {SearchNotFoundEvent} pst-search-not-found - Somebody wants to ask instead; carries what they were looking for.
 * @fires {Event} pst-search-found - Somebody has found it.
 */
export class ConsultationSearch extends LitElement {
  static override styles = [...frame, form, search];
  static override properties: PropertyDeclarations = { context: { attribute: false }, query: { attribute: false } };

  declare context: Context;
  /** What stands in the field; kept up with what is typed. */
  declare query: string | undefined;

  readonly #searching = new Searching(this, () => ({ connection: this.context.connection, office: this.context.profile.code, lang: this.context.lang }));
  readonly #late = new OnDemand<LateWords>(this, () => this.context.lang, async (lang) => (lang === 'en' ? import('../../locale/en/consulting.ts') : { search: indonesian }));
  #shown = SHOWN;
  #ended = false;
  /** To what the list belongs that was shown last. */
  #seen = '';
  /** The answer that was announced, and in which words. */
  #said: { readonly query: string; readonly text: string } = { query: '', text: '' };
  /** A row below the list is kept for what may still come. */
  #room = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#late.part && !this.#late.failed) void this.#late.load();
    if (changed.has('query') && this.query !== undefined) this.#searching.type(this.query);
    const { answered, results, asking } = this.#searching;
    if (answered !== this.#seen) {
      this.#seen = answered;
      // What comes late is not put between what is there and what lies below it.
      this.#shown = results.length > 0 ? Math.min(SHOWN, results.length) : SHOWN;
      this.#room = false;
    }
    this.#room ||= asking || results.length > this.#shown;
    this.#announce();
  }

  override render(): TemplateResult {
    const { common } = this.context;
    if (this.#ended) return this.#renderThanks();
    const words = this.#words;
    const { failure } = this.#searching;
    return html`
      ${newTabNote(common)}
      <form role="search" novalidate @submit=${this.#onSubmit}>
        <div class="field">
          <label for="q">${words.label}</label>
          <p class="hint" id="q-hint">${words.hint}</p>
          <input id="q" name="q" type="search" autocomplete="off" enterkeyhint="search" maxlength=${QUERY_MAX} aria-describedby="q-hint" .value=${this.query ?? ''} @input=${this.#onInput}>
        </div>
      </form>
      <p class="status" aria-hidden="true">${this.#statusText}</p>
      <div class="visually-hidden" role="status">${this.#said.text}</div>
      ${failure ? this.#renderFailure() : this.#renderAnswer()}`;
  }

  #renderAnswer(): TemplateResult | typeof nothing {
    const { answer, results, busy, asking } = this.#searching;
    const words = this.#words;
    if (!answer) return nothing;
    return html`
      ${results.length > 0 ? resultList(results.slice(0, this.#shown), busy, words, this.context) : asking ? nothing : html`<p class="empty">${words.noneHelp}</p>`}
      ${this.#room ? html`<p class="later">${this.#renderLater(answer)}</p>` : nothing}
      ${this.#renderNotes(answer)}
      ${this.#renderEnding(results.length > 0)}
      <p class="small">${link(answer.allStats, words.allStats)}</p>
      ${this.#any(answer, 'off') ? nothing : html`<p class="kind note">${words.source}</p>`}`;
  }

  #renderLater(answer: SearchAnswer): unknown {
    const more = this.#searching.results.length - this.#shown;
    if (more > 0) return html`<button type="button" class="ghost" @click=${this.#onMore}>${this.#words.more(more)}</button>`;
    return html`<span class="small muted">${this.#searching.asking ? this.#words.stillSearching(this.#kinds(answer, 'late')) : ''}</span>`;
  }

  #renderNotes(answer: SearchAnswer): unknown {
    const words = this.#words;
    const note = (text: string) => html`<p class="notice small note">${text}</p>`;
    return html`
      ${this.#any(answer, 'failed') ? note(words.failed(this.#kinds(answer, 'failed'))) : nothing}
      ${this.#any(answer, 'late') && !this.#searching.asking && !this.#searching.busy ? note(words.tooSlow(this.#kinds(answer, 'late'))) : nothing}
      ${this.#any(answer, 'off') ? note(words.off) : nothing}`;
  }

  #renderEnding(found: boolean): TemplateResult {
    return html`
      <p class="actions ending">
        <button type="button" @click=${this.#onNotFound}>${this.#words.notFound}</button>
        ${found ? html`<button type="button" class="ghost" @click=${this.#onFound}>${this.#words.found}</button>` : nothing}
      </p>`;
  }

  #renderFailure(): TemplateResult {
    const { common } = this.context;
    const { failure, busy } = this.#searching;
    const why: Partial<Record<string, string>> = common.failures;
    return html`
      <div class="notice bad" role="alert">
        <strong>${this.#words.cannot}.</strong> ${why[failure?.code ?? ''] ?? common.loadFailedHelp} ${this.#words.cannotHelp}
        <p class="actions"><button type="button" class="ghost" aria-disabled=${busy} @click=${this.#onRetry}>${busy ? common.loading : common.retry}</button></p>
      </div>
      ${this.#renderEnding(false)}`;
  }

  #renderThanks(): TemplateResult {
    const words = this.#words;
    return html`
      <div data-done tabindex="-1">
        <p><strong>${words.thanks}</strong></p>
        <p>${words.thanksHelp}</p>
      </div>
      <p class="actions ending"><button type="button" class="ghost" @click=${this.#onAgain}>${words.again}</button></p>`;
  }

  readonly #onInput = (event: InputEvent): void => {
    this.query = (event.currentTarget as HTMLInputElement).value;
  };

  /** Enter searches, and leaves everything where it is. */
  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#searching.now(this.query ?? '');
  };

  readonly #onRetry = (): void => this.#searching.now(this.query ?? '');

  readonly #onMore = async (): Promise<void> => {
    const first = this.#shown;
    this.#shown += SHOWN;
    this.requestUpdate();
    await this.updateComplete;
    // The button may be gone: whoever pressed it goes on with what it brought.
    this.renderRoot.querySelectorAll('li')[first]?.querySelector<HTMLElement>('a, summary')?.focus();
  };

  readonly #onFound = async (): Promise<void> => {
    this.#count('found');
    this.#ended = true;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-done]')?.focus();
    this.dispatchEvent(new Event('pst-search-found'));
  };

  readonly #onNotFound = (): void => {
    if (!this.#searching.failure) this.#count('not-found');
    this.dispatchEvent(new SearchNotFoundEvent((this.query ?? '').trim()));
  };

  readonly #onAgain = async (): Promise<void> => {
    this.#ended = false;
    this.query = '';
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  };

  get #words(): SearchWords {
    return this.#late.part?.search ?? indonesian;
  }

  get #statusText(): string {
    return this.#searching.busy ? this.#words.searching : this.#searching.failure ? '' : this.#resultText;
  }

  get #resultText(): string {
    const { results, answered, answer, asking } = this.#searching;
    if (!answer) return '';
    if (results.length > 0) return this.#words.count(results.length, answered);
    return asking ? this.#words.searching : this.#words.none(answered);
  }

  /** Once when there is something to tell, and once more when late results have made another number of it. */
  #announce(): void {
    const { answered, results, busy, asking } = this.#searching;
    if (busy || (asking && (results.length === 0 || answered === this.#said.query))) return;
    this.#said = { query: answered, text: this.#resultText };
  }

  #any(answer: SearchAnswer, state: SearchState): boolean {
    return answer.sources.some((source) => source.state === state);
  }

  /** “tabel, berita dan indikator” */
  #kinds(answer: SearchAnswer, wanted: SearchState): string {
    const names = answer.sources.filter(({ state }) => state === wanted).map(({ kind }) => this.#words.kindsOf[kind]);
    const last = names.pop() ?? '';
    return names.length > 0 ? `${names.join(', ')} ${this.#words.and} ${last}` : last;
  }

  /** A number that does not arrive is missed by nobody: the visitor has what they came for either way. */
  #count(outcome: SearchOutcome): void {
    countSearch(this.context.connection, this.context.profile.code, outcome).catch((): undefined => undefined);
  }
}
