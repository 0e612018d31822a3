import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { holdsAny } from '../../client/drawer.ts';
import { openState } from '../../contract/calendar.ts';
import { common, words } from '../../locale/id/consultation.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { bars, landmark, waitingFrame } from '../shared/frame.ts';
import { OfficeController, officeProperties, type Ready } from '../shared/office-controller.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import { MinuteController, openText } from '../shared/open-state.ts';
import { duePromise } from './due.ts';
import type { FlowParts } from './flow-parts.ts';
import type { Flow } from './flow.ts';
import type { flowView } from './flow-view.ts';
import { panel } from './panel.styles.ts';
import type { SearchNotFoundEvent } from './search-not-found-event.ts';

const id = { common, words };

export type Context = Ready<typeof words>;

interface Later extends Styled {
  readonly Flow: typeof Flow;
  readonly flowView: typeof flowView;
  readonly parts: FlowParts;
}

/**
 * What the launcher opens: a first screen to search, to ask or to come back; then whatever follows, which comes when it is wanted.
 *
 * @internal
 * @tag pst-consultation-panel
 */
export class ConsultationPanel extends LitElement {
  static override styles = [...frame, form, panel];
  static override properties: PropertyDeclarations = { ...officeProperties, floating: { type: Boolean, reflect: true }, shown: { attribute: false } };

  declare endpoint: string | undefined;
  declare office: string | undefined;
  declare floating: boolean;
  /** Somebody looks at it: only then is it connected. */
  declare shown: boolean;

