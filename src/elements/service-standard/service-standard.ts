import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Failure } from '../../client/failure.ts';
import type { Procedure, PublishedDocument, Section, ServiceStandard } from '../../client/service-standard.ts';
import { common, words } from '../../locale/id/service-standard.ts';
import { breakable } from '../shared/breakable.ts';
import { cannotLoad } from '../shared/cannot-load.ts';
import { channelList } from '../shared/channels.ts';
import { channels } from '../shared/channels.styles.ts';
import { frame as frameStyles } from '../shared/frame.styles.ts';
import { waitingFrame } from '../shared/frame.ts';
import { link, newTabNote } from '../shared/links.ts';
import { markdown } from '../shared/markdown.ts';
import { markdown as markdownStyles } from '../shared/markdown.styles.ts';
import { OfficeController, officeProperties, type Ready } from '../shared/office-controller.ts';
import { MinuteController } from '../shared/open-state.ts';
import { frame, officeFrame } from '../shared/widget-frame.ts';
import { CurrentSection } from './current-section.ts';
import { Gradually } from './gradually.ts';
import { printAlone } from '../shared/print-alone.ts';
import { serviceStandard } from './service-standard.styles.ts';
import { StandardController, type Shown } from './standard-controller.ts';

const id = { common, words };

type Context = Ready<typeof id.words>;

/**
 * What the office promises in writing: a service standard with its 14 components, or the office's page about its services.
 *
 * @tag pst-service-standard
 * @slot - What to show when the endpoint cannot be reached: other ways to the office.
 * @csspart frame - The widget's surface.
 * @csspart control - The list of services to choose from.
 * @csspart print - The button that prints.
 * @csspart promises - The promises in one line each.
 * @csspart contents - The jump list.
 * @csspart section - One section of the text.
 * @csspart channels - The office's channels, where it has published nothing yet.
 * @csspart retry - The button that asks the endpoint again.
 * @cssprop [--pst-sticky-top=0px] - Height of what the page keeps at the top of the window.
 */
export class PstServiceStandard extends LitElement {
  static override styles = [...frameStyles, ...channels, markdownStyles, serviceStandard];
  static override properties: PropertyDeclarations = { ...officeProperties, service: {} };

  /** Address of the PST endpoint; by default the script's own origin. */
  declare endpoint: string | undefined;
  /** Four-digit BPS code of the office; by default the endpoint's own office. */
  declare office: string | undefined;
  /** Code of the one service to show, such as `konsultasi`; by default the office's first, with the others to choose from. */
  declare service: string | undefined;

