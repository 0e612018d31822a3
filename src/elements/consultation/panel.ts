import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { holdsAny, holdsNothing, lookUp } from '../../client/drawer.ts';
import { onErased } from '../../client/erased.ts';
import { openState } from '../../contract/calendar.ts';
import { common, words } from '../../locale/id/consultation.ts';
import type { FirstWords } from '../../locale/id/first.ts';
import { frame } from '../shared/frame.styles.ts';
import { bars, landmark, waitingFrame } from '../shared/frame.ts';
import { OfficeController, officeProperties, type Ready } from '../shared/office-controller.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import { MinuteController, openText } from '../shared/open-state.ts';
import { textButton } from '../shared/text-button.styles.ts';
import { dueOf } from './due.ts';
import { due } from './due.styles.ts';
import type { FirstScreen } from './first-screen.ts';
import type { FlowParts } from './flow-parts.ts';
import type { Flow } from './flow.ts';
import type { eraseView, flowView } from './flow-view.ts';
import { panel } from './panel.styles.ts';
import type { Here, Talking, TalkingPart, Ways } from './talking.ts';

const id = { common, words };

export type Context = Ready<typeof words>;

interface Later extends Styled {
  readonly Flow: typeof Flow;
  readonly flowView: typeof flowView;
  readonly eraseView: typeof eraseView;
  readonly parts: FlowParts;
}

interface First extends Styled {
  readonly screen: FirstScreen;
  readonly words: FirstWords;
}

/** Where the visitor wants to go. */
type Wanted = (flow: Flow) => unknown;

export type Go = (wanted: Wanted) => unknown;

const resume: Wanted = (flow) => flow.resume();

/**
 * What the launcher opens: a first screen to search, to ask or to come back; then whatever follows, which comes when it is wanted.
 *
 * @internal
 * @tag pst-consultation-panel
 */
export class ConsultationPanel extends LitElement {
  static override styles = [...frame, textButton, due, panel];
  static override properties: PropertyDeclarations = { ...officeProperties, floating: { type: Boolean }, shown: { attribute: false } };

  declare endpoint: string | undefined;
  declare office: string | undefined;
  declare floating: boolean;
  /** Somebody looks at it: only then is it connected. */
  declare shown: boolean;

