import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { loadPublished, takeBack, type PublishedAnswer } from '../client/desk-answers.ts';
import type { Failure } from '../client/failure.ts';
import { newTabNote } from '../elements/shared/links.ts';
import { markdown } from '../elements/shared/markdown.styles.ts';
import { failureFor, type DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import { formatted } from './linked.ts';
import { list } from './list.styles.ts';
import type { Drafts } from './draft.ts';
import type { PublishedEvent } from './publish.ts';
import { inFull } from './when.ts';
import { failureText } from './words.ts';

/** The answers the office keeps: canned ones, and those it has published. */
export class DeskAnswers extends LitElement {
  static override styles = [...desk, markdown, list, css`
    section { max-inline-size: 900px; }
    h2 { margin-block-end: 4px; }
    h3 { font-size: 16px; overflow-wrap: anywhere; }
    .published { margin-block-start: 36px; }
    article { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 14px 16px; margin-block-start: 12px; overflow-wrap: anywhere; }
    .actions button { padding: 4px 14px; font-size: 15px; }
    .actions { margin-block-start: 8px; }
    .empty { margin-block-start: 12px; }
  `];
  static override properties: PropertyDeclarations = { context: { attribute: false }, drafts: { attribute: false }, editing: { state: true } };

  declare context: DeskContext;
  declare drafts: Drafts;
  /** The id of the one that is being changed. */
  declare private editing: string | undefined;

  #published: readonly PublishedAnswer[] | undefined;
  #failure: Failure | undefined;

  protected override firstUpdated(): void {
    void this.#load();
  }

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { answers: words } = wording.work;
    return html`
      <section>
        ${newTabNote(wording.common)}
        <h2 tabindex="-1">${words.canned}</h2>
        <p class="small muted">${words.cannedHelp}</p>
        <pst-desk-canned .context=${this.context} .drafts=${this.drafts}></pst-desk-canned>
        <h2 class="published">${words.published}</h2>
        <p class="small muted">${words.publishedHelp}</p>
        ${this.#failure ? html`<p class="notice bad" role="alert"><strong>${this.#published ? words.failed : words.loadFailed}</strong> ${failureText(wording, this.#failure)}
          <button type="button" class="ghost" @click=${this.#load}>${wording.words.reload}</button></p>` : nothing}
        ${this.#published ? (this.#published.length === 0 ? html`<p class="empty">${words.nonePublished}</p>` : this.#published.map((answer) => this.#renderOne(answer)))
          : this.#failure ? nothing : html`<p aria-busy="true">${wording.common.loading}</p>`}
      </section>`;
  }

  #renderOne(answer: PublishedAnswer): TemplateResult {
    const { context } = this;
    const { answers: words } = context.wording.work;
    if (this.editing === answer.id) {
      return html`<article @pst-desk-tool-done=${() => this.#end(answer.id)}><pst-desk-publish id="f-${answer.id}" .context=${context} .answer=${answer} .jottings=${this.drafts.of(answer.id).jottings} @pst-desk-published=${this.#onPublished}></pst-desk-publish></article>`;
    }
    return html`
      <article>
        <h3 id="q-${answer.id}" dir="auto">${answer.question}</h3>
        <div class="formatted" dir="auto">${formatted(answer.answer)}</div>
        <p class="small muted">${words.by(answer.publishedBy, inFull(answer.publishedAt, context))}</p>
        ${answer.withdrawnAt === undefined ? nothing : html`<p><span class="pill off">${words.withdrawn}</span></p>`}
        <div class="actions">
          <button type="button" class="ghost" aria-describedby="q-${answer.id}" @click=${() => this.#onEdit(answer.id)}>${answer.withdrawnAt === undefined ? words.edit : words.again}</button>
          ${answer.withdrawnAt === undefined ? html`<button type="button" class="ghost" aria-describedby="q-${answer.id}" @click=${({ currentTarget }: Event) => this.#onWithdraw(answer, currentTarget)}>${words.withdraw}</button>` : nothing}
        </div>
      </article>`;
  }

  readonly #load = async (): Promise<void> => {
    this.#failure = undefined;
    this.requestUpdate();
    try {
      this.#published = await loadPublished(this.context.connection);
      // What was being changed when this was left.
      this.editing ??= this.#published.find(({ id }) => this.drafts.of(id).jottings.unsent)?.id;
    } catch (cause) {
      this.#failure = failureFor(this, cause);
    }
    this.requestUpdate();
  };

  async #onEdit(id: string): Promise<void> {
    this.editing = id;
    await this.updateComplete;
    const view = this.renderRoot.querySelector<LitElement>(`#f-${id}`);
    await view?.updateComplete;
    view?.renderRoot.querySelector<HTMLElement>('#tool-title')?.focus();
  }

  /** It can be published again, so nothing is asked. */
  async #onWithdraw({ id }: PublishedAnswer, button: EventTarget | null): Promise<void> {
    this.#failure = undefined;
    try {
      const answer = await takeBack(this.context.connection, id);
      // Not every browser gives the focus to what is pressed; who has gone on elsewhere is left there.
      const here = this.shadowRoot?.activeElement === button || document.activeElement === document.body;
      this.#put(answer);
      if (here) await this.#focusOn(id);
    } catch (cause) {
      this.#failure = failureFor(this, cause);
      this.requestUpdate();
    }
  }

  readonly #onPublished = ({ answer }: PublishedEvent): void => {
    this.#put(answer);
    void this.#end(answer.id);
  };

  /** The form is gone: who was in it is where it began. */
  async #end(id: string): Promise<void> {
    if (this.editing !== id) return;
    this.editing = undefined;
    await this.#focusOn(id);
  }

  /** The first button of an answer. */
  async #focusOn(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[aria-describedby="q-${id}"]`)?.focus();
  }

  #put(answer: PublishedAnswer): void {
    this.#published = this.#published?.map((one) => (one.id === answer.id ? answer : one));
    this.requestUpdate();
  }
}