  readonly #office = new OfficeController(this, id, () => import('../../locale/en/consultation.ts'));
  readonly #minute = new MinuteController(this);
  readonly #later: OnDemand<Later> = new OnDemand<Later>(this, () => this.#office.settings.lang, async () => {
    const { Flow, FlowParts, flowView } = await import('./flow-view.ts');
    return { Flow, flowView, parts: this.#later.part?.parts ?? new FlowParts(this, () => this.#office.settings.lang) };
  });
  readonly #search = new OnDemand<Styled>(this, () => this.#office.settings.lang, async () => (await import('./search-define.ts'), {}));
  #query = '';
  #flow: Flow | undefined;
  #flowFor = '';
  /** Where the visitor wants to go, while what leads there is on its way. */
  #wanted: ((flow: Flow) => void) | undefined;

  protected override willUpdate(): void {
    const context = this.#office.ready;
    if (!context) return;
    const place = `${context.connection.endpoint} ${context.profile.code}`;
    if (this.#flow) this.#flow.context = context;
    if (place === this.#flowFor) return;
    this.#flowFor = place;
    this.#flow = undefined;
    this.#wanted = undefined;
    if (holdsAny(context.connection, context.profile.code)) void this.#go((flow) => flow.resume());
  }

  override render(): TemplateResult {
    const { ready, wording, common, settings: { lang }, failure } = this.#office;
    const title = wording?.words.title ?? '';
    // In the page nothing that is seen may move; above it there must be a way out while it loads.
    if (!ready && !failure && !this.floating) return waitingFrame(title, common.loading, lang);
    return html`
      <section class="frame" part="frame" lang=${lang} aria-label=${landmark(title, ready?.profile.name)}>
        <header class="head">
          ${ready && this.#flow?.canGoBack
            ? html`<button type="button" class="icon back" aria-label=${ready.words.back} @click=${this.#flow.back}><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M15 5l-7 7 7 7"></path></svg></button>`
            : bars}
          <div class="title"><h2>${title}</h2>${ready ? html`<p>${this.#renderOpen(ready)}</p>` : nothing}</div>
          ${this.floating ? html`<button type="button" class="icon" aria-label=${common.close} @click=${this.#onClose}>
            <svg aria-hidden="true" viewBox="0 0 24 24"><path d="M6 6l12 12M18 6L6 18"></path></svg></button>` : nothing}
        </header>
        ${ready ? this.#renderContent(ready)
          : html`<div class="body">${failure ? this.#office.renderFailure(failure) : html`<p class="muted" aria-busy="true">${common.loading}</p>`}</div>`}
      </section>`;
  }

  #renderOpen({ profile, words: { ways }, lang }: Context): TemplateResult {
    const { now } = this.#minute;
    const state = openState(profile, now);
    if (!state) return html`${profile.name}`;
    const sample = profile.sampleValues.includes('hours') ? html` <small title=${ways.sampleHours}>(${ways.sample})</small>` : nothing;
    return html`<i class="dot ${state.open ? 'on' : ''}" aria-hidden="true"></i>${profile.name} · ${openText(state, profile, ways, lang, now)}${sample}`;
  }

  #renderContent(context: Context): unknown {
    const later = this.#later;
    const wanted = this.#wanted;
    if (wanted) {
      const { common } = context;
      return html`<div class="body">${later.failed ? later.renderFailure(common, this.#onRetry) : html`<p class="muted" aria-busy="true">${common.loading}</p>`}</div>`;
    }
    const flow = this.#flow;
    const first = !flow || flow.step === 'search';
    return html`
      <div class="body" ?hidden=${!first}>${this.#renderFirst(context, flow)}</div>
      ${flow && later.part ? later.part.flowView(flow, { context, now: this.#minute.now, shown: this.shown, floating: this.floating }) : nothing}`;
  }

  #renderFirst(context: Context, flow: Flow | undefined): TemplateResult {
    const { words } = context;
    return html`
      ${flow?.notice ? html`<p class="notice small" role="status">${flow.notice}</p>` : nothing}
      <p data-step tabindex="-1">${words.intro}</p>
      ${duePromise(context, this.#minute.now)}
      ${this.#renderSearch(context)}
      <p class="actions"><button type="button" class="ghost" @click=${this.#onAsk}>${words.ask}</button></p>
      <p class="small muted">
        ${flow?.session
          ? html`<button type="button" class="text" @click=${this.#onMine}>${words.mine}</button>`
          : html`${words.before} <button type="button" class="text" @click=${this.#onEnter}>${words.enter}</button>`}</p>`;
  }

  /** A field of its own until the search itself is here, which comes when somebody goes into it, and takes over what was typed. */
  #renderSearch(context: Context): TemplateResult {
    const { words, common } = context;
    if (this.#search.part)
      return html`<pst-consultation-search .context=${context} .query=${this.#query} @pst-search-not-found=${this.#onNotFound}></pst-consultation-search>`;
    return html`
      <div class="field"><label for="search">${words.search}</label><input id="search" type="search" autocomplete="off" @focus=${this.#onSearch} @input=${this.#onSearchInput}></div>
      ${this.#search.failed ? this.#search.renderFailure(common, this.#onSearch) : nothing}`;
  }

  readonly #onSearchInput = ({ target }: Event): void => {
    this.#query = (target as HTMLInputElement).value;
  };

  readonly #onSearch = async (): Promise<void> => {
    if (!(await this.#search.load())) return;
    await this.updateComplete;
    const element = this.renderRoot.querySelector('pst-consultation-search');
    await element?.updateComplete;
    const field = element?.renderRoot.querySelector('input');
    // The cursor stays behind what was typed.
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  };

  readonly #onNotFound = ({ query }: SearchNotFoundEvent): Promise<void> => this.#go((flow) => flow.ask({ fields: { topic: query } }));
  readonly #onAsk = (): Promise<void> => this.#go((flow) => flow.ask());
  readonly #onEnter = (): Promise<void> => this.#go((flow) => flow.enter());
  readonly #onMine = (): Promise<void> => this.#go((flow) => void flow.list());

  readonly #onRetry = (): void => {
    if (this.#wanted) void this.#go(this.#wanted);
  };

  readonly #onClose = (): void => {
    this.dispatchEvent(new Event('pst-close', { bubbles: true, composed: true }));
  };

  async #load(): Promise<Flow | undefined> {
    const later = await this.#later.load();
    const context = this.#office.ready;
    if (later && context && !this.#flow) this.#flow = new later.Flow(this, context, later.parts);
    return this.#flow;
  }

  readonly #go = async (wanted: (flow: Flow) => void): Promise<void> => {
    if (!this.#flow) {
      this.#wanted = wanted;
      this.requestUpdate();
      const place = this.#flowFor;
      const flow = await this.#load();
      if (!flow || this.#wanted !== wanted || place !== this.#flowFor) return;
      this.#wanted = undefined;
    }
    if (this.#flow) wanted(this.#flow);
  };
}
