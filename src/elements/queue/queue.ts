import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keptTicket } from '../../client/kept-ticket.ts';
import { loadPolicy, type Policy } from '../../client/policy.ts';
import { common, words } from '../../locale/id/queue.ts';
import { describedBy, error, invalid } from '../shared/fields.ts';
import { form } from '../shared/form.styles.ts';
import { frame as frameStyles } from '../shared/frame.styles.ts';
import { OfficeController, officeProperties, type Ready } from '../shared/office-controller.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import { Sending } from '../shared/sending.ts';
import { frame, officeFrame } from '../shared/widget-frame.ts';
import type { DisplayPart } from './display.ts';
import { queue } from './queue.styles.ts';
import type { TicketPart } from './ticket.ts';

const id = { common, words };

/** What is none of the office's services. */
const RECEPTION = 'pst';

type Context = Ready<typeof id.words>;

/** What the office has decided about its queue: what comes first, and what it promises. */
interface RulesPart extends Styled {
  readonly rules: Policy['queue'];
}

/**
 * The queue: on a visitor's own device the number and when its turn comes; with `mode="display"` the screen of the waiting
 * room, with the numbers that are called, a chime and a spoken call.
 *
 * @tag pst-queue
 * @slot - What to show when the endpoint cannot be reached: other ways to the office.
 * @csspart frame - The widget's surface.
 * @csspart form - The form that takes a number.
 * @csspart field - The question which service.
 * @csspart label - Its words.
 * @csspart error - What is wrong with the answer, or why taking a number failed.
 * @csspart summary - The list of all errors.
 * @csspart submit - The button that takes a number.
 * @csspart ticket - The ticket.
 * @csspart screen - The screen of the waiting room.
 */
export class Queue extends LitElement {
  static override styles = [...frameStyles, form, queue];
  static override properties: PropertyDeclarations = { ...officeProperties, mode: {} };

  /** Address of the PST endpoint; by default the script's own origin. */
  declare endpoint: string | undefined;
  /** Four-digit BPS code of the office; by default the endpoint's own office. */
  declare office: string | undefined;
  /** `display`: the screen of the waiting room; otherwise a visitor's ticket. */
  declare mode: string | undefined;

  readonly #office = new OfficeController(this, id, () => import('../../locale/en/queue.ts'));
  /** Of the office that is shown. */
  #rules: OnDemand<RulesPart> | undefined;
  #place = '';
  readonly #sending: Sending<TicketPart> = new Sending(this, () => this.#office.settings.lang, async (lang) => (await import('./ticket.ts')).ticketPart(this, lang, keptTicket, this.#sending.part));
  readonly #display: OnDemand<DisplayPart> = new OnDemand(this, () => this.#office.settings.lang, async (lang) => (await import('./display.ts')).displayPart(this, lang, this.#display.part));

  protected override willUpdate(): void {
    const { ready } = this.#office;
    if (!ready) return;
    if (this.mode === 'display') {
      want(this.#display);
      return;
    }
    this.#askRules(ready);
    const kept = keptTicket.id(ready.connection, ready.profile.code);
    if (kept === undefined && this.#rules?.part?.rules.order !== 'guest-book-first') return;
    want(this.#sending);
    if (kept !== undefined) this.#sending.part?.holding.hold(ready, kept);
  }

  override render(): TemplateResult {
    const { part } = this.#display;
    const { ready } = this.#office;
    if (this.mode === 'display' && ready && part) return part.display.render(ready, part.words);
    return officeFrame(this.#office, this.#office.wording?.words.title, (context) => (this.mode === 'display' ? this.#renderComing(context, this.#display) : this.#renderTicket(context)));
  }

  #renderTicket(context: Context): TemplateResult {
    const { part } = this.#sending;
    const ticket = part?.holding.render(context, part.words, this.#rules?.part?.rules);
    if (ticket) return ticket;
    if (!part && keptTicket.id(context.connection, context.profile.code) !== undefined) return this.#renderComing(context, this.#sending);
    if (!this.#rules?.part) return this.#renderComing(context, this.#rules ?? this.#sending);
    if (this.#rules.part.rules.order === 'number-first') return this.#renderForm(context);
    return part ? this.#renderFrame(context, part.bookFirst.render(context, part.words)) : this.#renderComing(context, this.#sending);
  }

  #renderComing(context: Context, coming: OnDemand<Styled>): TemplateResult {
    return this.#renderFrame(context, coming.renderWaiting(context.common));
  }

  #renderFrame({ words, profile, lang }: Context, body: unknown): TemplateResult {
    return frame({ title: words.title, office: profile.name, context: profile.name, lang, body });
  }

  #renderForm(context: Context): TemplateResult {
    const { words, common, profile } = context;
    const { part, waiting } = this.#sending;
    const sending = waiting || part?.holding.busy;
    const field = { name: 'service', label: words.service, error: part?.holding.errorOf(part.words), common };
    const services = [...profile.services.map(({ code, name }) => [code, name] as const), [RECEPTION, words.other] as const];
    return this.#renderFrame(context, html`
      ${part?.holding.renderSummary(context, part.words)}
      <form novalidate part="form" @focusin=${this.#sending.load} @change=${this.#sending.load} @submit=${this.#onSubmit}>
        <fieldset class=${field.error ? 'invalid' : ''} part="field" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)}>
          <legend part="label">${words.service}</legend>
          ${error(field)}
          ${services.map(([code, name], i) => html`<label><input type="radio" name="service" value=${code} id=${i === 0 ? 'service' : nothing}>${name}</label>`)}
        </fieldset>
        ${this.#sending.renderUnsent(common)}${part?.holding.renderFailure(part.words)}
        <p class="actions"><button part="submit" aria-disabled=${sending ? 'true' : 'false'}>${sending ? common.sending : words.submit}</button></p>
      </form>`);
  }

  #askRules({ connection, profile: { code } }: Context): void {
    const place = `${connection.endpoint} ${code}`;
    if (place === this.#place) return;
    this.#place = place;
    this.#rules = new OnDemand(this, () => this.#office.settings.lang, async (): Promise<RulesPart> => ({ rules: (await loadPolicy(connection, code)).queue }));
    void this.#rules.load();
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const part = await this.#sending.press();
    const context = this.#office.ready;
    if (part && context) await part.holding.take(context, form);
  };
}

/** Once; after a failure its own button asks again. */
function want({ part, failed, load }: OnDemand<Styled>): void {
  if (!part && !failed) void load();
}
