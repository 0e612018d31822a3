/** A ticket on its visitor's device: taken or found again, followed until it is done, printed, thrown away. Comes when there is one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { KeptTicket } from '../../client/kept-ticket.ts';
import type { Policy } from '../../client/policy.ts';
import { checkTicket, followTicket, take, type NewTicket, type Standing, type Ticket } from '../../client/queue.ts';
import type { QueueWords } from '../../locale/id/queue.ts';
import { bookFirst, sending, ticket } from '../../locale/id/ticket.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { Styled } from '../shared/on-demand.ts';
import { footOnPaper, headOnPaper, onPaper, printTicket } from '../shared/on-paper.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorSummary, errorText, sendFailure } from '../shared/problems.ts';
import type { Language } from '../shared/settings.ts';
import { Submission, type SubmissionHost } from '../shared/submission.ts';
import { ticket as paper } from '../shared/ticket.styles.ts';
import { timeAt } from '../shared/time.ts';
import { whileConnected } from '../shared/while-connected.ts';
import { frame } from '../shared/widget-frame.ts';
import { BookFirst } from './book-first.ts';
import { Buzzer } from './buzzer.ts';
import { ticketStyles } from './ticket.styles.ts';

type Context = Ready<QueueWords>;
const indonesian = { ticket, bookFirst, sending };
export type TicketWording = typeof indonesian;

type Rules = Policy['queue'];

const styles = [problems, paper, onPaper, ticketStyles];

export interface TicketPart extends Styled {
  readonly holding: Holding;
  readonly bookFirst: BookFirst;
  readonly words: TicketWording;
}

/** `kept` is handed over rather than imported: it is in the file of the form. `before`: the same in another language. */
export async function ticketPart(host: SubmissionHost, lang: Language, kept: KeptTicket, before?: TicketPart): Promise<TicketPart> {
  const words = lang === 'en' ? await import('../../locale/en/ticket.ts') : indonesian;
  if (before) return { ...before, words };
  const holding = new Holding(host, kept);
  return { holding, bookFirst: new BookFirst(host, holding), words, styles };
}

type Known = Ticket & Partial<Standing>;

export class Holding {
  readonly #host: SubmissionHost;
  readonly #kept: KeptTicket;
  readonly #taking: Submission<NewTicket, Ticket>;
  readonly #buzzer: Buzzer;
  /** Which ticket, of which office; none while there is a number to be taken. */
  #held: { readonly id: string; readonly context: Context } | undefined;
  #known: Known | undefined;
  #gone = false;
  #lostAt: string | undefined;
  #discarding = false;
  #stop: (() => void) | undefined;

  constructor(host: SubmissionHost, kept: KeptTicket) {
    this.#host = host;
    this.#kept = kept;
    this.#taking = new Submission(host);
    this.#buzzer = new Buzzer(host);
    whileConnected(host, (signal) => {
      this.#follow();
      signal.addEventListener('abort', () => this.#unfollow());
    });
  }

  get busy(): boolean {
    return this.#taking.phase === 'sending';
  }

  /** Asked at every update: the same ticket of the same office is held once. */
  hold(context: Context, id: string): void {
    const { connection, profile } = context;
    const before = this.#held;
    if (before?.id === id && before.context.connection === connection && before.context.profile.code === profile.code) return;
    this.#held = { id, context };
    [this.#known, this.#gone, this.#lostAt, this.#discarding] = [undefined, false, undefined, false];
    this.#kept.keep(connection, profile.code, id);
    this.#unfollow();
    this.#follow();
  }

  async take(context: Context, form: HTMLFormElement): Promise<void> {
    const { connection, profile } = context;
    const wanted = checkTicket({ service: new FormData(form).get('service') ?? undefined });
    await this.#taking.submit(wanted, async (id, body) => {
      const taken = await take(connection, profile.code, id, body);
      this.hold(context, taken.id);
      this.#known ??= taken;
      return taken;
    });
  }

  errorOf({ sending }: TicketWording): string | undefined {
    const code = this.#taking.errorOf('service');
    return code && errorText(sending, code, 'choice');
  }

  renderSummary({ words }: Context, sent: TicketWording): TemplateResult | typeof nothing {
    const message = this.errorOf(sent);
    return errorSummary(sent.sending, message === undefined ? [] : [{ name: 'service', label: words.service, message }]);
  }

