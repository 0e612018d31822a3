import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Failure } from '../client/failure.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { findOne, type Fact, type FullRecord, type Group } from './entries.ts';
import { hashOf, type Finder } from './route.ts';
import { failureText } from './words.ts';

/** One visit or one rating: every stored field, in official words. */
export class DeskRecord extends LitElement {
  static override styles = [...desk, css`
    :host { block-size: 100%; overflow-y: auto; container-type: inline-size; background: var(--_sunken); }
    section { max-inline-size: 860px; margin-inline: auto; padding: 20px; }
    .back { display: inline-block; padding-block: 8px; }
    h2 { margin-block: 4px 16px; overflow-wrap: anywhere; }
    article { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 14px 16px; margin-block-end: 12px; }
    h3 { font-size: 16px; margin-block-end: 8px; }
    dl { display: grid; gap: 8px; font-size: 15px; line-height: 1.45; }
    dl > div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 2px 16px; }
    dt { color: var(--_muted); }
    dd { overflow-wrap: anywhere; grid-column: 2; }
    .missing { color: var(--_muted); }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; }
    @container (max-width: 560px) {
      section { padding: 12px; }
      dl > div { grid-template-columns: 1fr; }
      dd { grid-column: 1; }
    }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, view: {}, record: {}, sought: {} };

  declare context: DeskContext;
  declare view: Finder;
  /** Its id. */
  declare record: string;
  /** What the list was asked for that it was found in: for the way back. */
  declare sought: string;

  #known: ((context: DeskContext) => FullRecord) | undefined;
  #failure: Failure | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') || changed.has('record')) void this.#load();
  }

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { lists, common } = wording;
    const known = this.#known?.(this.context);
    const failure = this.#failure;
    return html`
      <section aria-labelledby="title" aria-busy=${!known && !failure}>
        <a class="back" href=${hashOf({ view: this.view, sought: this.sought })}>${lists.back[this.view]}</a>
        <h2 id="title" tabindex="-1">${known?.title ?? wording.words.views[this.view]}</h2>
        ${failure
          ? html`<div class="notice bad" role="alert">${failure.code === 'not-found' ? lists.unknown[this.view] : html`<strong>${lists.failed}</strong> ${failureText(wording, failure)}
            <p class="actions"><button type="button" @click=${this.#load}>${common.retry}</button></p>`}</div>`
          : known ? html`${known.groups.map((group) => this.#renderGroup(group))}${known.corrects === true ? html`<pst-desk-correction .context=${this.context} .visit=${this.record} @pst-desk-corrected=${this.#again}></pst-desk-correction>` : nothing}
            <pst-desk-erase .context=${this.context} .kind=${this.view} .record=${this.record} .erasedAt=${known.erasedAt} @pst-desk-erased=${this.#onErased}></pst-desk-erase>`
          : html`<p role="status">${common.loading}</p>`}
      </section>`;
  }

  #renderGroup({ title, facts }: Group): TemplateResult {
    const alone = facts.length === 1 && facts[0]?.label === undefined ? facts[0] : undefined;
    return html`
      <article>
        <h3>${title}</h3>
        ${alone ? html`<p class=${alone.kind ?? 'text'}>${alone.value}</p>` : html`<dl>${facts.map((fact) => this.#renderFact(fact))}</dl>`}
      </article>`;
  }

  #renderFact({ label, value, kind, href }: Fact): TemplateResult {
    return html`<div><dt>${label}</dt><dd class=${kind ?? nothing}>${href === undefined ? value : html`<a href=${href}>${value}</a>`}</dd></div>`;
  }

  /** What is shown stays until there is something newer. */
  readonly #again = async (): Promise<void> => {
    const { view, record, context } = this;
    const known = await findOne(view, context.connection, record).catch(() => undefined);
    if (!known || record !== this.record || view !== this.view) return;
    this.#known = known;
    this.requestUpdate();
  };

  /** What was erased is shown no longer, whether what is left can be had or not. */
  readonly #onErased = async (): Promise<void> => {
    await this.#load();
    await this.updateComplete;
    this.focus();
  };

  readonly #load = async (): Promise<void> => {
    const { view, record, context } = this;
    this.#known = undefined;
    this.#failure = undefined;
    this.requestUpdate();
    try {
      const known = await findOne(view, context.connection, record);
      if (record !== this.record || view !== this.view) return;
      this.#known = known;
    } catch (cause) {
      if (record !== this.record || view !== this.view) return;
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
  };
}
