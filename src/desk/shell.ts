import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { connect, type Connection } from '../client/connection.ts';
import { signOut, type InboxEntry } from '../client/desk.ts';
import { asFailure, Failure } from '../client/failure.ts';
import { bars } from '../elements/shared/frame.ts';
import { languageOf, type Language } from '../elements/shared/settings.ts';
import { alertTo } from './alerts.ts';
import type { ClosedEvent } from './close.ts';
import type { StepTakenEvent } from './complaint-steps.ts';
import { ComplaintsController } from './complaints-controller.ts';
import { failureFor, SessionEndedEvent, type DeskContext } from './context.ts';
import type { RecordErasedEvent } from './erase.ts';
import { InboxController } from './inbox-controller.ts';
import type { EntryChangedEvent } from './keeper.ts';
import { QueueController } from './queue-controller.ts';
import type { ReadEvent } from './log-controller.ts';
import { elementOf, hashOf, isFinding, pageIn, routeOf, VIEWS, type Route } from './route.ts';
import { Session } from './session.ts';
import { shell } from './shell.styles.ts';
import { shortcutOf, type Shortcut } from './shortcuts.ts';
import type { SignedInEvent } from './sign-in.ts';
import { Today } from './today.ts';
import { failureText, loadWording, type Wording } from './words.ts';

type View = HTMLElement & { readonly updateComplete: Promise<boolean> };

/** The officer's desk: sign-in, inbox, conversation, and what visitors have left. */
export class Desk extends LitElement {
  static override styles = shell;
  static override properties: PropertyDeclarations = { endpoint: {}, lang: {}, connection: { attribute: false }, route: { state: true } };

  /** Address of the PST endpoint; by default the origin of the page, the only one the officer's cookie is for. */
  declare endpoint: string | undefined;
  /** Instead of an address: a connection of one's own making. */
  declare connection: Connection | undefined;
  declare private route: Route;

  readonly #session = new Session(this);
  readonly #inbox = new InboxController(this);
  readonly #complaints = new ComplaintsController(this);
  readonly #queue = new QueueController(this);
  readonly #today = new Today(this);
  #wording: Wording | undefined;
  #failure: Failure | undefined;
  /** Whose link was last brought into sight. */
  #inSight: Route | undefined;
  #listening = new AbortController();