  readonly #office = new OfficeController(this, id, () => import('../../locale/en/service-standard.ts'));
  readonly #standard = new StandardController(this, () => {
    const { ready } = this.#office;
    return ready && { connection: ready.connection, office: ready.profile.code, service: this.service };
  });
  readonly #gradually = new Gradually(this);
  readonly #current = new CurrentSection(this, () => this.#gradually.complete);
  readonly #minute = new MinuteController(this);

  protected override willUpdate(): void {
    const { state } = this.#standard;
    const shown = 'shown' in state ? state.shown : undefined;
    if (!shown) return;
    const sections = sectionsOf(shown.standard);
    this.#gradually.begin(shown.standard, BEFORE + sections.length);
    const beginning = sections[0]?.body.slice(0, 100) ?? '';
    if (this.#gradually.shown === BEFORE - 1) shown.lexer.lexInline(beginning);
    if (this.#gradually.shown === BEFORE) shown.lexer.lex(beginning);
  }

  override render(): TemplateResult {
    return officeFrame(this.#office, this.#office.wording?.words.title, (context) => this.#renderOffice(context));
  }

  #renderOffice(context: Context): TemplateResult {
    const { words, common, profile, lang } = context;
    const { state } = this.#standard;
    const around = { title: words.title, office: profile.name, context: profile.name, lang };
    switch (state.phase) {
      case 'ready': return this.#renderStandard(context, state.shown);
      case 'loading': return state.shown ? this.#renderStandard(context, state.shown) : waitingFrame(words.title, common.loading, lang);
      case 'failed': return frame({ ...around, body: html`${this.#renderChoice(context)} ${this.#renderFailure(context, state.failure)}` });
      case 'empty': return frame({ ...around, body: this.#renderEmpty(context) });
    }
  }

  #renderStandard(context: Context, { standard, lexer }: Shown): TemplateResult {
    const { words, common, profile, lang } = context;
    const sections = sectionsOf(standard);
    const parts = this.#gradually.shown;
    const shown = new Set(sections.slice(0, Math.max(0, parts - BEFORE)));
    const busy = this.#standard.state.phase === 'loading' || !this.#gradually.complete;
    const contents = (part: number) => (parts > part ? this.#renderContents(context, standard) : nothing);
    return frame({
      title: standard.title,
      office: profile.name,
      context: profile.name,
      lang,
      actions: html`<button type="button" class="ghost no-print" part="print" @click=${this.#onPrint}>${words.print}</button>`,
      body: html`
        ${newTabNote(common)}
        ${this.#renderChoice(context)}
        ${guard([standard], () => promises(standard))}
        <details class="no-print"><summary>${words.contents}</summary>${contents(0)}</details>
        <div class="document" aria-busy=${busy}>
          <div class="aside no-print">${contents(1)}</div>
          <article lang="id">${guard([standard, lexer, words, shown.size], () => standard.groups.map((group) => html`
            <p class="group">${group.title}</p>
            ${group.sections.map((section) => shown.has(section) ? guard([section, lexer, words], () => this.#renderSection(context, section, lexer)) : nothing)}`))}
          </article>
        </div>`,
      foot: this.#gradually.complete && html`${words.source}: <span lang="id">${standard.source}</span>${words.original ? html`<br>${words.original}` : nothing}`,
    });
  }

  /** Two of them, above the text and beside it; the width of the widget decides which one there is. */
  #renderContents({ words }: Context, standard: ServiceStandard): TemplateResult {
    const ids = standard.groups.flatMap(({ sections }) => sections.map(({ key }) => anchor(key)));
    const current = ids.find((id) => id === this.#current.id) ?? ids[0];
    return html`
      <nav aria-label=${words.contents} part="contents">
        ${standard.groups.map(({ title, sections }) => html`
          <p class="group" lang="id">${title}</p>
          <ul lang="id">
            ${sections.map(({ key, title }) => html`<li><a href="#${anchor(key)}" @click=${this.#onJump} aria-current=${current === anchor(key) ? 'location' : nothing}>${title}</a></li>`)}
          </ul>`)}
      </nav>`;
  }

  #renderSection(context: Context, { key, title, body, procedures, documents }: Section, lexer: Shown['lexer']): TemplateResult {
    return html`
      <section id=${anchor(key)} part="section" aria-labelledby="${anchor(key)}-title">
        <h3 id="${anchor(key)}-title" tabindex="-1">${title}</h3>
        ${body ? html`<div class="formatted">${markdown(lexer.lex(body))}</div>` : nothing}
        ${procedures.length ? html`<div class="procedures">${procedures.map((procedure) => flow(procedure, lexer))}</div>` : nothing}
        ${documents.length ? documentList(context.words, documents) : nothing}
      </section>`;
  }

  #renderChoice({ words }: Context): TemplateResult | typeof nothing {
    const { entries, service } = this.#standard;
    if (entries.length < 2) return nothing;
    return html`
      <p class="choice no-print">
        <label for="service">${words.choose}</label>
        <select id="service" part="control" @change=${this.#onChoose}>
          ${entries.map((entry) => html`<option value=${entry.service} ?selected=${entry.service === service} lang="id">${entry.title}</option>`)}
        </select>
      </p>`;
  }

  #renderFailure({ words, common }: Context, failure: Failure): TemplateResult {
    if (failure.code === 'not-found' && this.service !== undefined) return html`<div class="notice bad" role="alert">${words.unknown(this.service)}</div>`;
    return html`${cannotLoad(common, this.#standard.retry, failure.code)}<slot></slot>`;
  }

  #renderEmpty(context: Context): TemplateResult {
    const { words, profile } = context;
    return html`
      <p><strong>${words.empty}.</strong> ${words.emptyHelp}</p>
      <div class="ways">${channelList({ ...context, channels: profile.channels, now: this.#minute.now })}</div>`;
  }

  readonly #onChoose = (event: Event): void => this.#standard.choose((event.target as HTMLSelectElement).value);

  /** The page's own address stays as it is: the links lead inside this widget only. */
  readonly #onJump = async (event: Event): Promise<void> => {
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    link.closest('details')?.removeAttribute('open');
    if (!this.#gradually.complete) await this.#gradually.finish();
    this.#current.jump(link.hash.slice(1));
  };

  readonly #onPrint = async (): Promise<void> => {
    if (!this.#gradually.complete) await this.#gradually.finish();
    printAlone(this);
  };
}

/** Parts before the sections: the contents above the text, those beside it, and two first readings, for which the browser makes marked's patterns ready. */
const BEFORE = 4;

const sectionsOf = ({ groups }: ServiceStandard): readonly Section[] => groups.flatMap(({ sections }) => sections);

/** Keys are the office's words: the prefix keeps them apart from our own ids. */
const anchor = (key: string): string => `s-${key}`;

/** More characters than that are no longer a figure to remember but a phrase to read, and set smaller. */
const LONG = 24;

const promises = ({ promises: list }: ServiceStandard): TemplateResult | typeof nothing =>
  list.length
    ? html`
        <dl class="promises" part="promises" lang="id">
          ${list.map(({ label, value, note }) => html`<div><dt>${label}</dt><dd class=${value.length > LONG ? 'long' : ''}>${breakable(value)}${note ? html` <small>${note}</small>` : nothing}</dd></div>`)}
        </dl>`
    : nothing;

const flow = ({ title, steps }: Procedure, lexer: Shown['lexer']): TemplateResult => html`
  <div>
    <h4>${title}</h4>
    <ol class="flow">${steps.map((step) => html`<li>${markdown(lexer.lexInline(step))}</li>`)}</ol>
  </div>`;

const documentList = (words: Context['words'], documents: readonly PublishedDocument[]): TemplateResult => html`
  <h4 class="list-title">${words.documents}</h4>
  <ul class="documents">
    ${documents.map(({ title, size, href }) => html`
      <li>
        <span class="name">${href === undefined ? title : link(href, title)}</span>
        <span class="about">${[size, href === undefined && words.atOffice].filter(Boolean).join(' · ')}</span>
      </li>`)}
  </ul>`;