  readonly #office = new OfficeController(this, id, () => import('../../locale/en/consultation.ts'));
  readonly #minute = new MinuteController(this);
  readonly #lang = (): Language => this.#office.settings.lang;
  readonly #conversation = new OnDemand<TalkingPart>(this, this.#lang, async (lang) => (await import('./talking.ts')).talkingIn(lang));
  readonly #later: OnDemand<Later> = new OnDemand<Later>(this, this.#lang, async () => {
    const { FlowParts, ...later } = await import('./flow-view.ts');
    return { ...later, parts: this.#later.part?.parts ?? new FlowParts(this, this.#lang, this.#conversation) };
  });
  readonly #first: OnDemand<First> = new OnDemand<First>(this, this.#lang, async (lang) => {
    const { FirstScreen, firstIn, styles } = await import('./first-screen.ts');
    return { screen: this.#first.part?.screen ?? new FirstScreen(this, this.#lang, this.#go), words: await firstIn(lang), styles };
  });
  #flow: Flow | undefined;
  #flowFor = '';
  #context: Context | undefined;
  /** What the visitor has come back to, until anything else is wanted. */
  #here: Here | undefined;
  /** Where the visitor wants to go, while what leads there is on its way. */
  #wanted: Wanted | undefined;
  /** What is on the screen stays there meanwhile. */
  #aside = false;
  /** To the other tabs, once there is something that they may ask for or end. */
  #tabs: ReturnType<typeof onErased>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    // While the office's profile is on its way.
    if (holdsNothing()) void this.#first.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tabs?.close();
    this.#tabs = undefined;
  }

  protected override willUpdate(): void {
    const context = this.#office.ready;
    if (!context) return;
    this.#takeUp(context);
    if (this.isConnected && (this.#here ?? this.#flow)) this.#tabs ??= onErased(() => this.#context, this.#onErased);
    if (this.#atFirst && !this.#first.part && !this.#first.failed) void this.#first.load();
  }

  #takeUp(context: Context): void {
    this.#context = context;
    const place = `${context.connection.endpoint} ${context.profile.code}`;
    if (this.#flow) this.#flow.context = context;
    if (place === this.#flowFor) return;
    this.#flowFor = place;
    this.#flow = undefined;
    this.#here = undefined;
    this.#wanted = undefined;
    if (holdsAny(context.connection, context.profile.code)) void this.#comeBack(context);
  }

  override render(): TemplateResult {
    const { ready, wording, common, settings: { lang }, failure } = this.#office;
    const title = wording?.words.title ?? '';
    // In the page nothing that is seen may move; above it there must be a way out while it loads.
    const unsettled = !ready || (this.#atFirst && !this.#flow && !this.#first.part && !this.#first.failed);
    if (unsettled && !failure && !this.floating) return waitingFrame(title, common.loading, lang);
    return html`
      <section class="frame" part="frame" lang=${lang} aria-label=${landmark(title, ready?.profile.name)}>
        <header class="head">
          ${ready && (this.#here ?? this.#flow?.canGoBack)
            ? html`<button type="button" class="icon back" aria-label=${ready.words.back} @click=${this.#onBack}><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M15 5l-7 7 7 7"></path></svg></button>`
            : bars}
          <div class="title"><h2>${title}</h2>${ready ? html`<p>${this.#renderOpen(ready)}</p>` : nothing}</div>
          ${this.floating ? html`<button type="button" class="icon" aria-label=${common.close} @click=${this.#onClose}>
            <svg aria-hidden="true" viewBox="0 0 24 24"><path d="M6 6l12 12M18 6L6 18"></path></svg></button>` : nothing}
        </header>
        ${ready ? this.#renderContent(ready)
          : html`<div class="body">${failure ? this.#office.renderFailure(failure) : html`<p class="muted" aria-busy="true">${common.loading}</p>`}</div>`}
      </section>`;
  }

  /** Something else takes the place of what was on the screen. */
  get #waits(): boolean {
    return this.#wanted !== undefined && !this.#aside;
  }

  get #atFirst(): boolean {
    return !this.#waits && !this.#here && (!this.#flow || this.#flow.step === 'search');
  }

  #renderOpen({ profile, words: { ways }, lang }: Context): TemplateResult {
    const { now } = this.#minute;
    const state = openState(profile, now);
    if (!state) return html`${profile.name}`;
    const sample = profile.sampleValues.includes('hours') ? html` <small title=${ways.sampleHours}>(${ways.sample})</small>` : nothing;
    return html`<i class="dot ${state.open ? 'on' : ''}" aria-hidden="true"></i>${profile.name} · ${openText(state, profile, ways, lang, now)}${sample}`;
  }

  #renderContent(context: Context): TemplateResult {
    const later = this.#later;
    const flow = this.#flow;
    const { now } = this.#minute;
    return html`
      ${this.#waits ? html`<div class="body">${later.renderWaiting(context.common, this.#onRetry)}</div>` : nothing}
      ${this.#here ? nothing : html`<div class="body" ?hidden=${!this.#atFirst}>${this.#renderFirst(context)}</div>`}
      ${flow && later.part ? later.part.flowView(flow, { context, now, erase: this.#renderErase(context) }) : nothing}
      ${this.#renderConversation(context)}`;
  }

  #renderConversation(context: Context): TemplateResult | typeof nothing {
    const flow = this.#flow;
    const { part } = this.#conversation;
    const { held, closed } = flow ?? this.#here ?? {};
    if (!held || (flow && flow.step !== 'conversation' && !flow.signingInAgain)) return nothing;
    const hidden = this.#waits || (flow !== undefined && flow.step !== 'conversation');
    const talking: Talking = { held, closed: closed === true, hidden, shown: this.shown, floating: this.floating, erasing: flow?.erasing === true, erase: this.#renderErase(context) };
    return html`
      ${hidden ? nothing : dueOf(context, held.consultation, talking.closed)}
      ${part ? part.renderTalking(context, part.words, talking, this.#ways) : html`<div class="body">${this.#conversation.renderWaiting(context.common)}</div>`}`;
  }

  /** Ending, or the question whether to. */
  #renderErase(context: Context): TemplateResult {
    const { words, common } = context;
    const { part, failed } = this.#later;
    const flow = this.#flow;
    const asked = flow && part?.eraseView(flow, context);
    if (asked) return asked;
    const trouble = flow?.parts.erase.failed ? flow.parts.erase.renderFailure(common, flow.erase) : !flow && this.#aside && failed ? this.#later.renderFailure(common, this.#onRetry) : nothing;
    // There for whoever looks for it, and no button that is pressed in passing.
    return html`${trouble}<button type="button" class="text erase" @click=${this.#ways.erase}>${words.erase}</button>`;
  }

  #renderFirst(context: Context): TemplateResult {
    const { part } = this.#first;
    const flow = this.#flow;
    return part
      ? part.screen.render({ context, words: part.words, now: this.#minute.now, notice: flow?.notice, signedIn: flow?.session !== undefined, shown: this.#atFirst })
      : this.#first.renderWaiting(context.common);
  }

  readonly #onBack = (): Promise<void> => this.#go((flow) => flow.back());

  readonly #ways: Ways = {
    closed: () => this.#onClosed(),
    search: () => this.#go((flow) => flow.search()),
    signIn: () => this.#go((flow) => flow.signInAgain()),
    ask: ({ given }) => this.#go((flow) => flow.ask(given)),
    erase: () => this.#go((flow) => flow.erase(), true),
    renewed: () => this.requestUpdate(),
  };

  readonly #onRetry = (): void => {
    if (this.#wanted) void this.#go(this.#wanted, this.#aside);
  };

  #onClosed(): void {
    if (this.#here) this.#here = { ...this.#here, closed: true };
    this.#flow?.onClosed();
    this.requestUpdate();
  }

  /** In another tab: nothing of it stays on this screen either. */
  readonly #onErased = (): void => {
    const seen = this.#here !== undefined;
    this.#here = undefined;
    this.requestUpdate();
    void this.#go((flow) => flow.onErasedElsewhere(seen), true);
  };

  readonly #onClose = (): void => {
    this.dispatchEvent(new Event('pst-close', { bubbles: true, composed: true }));
  };

  /** To the conversation by the shortest way; whatever else this browser has kept is taken up by the flow. */
  async #comeBack({ connection, profile: { code } }: Context): Promise<void> {
    const place = this.#flowFor;
    this.#wanted = resume;
    this.#aside = false;
    const kept = (what: string): boolean => lookUp(connection, code, what) !== undefined;
    const part = kept('session') && !kept('asked') && !kept('enrolment') ? await this.#conversation.load() : undefined;
    const here = await part?.comeBack(connection, code);
    if (place !== this.#flowFor || this.#wanted !== resume) return;
    if (!part || !here) return this.#go(resume);
    this.#wanted = undefined;
    this.#here = here;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.due[data-step]')?.focus();
  }

  async #load(): Promise<Flow | undefined> {
    const later = await this.#later.load();
    const context = this.#office.ready;
    if (later && context && !this.#flow) {
      this.#flow = new later.Flow(this, context, later.parts, this.#here);
      this.#here = undefined;
    }
    return this.#flow;
  }

  readonly #go = async (wanted: Wanted, aside = false): Promise<void> => {
    if (!this.#flow) {
      this.#wanted = wanted;
      this.#aside = aside;
      this.requestUpdate();
      const place = this.#flowFor;
      const flow = await this.#load();
      if (!flow || this.#wanted !== wanted || place !== this.#flowFor) return;
      this.#wanted = undefined;
    }
    if (this.#flow) wanted(this.#flow);
  };
}