  constructor() {
    super();
    this.route = routeOf(location.hash);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('hashchange', this.#onHash, { signal });
    addEventListener('beforeunload', this.#onLeave, { signal });
    addEventListener('keydown', this.#onKey, { signal });
    // Here and not in the template: the inbox speaks through this element itself.
    this.addEventListener(SessionEndedEvent.type, this.#session.end, { signal });
    this.#inbox.onArrival = this.#onArrival;
    this.#complaints.onFailure = (failure) => void failureFor(this, failure);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening.abort();
    document.documentElement.lang = this.#pageLang;
  }

  protected override willUpdate(): void {
    const { state } = this.#session;
    // An update that was due when the desk was taken from the page comes afterwards.
    if (state.phase === 'signed-in' && this.isConnected) {
      this.#inbox.follow(this.#connection, state.officer);
      this.#complaints.follow(this.#connection);
      this.#queue.follow(this.#connection, state.officer);
    } else {
      this.#inbox.stop();
      this.#complaints.stop();
      this.#queue.stop();
    }
  }

  protected override updated(changed: PropertyValues): void {
    const wording = this.#wording;
    if (!wording) return;
    const { state } = this.#session;
    const place = state.phase === 'signed-in' ? `${wording.words.title} · ${state.profile.name}` : wording.words.title;
    document.title = wording.words.tab(state.phase === 'signed-in' ? this.#inbox.unread(state.officer) : 0, place);
    document.documentElement.lang = this.#lang;
    const before = changed.get('route') as Route | undefined;
    if (state.phase !== 'signed-in') return;
    // The strip of links is wider than a phone. Once: an officer may be looking along it.
    if (this.#inSight !== this.route) this.renderRoot.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#inSight = this.route;
    if (before) void this.#focusView(before);
  }

  override render(): TemplateResult | typeof nothing {
    const wording = this.#wording;
    if (!wording) return nothing;
    const { state } = this.#session;
    switch (state.phase) {
      case 'checking': return html`<p class="alone" aria-busy="true" lang=${this.#lang}>${wording.common.loading}</p>`;
      case 'failed': return html`
        <div class="alone" lang=${this.#lang}><div class="notice bad" role="alert"><strong>${wording.common.loadFailed}.</strong> ${failureText(wording, state.failure)}
          <p class="actions"><button type="button" @click=${this.#begin}>${wording.common.retry}</button></p></div></div>`;
      case 'signed-out': return html`
        <pst-desk-sign-in lang=${this.#lang} .connection=${this.#connection} .wording=${wording} ?ended=${state.ended} ?drafts=${this.#session.drafts.unsent}
          @pst-desk-signed-in=${this.#onSignedIn}></pst-desk-sign-in>`;
      case 'signed-in': {
        const { officer, profile } = state;
        return this.#renderDesk({ connection: this.#connection, wording, lang: this.#lang, officer, profile, today: this.#today.in(profile.zone) });
      }
    }
  }

  #renderDesk(context: DeskContext): TemplateResult {
    const { words } = context.wording;
    const { route } = this;
    const conversing = route.view === 'consultations' && route.id !== undefined;
    return html`
      <div class="desk ${conversing ? 'conversing' : ''}" lang=${context.lang} @pst-desk-closed=${this.#onClosed} @pst-desk-step-taken=${({ step }: StepTakenEvent) => this.#complaints.changed(step.complaint)}
        @pst-desk-entry-changed=${({ entry }: EntryChangedEvent) => this.#inbox.changed(entry)} @pst-desk-read=${({ id, seq }: ReadEvent) => this.#inbox.read(id, seq)} @pst-desk-erased=${({ id, erasedAt }: RecordErasedEvent) => this.#inbox.erased(id, erasedAt)}>
        <button type="button" class="skip" @click=${this.#onSkip}>${words.skip}</button>
        <header>
          ${bars}
          <div class="title"><h1>${words.title}</h1><p>${context.profile.name}</p></div>
          <nav aria-label=${words.nav}>${VIEWS.map((view) => this.#renderLink(view, context))}</nav>
          <div class="who">
            <span>${context.officer.name}</span>
            <pst-desk-settings .wording=${context.wording}></pst-desk-settings>
            <button type="button" class="ghost" lang=${this.#otherLang} @click=${this.#onLanguage}>${words.otherLanguage}</button>
            <button type="button" class="ghost" @click=${this.#onSignOut}>${words.signOut}</button>
          </div>
        </header>
        <main>
          ${this.#failure ? html`<p class="notice bad" role="alert">${failureText(context.wording, this.#failure)}</p>` : nothing}
          ${this.#renderView(context)}
        </main>
        <div class="visually-hidden" aria-live="polite">${this.#inbox.arrived.filter(({ id }) => !(conversing && id === route.id)).map(({ name }) => words.inbox.arrived(name)).join('. ')}</div>
      </div>`;
  }

  #renderView(context: DeskContext): TemplateResult {
    const { route } = this;
    switch (route.view) {
      case 'consultations': return this.#renderConsultations(context, route.id);
      case 'answers': return html`<pst-desk-answers .context=${context} .drafts=${this.#session.drafts}></pst-desk-answers>`;
      case 'queue': return html`<pst-desk-queue .context=${context} .queue=${this.#queue.state}></pst-desk-queue>`;
      case 'privacy': return html`<pst-desk-privacy .context=${context}></pst-desk-privacy>`;
      case 'satisfaction': return html`<pst-desk-satisfaction .context=${context}></pst-desk-satisfaction>`;
      case 'complaints': return route.id === undefined
        ? html`<pst-desk-complaints .context=${context} .complaints=${this.#complaints.state} .reload=${this.#complaints.load}></pst-desk-complaints>`
        : html`<pst-desk-complaint .context=${context} .complaint=${route.id} .jottings=${this.#session.drafts.of(route.id).jottings}></pst-desk-complaint>`;
      case 'visits':
      case 'ratings': return route.id === undefined
        ? html`<pst-desk-finder .context=${context} .view=${route.view} .sought=${route.sought}></pst-desk-finder>`
        : html`<pst-desk-record .context=${context} .view=${route.view} .record=${route.id} .sought=${route.sought}></pst-desk-record>`;
    }
  }

  #renderLink(view: Route['view'], { wording: { words, work, complaints, satisfaction, queue, privacy } }: DeskContext): TemplateResult {
    const count = view === 'consultations' ? this.#inbox.waiting : view === 'complaints' ? this.#complaints.urgent : view === 'queue' ? this.#queue.waiting : 0;
    const own: Partial<Record<Route['view'], string>> = { answers: work.answers.view, satisfaction: satisfaction.view, queue: queue.view, privacy: privacy.view, ...words.views };
    const said = view === 'complaints' ? complaints.attention(count) : view === 'queue' ? queue.waitingCount(count) : words.waitingCount(count);
    return html`
      <a href=${hashOf({ view })} aria-current=${this.route.view === view ? 'page' : nothing}>${own[view]}${count > 0
        ? html`<span class="count" aria-hidden="true">${count}</span><span class="visually-hidden">, ${said}</span>`
        : nothing}</a>`;
  }

  #renderConsultations(context: DeskContext, id: string | undefined): TemplateResult {
    const { state } = this.#inbox;
    const found = id === undefined ? undefined : this.#inbox.find(context.connection, id);
    const entry = found instanceof Failure ? undefined : found;
    const { words } = context.wording;
    return html`
      <div class="panes">
        <div class="side"><pst-desk-inbox .context=${context} .inbox=${state} .selected=${id}></pst-desk-inbox></div>
        <div class="pane">
          ${entry
            ? html`<pst-desk-conversation .context=${context} .entry=${entry} .draft=${this.#session.drafts.of(entry.id)}></pst-desk-conversation>`
            : found instanceof Failure
              ? html`<div class="alone"><p>${found.code === 'not-found' ? words.conversation.unknown : failureText(context.wording, found)}</p><p><a href=${hashOf({ view: 'consultations' })}>${words.toInbox}</a></p></div>`
              : html`<p class="alone muted">${id === undefined ? words.conversation.none : context.wording.common.loading}</p>`}
        </div>
      </div>`;
  }

  get #connection(): Connection {
    return this.connection ?? connect(this.endpoint ?? '');
  }

  /** The address first, then the tag, then the page. */
  get #lang(): Language {
    return languageOf(new URLSearchParams(location.search).get('lang')) ?? languageOf(this.lang) ?? languageOf(this.#pageLang) ?? 'id';
  }

  readonly #pageLang = document.documentElement.lang;

  get #otherLang(): Language {
    return this.#lang === 'en' ? 'id' : 'en';
  }

  readonly #begin = async (): Promise<void> => {
    // Words first: even a failure is said in the officer's language.
    this.#wording = await loadWording(this.#lang);
    await this.#session.restore(this.#connection);
  };

  readonly #onSignedIn = ({ officer }: SignedInEvent): void => {
    void this.#session.begin(this.#connection, officer);
  };

  readonly #onSignOut = async (): Promise<void> => {
    this.#failure = undefined;
    try {
      await signOut(this.#connection);
      this.#session.leave();
    } catch (cause) {
      this.#failure = asFailure(cause);
      this.requestUpdate();
    }
  };

  readonly #onClosed = ({ id }: ClosedEvent): void => this.#inbox.closed(id);

  readonly #onLanguage = async (): Promise<void> => {
    const url = new URL(location.href);
    url.searchParams.set('lang', this.#otherLang);
    history.replaceState(history.state, '', url);
    this.#wording = await loadWording(this.#lang);
    this.requestUpdate();
  };

  readonly #onHash = (): void => {
    this.route = routeOf(location.hash);
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#session.drafts.unsent) event.preventDefault();
  };

  readonly #onSkip = (): void => void this.#focusView();

  readonly #onArrival = (arrived: readonly InboxEntry[]): void => {
    const settings = this.renderRoot.querySelector('pst-desk-settings')?.settings;
    if (settings && this.#wording) alertTo(arrived, settings, this.#wording);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#session.state.phase !== 'signed-in' || !this.renderRoot.querySelector('pst-desk-settings')?.settings.keys) return;
    const shortcut = shortcutOf(event);
    if (shortcut === undefined) return;
    event.preventDefault();
    this.#press(shortcut);
  };

  #press(shortcut: Shortcut): void {
    const [inbox, conversation] = [this.renderRoot.querySelector('pst-desk-inbox'), this.renderRoot.querySelector('pst-desk-conversation')];
    switch (shortcut) {
      case 'j':
      case 'k': {
        const next = inbox?.neighbour(shortcut === 'j' ? 1 : -1);
        if (next) location.hash = hashOf({ view: 'consultations', id: next.id });
        return;
      }
      case 'r': return conversation?.focusReply();
      case 't': return conversation?.take();
      case 'n': return void conversation?.open('notes');
      case 'p': return void this.renderRoot.querySelector('pst-desk-queue')?.callNext();
      case '/': return inbox?.focusSearch();
      case '?': return this.renderRoot.querySelector('pst-desk-settings')?.showHelp();
    }
  }

  /** A new view begins at its heading; the way back from a conversation ends where it began. */
  async #focusView(before?: Route): Promise<void> {
    const { route } = this;
    const inbox = this.renderRoot.querySelector('pst-desk-inbox');
    if (route.view === 'consultations' && route.id === undefined && before?.view === 'consultations' && before.id !== undefined) {
      await inbox?.focusEntry(before.id);
      return;
    }
    if (isFinding(route) && before && isFinding(before) && before.view === route.view && route.id === undefined) {
      const finder = this.renderRoot.querySelector('pst-desk-finder');
      if (before.id !== undefined) await finder?.focusEntry(before.id);
      // What was asked for is told by its count; only another page begins anew.
      else if (pageIn(before) !== pageIn(route)) finder?.focus();
      return;
    }
    const view = this.renderRoot.querySelector<View>(elementOf(route));
    await view?.updateComplete;
    view?.focus();
  }
}
