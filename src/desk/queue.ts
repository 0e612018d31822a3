import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keepCounter, readCounter, type CounterSettings, type DeskTicket, type TicketMove } from '../client/desk-queue.ts';
import { form } from '../elements/shared/form.styles.ts';
import { timeAt } from '../elements/shared/time.ts';
import type { DeskContext } from './context.ts';
import { desk } from './desk.styles.ts';
import type { QueueState } from './queue-controller.ts';
import { QueueMoves } from './queue-moves.ts';
import { queue as styles } from './queue.styles.ts';
import { hashOf } from './route.ts';
import { failureText } from './words.ts';

/** What is none of the office's services. */
const RECEPTION = 'pst';
const MINUTE_MS = 60_000;

/** Today's queue: calling, serving, passing on, and how long people have waited. */
export class DeskQueueView extends LitElement {
  static override styles = [...desk, form, styles];
  static override properties: PropertyDeclarations = { context: { attribute: false }, queue: { attribute: false }, counter: { state: true } };

  declare context: DeskContext;
  declare queue: QueueState;
  declare private counter: CounterSettings | undefined;

  readonly #moves = new QueueMoves(this);

  /** A new view begins at its heading. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('queue') as QueueState | undefined;
    if (before && before.queue !== this.queue.queue) this.#moves.caughtUp(this.queue.askedAt ?? 0);
    this.counter ??= readCounter(this.context.profile.code);
  }

  override render(): TemplateResult {
    const { wording } = this.context;
    const { queue: words } = wording;
    const { queue, failure } = this.queue;
    const { tickets, said, problem } = this.#moves;
    return html`
      <section class="all" aria-labelledby="title">
        <h2 id="title" tabindex="-1">${words.title}</h2>
        <div class="visually-hidden" role="status">${said}</div>
        ${queue && failure ? html`<p class="notice" role="status">${wording.words.notLive}</p>` : nothing}
        ${problem ? html`<p class="notice bad" role="alert">${problem}</p>` : nothing}
        ${queue
          ? [this.#renderDesk(), this.#renderMine(tickets), this.#renderWaiting(tickets), this.#renderOthers(tickets), this.#renderSkipped(tickets), this.#renderFigures()]
          : failure
            ? html`<div class="notice bad" role="alert"><strong>${words.failed}</strong> ${failureText(wording, failure)}</div>`
            : html`<p class="empty" aria-busy="true">${wording.common.loading}</p>`}
      </section>`;
  }

  #renderDesk(): TemplateResult {
    const { queue: words } = this.context.wording;
    const { counter = '' } = this.counter ?? {};
    const chosen = this.#serves();
    return html`
      <div class="card desk">
        <div class="field">
          <label for="counter">${words.counter}</label>
          <p class="hint" id="counter-hint">${words.counterHint}</p>
          <input id="counter" autocomplete="off" maxlength="40" aria-describedby="counter-hint" .value=${counter} @change=${this.#onCounter}>
        </div>
        <fieldset>
          <legend>${words.services}</legend>
          <div class="services">
            ${this.#services().map(([code, name]) => html`<label><input type="checkbox" value=${code} .checked=${chosen.includes(code)} @change=${this.#onService}>${name}</label>`)}
          </div>
        </fieldset>
        <button type="button" class="next" aria-disabled=${this.#moves.busy} @click=${this.callNext}>${words.next}</button>
      </div>`;
  }

  #renderMine(tickets: readonly DeskTicket[]): TemplateResult {
    const { queue: words } = this.context.wording;
    const mine = tickets.filter((ticket) => isActive(ticket) && ticket.officer === this.context.officer.name);
    return html`
      <section class="card mine" aria-labelledby="mine">
        <h3 id="mine">${words.serving}</h3>
        ${mine.length === 0 ? html`<p class="muted">${words.servingNobody}</p>` : html`<ul class="tickets">${repeat(mine, ({ id }) => id, (ticket) => html`<li>${this.#renderWho(ticket)}${this.#renderActive(ticket)}</li>`)}</ul>`}
      </section>`;
  }

  #renderWho(ticket: DeskTicket): TemplateResult {
    const { queue: words } = this.context.wording;
    const { visit, state, calls, counter } = ticket;
    return html`
      <div>
        <p><span class="number">${ticket.number}</span> ${ticket.service.name}</p>
        ${state === 'waiting' ? this.#renderSince(ticket) : html`<p class="small"><span class="pill">${words.states[state]}</span> ${counter ?? ''}${calls > 1 ? ` · ${words.times(calls)}` : ''}</p>`}
        <p class="small muted">${visit ? html`<a href=${hashOf({ view: 'visits', id: visit.id, sought: '' })}>${visit.name}</a> · ${visit.institution}` : words.noVisit}</p>
      </div>`;
  }

  #renderSince({ takenAt, dueFrom = takenAt }: DeskTicket): TemplateResult {
    const { wording: { queue: words }, profile, lang } = this.context;
    const { within } = this.queue;
    const minutes = (from: string) => Math.max(0, Math.floor((Date.now() - Date.parse(from)) / MINUTE_MS));
    return html`<p class="small">${words.since(timeAt(takenAt, profile.zone, lang), minutes(takenAt))}${within !== undefined && minutes(dueFrom) >= within ? html` · <span class="late">${words.late(within)}</span>` : nothing}</p>`;
  }

  #renderActive(ticket: DeskTicket): TemplateResult {
    const { queue: words } = this.context.wording;
    const { counter = '' } = this.counter ?? {};
    const button = (label: string, to: TicketMove['to'], ghost = true) => html`<button type="button" class=${ghost ? 'ghost' : ''} aria-label=${`${label}: ${ticket.number}`} @click=${() => this.#move(ticket, to === 'called' ? { to, counter } : { to })}>${label}</button>`;
    return html`
      <div>
        <p class="actions">${ticket.state === 'called' ? [button(words.serve, 'serving', false), button(words.recall, 'called'), button(words.finish, 'done'), button(words.skip, 'skipped')] : button(words.finish, 'done', false)}</p>
        <details>
          <summary>${words.transfer}</summary>
          <div class="transfer">
            <label>${words.transferTo}
              <select>${this.#services().filter(([code]) => code !== ticket.service.code).map(([code, name]) => html`<option value=${code}>${name}</option>`)}</select></label>
            <button type="button" class="ghost" @click=${(event: Event) => this.#onTransfer(event, ticket)}>${words.transferNow}</button>
          </div>
        </details>
      </div>`;
  }

  #renderWaiting(tickets: readonly DeskTicket[]): TemplateResult {
    const { queue: words } = this.context.wording;
    const serves = this.#serves();
    const waiting = tickets.filter(({ state }) => state === 'waiting');
    const own = waiting.filter(({ service }) => serves.includes(service.code));
    const elsewhere = waiting.length - own.length;
    return html`
      <section class="card" aria-labelledby="waiting">
        <h3 id="waiting">${words.list(own.length)}</h3>
        ${own.length === 0 ? html`<p class="empty"><strong>${words.empty}</strong> ${words.emptyHelp}</p>` : this.#renderCallable(own, words.callThis)}
        ${elsewhere > 0 ? html`<p class="small muted">${words.elsewhere(elsewhere)}</p>` : nothing}
      </section>`;
  }

  #renderCallable(tickets: readonly DeskTicket[], label: string): TemplateResult {
    return html`
      <ol class="tickets">${repeat(tickets, ({ id }) => id, (ticket) => html`
        <li>${this.#renderWho(ticket)}<p class="actions"><button type="button" class="ghost" aria-label=${`${label}: ${ticket.number}`} @click=${() => this.#callThis(ticket)}>${label}</button></p></li>`)}
      </ol>`;
  }

  #renderOthers(tickets: readonly DeskTicket[]): TemplateResult | typeof nothing {
    const { queue: words } = this.context.wording;
    const others = tickets.filter((ticket) => isActive(ticket) && ticket.officer !== this.context.officer.name);
    return others.length === 0 ? nothing : html`
      <section class="card" aria-labelledby="others">
        <h3 id="others">${words.others(others.length)}</h3>
        <ul class="tickets">${repeat(others, ({ id }) => id, ({ number, state, officer = '', counter = '' }) => html`<li><p><strong>${number}</strong> <span class="pill">${words.states[state]}</span> ${words.byOther(officer, counter)}</p></li>`)}</ul>
      </section>`;
  }

  #renderSkipped(tickets: readonly DeskTicket[]): TemplateResult | typeof nothing {
    const { queue: words } = this.context.wording;
    const skipped = tickets.filter(({ state }) => state === 'skipped');
    return skipped.length === 0 ? nothing : html`
      <section class="card" aria-labelledby="skipped"><h3 id="skipped">${words.skipped(skipped.length)}</h3>${this.#renderCallable(skipped, words.callAgain)}</section>`;
  }

  #renderFigures(): TemplateResult | typeof nothing {
    const { queue: words } = this.context.wording;
    const { queue, within } = this.queue;
    if (!queue) return nothing;
    const { called, median, longest, kept } = queue.waits;
    return html`
      <section class="card" aria-labelledby="figures">
        <h3 id="figures">${words.figures}</h3>
        <dl class="figures">
          <div><dt>${words.figureCalled}</dt><dd>${called}</dd></div>
          ${median === undefined ? nothing : html`<div><dt>${words.figureMedian}</dt><dd>${words.minutes(median)}</dd></div>`}
          ${longest === undefined ? nothing : html`<div><dt>${words.figureLongest}</dt><dd>${words.minutes(longest)}</dd></div>`}
          ${kept === undefined || within === undefined ? nothing : html`<div><dt>${words.figureKept(within)}</dt><dd>${words.of(kept, called)}</dd></div>`}
        </dl>
      </section>`;
  }

  #services(): readonly (readonly [code: string, name: string])[] {
    return [...this.context.profile.services.map(({ code, name }) => [code, name] as const), [RECEPTION, this.context.wording.queue.other] as const];
  }

  #serves(): readonly string[] {
    return this.#services().map(([code]) => code).filter((code) => !this.counter?.without.includes(code));
  }

  readonly callNext = async (): Promise<void> => {
    const { counter = '' } = this.counter ?? {};
    const services = this.#serves();
    if (this.#moves.busy || !this.#mayCall()) return;
    if (services.length === 0) return void (this.#moves.problem = this.context.wording.queue.servicesMissing);
    await this.#moves.callNext(counter, services.length === this.#services().length ? undefined : services);
  };

  async #callThis(ticket: DeskTicket): Promise<void> {
    const { counter = '' } = this.counter ?? {};
    if (this.#mayCall()) await this.#move(ticket, { to: 'called', counter });
  }

  /** A visitor must be told where to go. */
  #mayCall(): boolean {
    if (this.counter?.counter) return true;
    this.#moves.problem = this.context.wording.queue.counterMissing;
    this.renderRoot.querySelector<HTMLElement>('#counter')?.focus();
    return false;
  }

  async #move(ticket: DeskTicket, change: Omit<TicketMove, 'from'>): Promise<void> {
    await this.#moves.move(ticket, change);
    // The button that was pressed may be gone.
    await this.updateComplete;
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
  }

  readonly #onCounter = (event: Event): void => this.#keep({ counter: (event.target as HTMLInputElement).value.trim() });

  readonly #onService = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const without = (this.counter?.without ?? []).filter((code) => code !== value);
    this.#keep({ without: checked ? without : [...without, value] });
  };

  #onTransfer(event: Event, ticket: DeskTicket): void {
    const service = (event.currentTarget as Element).closest('.transfer')?.querySelector('select')?.value;
    if (service !== undefined) void this.#move(ticket, { to: 'waiting', service });
  }

  #keep(change: Partial<CounterSettings>): void {
    const kept = { ...(this.counter ?? { counter: '', without: [] }), ...change };
    this.counter = kept;
    this.#moves.problem = undefined;
    keepCounter(this.context.profile.code, kept);
  }
}

const isActive = ({ state }: DeskTicket): boolean => state === 'called' || state === 'serving';
