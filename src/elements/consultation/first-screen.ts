/** The panel's first screen, as a part: to search, to ask or to come back. Whoever comes back to a conversation does without it. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { borrow, onlyVisitor } from '../../client/borrowing.ts';
import { first, type FirstWords } from '../../locale/id/first.ts';
import { form } from '../shared/form.styles.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import { duePromise } from './due-promise.ts';
import { firstScreen } from './first-screen.styles.ts';
import type { Context, Go } from './panel.ts';
import type { SearchNotFoundEvent } from './search-not-found-event.ts';

export const styles = [form, firstScreen];

export const firstIn = async (lang: Language): Promise<FirstWords> => (lang === 'en' ? (await import('../../locale/en/consultation.ts')).first : first);

export interface FirstSeen {
  readonly context: Context;
  readonly words: FirstWords;
  readonly now: Date;
  /** What there is to say besides. */
  readonly notice: string | undefined;
  readonly signedIn: boolean;
  /** Somebody has it before the eyes; behind what they went on to, it keeps what was typed. */
  readonly shown: boolean;
}

export class FirstScreen implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #go: Go;
  readonly #search: OnDemand<Styled>;
  #query = '';
  /** As it was rendered last. */
  #seen: FirstSeen | undefined;
  /** The office that other tabs have been asked about. */
  #asked = '';

  constructor(host: SubmissionHost, lang: () => Language, go: Go) {
    this.#host = host;
    this.#go = go;
    this.#search = new OnDemand<Styled>(host, lang, async () => (await import('./search-define.ts'), {}));
    host.addController(this);
  }

  hostUpdate(): void {
    this.#seen = undefined;
  }

  hostUpdated(): void {
    if (this.#seen && !this.#seen.signedIn) void this.#askTabs(this.#seen);
  }

  render(seen: FirstSeen): TemplateResult {
    const { context, words, now, notice, signedIn } = (this.#seen = seen);
    return html`
      ${notice ? html`<p class="notice small" role="status">${notice}</p>` : nothing}
      <p data-step tabindex="-1">${words.intro}</p>
      ${duePromise(context, now)}
      ${this.#renderSearch(context, words)}
      <p class="actions"><button type="button" class="ghost" @click=${this.#onAsk}>${words.ask}</button></p>
      <p class="small muted">
        ${signedIn
          ? html`<button type="button" class="text" @click=${this.#onMine}>${words.mine}</button>`
          : html`${words.before} <button type="button" class="text" @click=${this.#onEnter}>${words.enter}</button>`}</p>`;
  }

  /** A field of its own until the search itself is here, which comes when somebody goes into it, and takes over what was typed. */
  #renderSearch(context: Context, words: FirstWords): TemplateResult {
    if (this.#search.part)
      return html`<pst-consultation-search .context=${context} .query=${this.#query} @pst-search-not-found=${this.#onNotFound}></pst-consultation-search>`;
    return html`
      <div class="field"><label for="search">${words.search}</label><input id="search" type="search" autocomplete="off" @focus=${this.#onSearch} @input=${this.#onSearchInput}></div>
      ${this.#search.failed ? this.#search.renderFailure(context.common, this.#onSearch) : nothing}`;
  }

  /** Once, and in the background: whoever goes on meanwhile is not called back. */
  async #askTabs({ context: { connection, profile: { code } } }: FirstSeen): Promise<void> {
    const place = `${connection.endpoint} ${code}`;
    if (place === this.#asked) return;
    this.#asked = place;
    const session = await onlyVisitor(connection, code);
    const { context, signedIn = true, shown } = this.#seen ?? {};
    // Who searches has gone on as well.
    if (!session || signedIn || !shown || this.#search.part || this.#query !== '' || context?.connection !== connection || context.profile.code !== code) return;
    borrow(connection, code, session);
    this.#go((flow) => flow.resume());
  }

  readonly #onSearchInput = ({ target }: Event): void => {
    this.#query = (target as HTMLInputElement).value;
  };

  readonly #onSearch = async (): Promise<void> => {
    if (!(await this.#search.load())) return;
    await this.#host.updateComplete;
    const element = this.#host.renderRoot.querySelector('pst-consultation-search');
    await element?.updateComplete;
    const field = element?.renderRoot.querySelector('input');
    // The cursor stays behind what was typed.
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  };

  readonly #onAsk = (): unknown => this.#go((flow) => flow.ask());
  readonly #onEnter = (): unknown => this.#go((flow) => flow.enter());
  readonly #onMine = (): unknown => this.#go((flow) => flow.list());

  /** What was searched for is what is asked about. */
  readonly #onNotFound = ({ query }: SearchNotFoundEvent): unknown => this.#go((flow) => flow.ask({ fields: { topic: query } }));
}