  renderFailure({ sending }: TicketWording): TemplateResult | typeof nothing {
    return sendFailure(sending, this.#taking.failure);
  }

  render(context: Context, { ticket: words }: TicketWording, rules: Rules | undefined): TemplateResult | undefined {
    if (!this.#held) return undefined;
    const { profile, lang } = context;
    return frame({
      title: words.title,
      office: profile.name,
      context: profile.name,
      lang,
      body: html`
        <div class="visually-hidden" aria-live="assertive">${this.#urgent(words)}</div>
        ${this.#gone ? html`<div class="notice" tabindex="-1" data-done role="status"><strong>${words.gone}</strong> ${words.goneHelp}</div>` : this.#renderTicket(context, words, rules)}
        ${this.#renderActions(words)}`,
    });
  }

  #renderTicket({ profile, lang }: Context, words: TicketWording['ticket'], rules: Rules | undefined): TemplateResult {
    const known = this.#known;
    return html`
      <div class="ticket ${known?.state ?? ''}" part="ticket" data-done tabindex="-1" aria-busy=${known ? nothing : 'true'}>
        ${known
          ? html`
            ${headOnPaper(profile)}<p class="on-paper">${words.title}</p>
            <p class="number">${known.number}</p>
            <p class="service">${known.service.name}</p>
            <p class="small muted no-print">${profile.name} · ${timeAt(known.takenAt, profile.zone, lang)}</p>
            ${footOnPaper(profile, known.takenAt, lang)}
            <div class="standing" role="status">${this.#renderStanding(known, words, rules)}</div>`
          : html`<p class="muted">${words.asking}</p>`}
      </div>
      ${this.#lostAt === undefined ? nothing : html`<p class="notice lost no-print" role="status"><strong>${words.lost(timeAt(this.#lostAt, profile.zone, lang))}</strong> ${words.lostHelp}</p>`}`;
  }

  #renderStanding({ state, before, waitMinutes, counter = '', calls = 0 }: Known, words: TicketWording['ticket'], rules: Rules | undefined): TemplateResult {
    const { callWithinMinutes } = rules ?? {};
    switch (state) {
      case 'waiting': return before === undefined ? html`<p class="muted no-print">${words.asking}</p>` : html`
        <p class="turn no-print">${before === 0 ? words.next : words.before(before)}</p>
        <p class="no-print">${waitMinutes === undefined ? words.noWait : waitMinutes === 0 ? words.soon : words.wait(waitMinutes)}</p>
        ${callWithinMinutes === undefined ? nothing : html`<p class="small">${words.promise(callWithinMinutes)}</p>`}
        <p class="small muted no-print">${words.stay}</p>
        ${this.#buzzer.render(words.vibrate)}`;
      case 'called': return html`<p class="turn">${words.called(counter)}</p>${calls > 1 ? html`<p class="again">${words.again(calls)}</p>` : nothing}`;
      case 'serving': return html`<p class="turn">${words.serving(counter)}</p>`;
      case 'skipped': return html`<p class="turn">${words.skipped}</p><p>${words.skippedHelp}</p>`;
      case 'done': return html`<p class="turn">${words.done}</p>`;
    }
  }

  #renderActions(words: TicketWording['ticket']): TemplateResult {
    if (this.#gone || this.#known?.state === 'done') return html`<p class="actions no-print"><button type="button" class="ghost" @click=${this.#onDiscard}>${words.another}</button></p>`;
    if (this.#discarding) return html`
      <div class="notice no-print" data-question tabindex="-1" role="group" aria-labelledby="discard">
        <p id="discard"><strong>${words.discardQuestion}</strong> ${words.discardHelp}</p>
        <p class="actions"><button type="button" @click=${this.#onDiscard}>${words.discardConfirm}</button> <button type="button" class="ghost" @click=${() => this.#ask(false)}>${words.keep}</button></p>
      </div>`;
    return html`
      <p class="actions no-print">
        <button type="button" class="ghost" @click=${() => printTicket(this.#host.renderRoot.querySelector<HTMLElement>('.ticket'))}>${words.print}</button>
        <button type="button" class="ghost" data-discard @click=${() => this.#ask(true)}>${words.discard}</button>
      </p>`;
  }

  /** Said at once by a screen reader, and again at each further call. */
  #urgent(words: TicketWording['ticket']): string {
    const { state, counter = '', calls = 0 } = this.#known ?? {};
    if (this.#gone) return '';
    if (state === 'skipped') return words.skipped;
    return state === 'called' ? `${words.called(counter)}${calls > 1 ? `. ${words.again(calls)}` : ''}` : '';
  }

  #follow(): void {
    const held = this.#held;
    if (!held || !this.#host.isConnected || this.#stop || this.#gone || this.#known?.state === 'done') return;
    const { connection, profile } = held.context;
    this.#stop = followTicket(connection, profile.code, held.id, {
      next: (standing) => this.#become(standing),
      hello: () => this.#hear(),
      failed: ({ code }) => {
        if (code === 'not-found') this.#end();
        else this.#lostAt ??= new Date(Date.now()).toISOString();
        this.#host.requestUpdate();
      },
    });
  }

  #become(standing: Standing): void {
    const calledAgain = standing.state === 'called' && standing.calls > (this.#known?.calls ?? 0);
    if (calledAgain) this.#buzzer.buzz();
    this.#known = standing;
    if (standing.state === 'done') this.#over();
    this.#hear();
  }

  #hear(): void {
    this.#lostAt = undefined;
    this.#host.requestUpdate();
  }

  /** Its day is over, or the endpoint does not know it any more. */
  #end(): void {
    this.#gone = true;
    this.#over();
  }

  /** Nothing changes any more, and after a reload there is a number to be taken again. */
  #over(): void {
    this.#unfollow();
    const { connection, profile } = this.#held?.context ?? {};
    if (connection && profile) this.#kept.drop(connection, profile.code);
  }

  #unfollow(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  async #ask(discarding: boolean): Promise<void> {
    this.#discarding = discarding;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(discarding ? '[data-question]' : '[data-discard]')?.focus();
  }

  readonly #onDiscard = async (): Promise<void> => {
    this.#over();
    this.#held = undefined;
    this.#known = undefined;
    this.#discarding = false;
    await this.#taking.reset();
  };
}
