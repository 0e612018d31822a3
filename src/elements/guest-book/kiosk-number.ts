/** A number before the guest book, where the office has decided so: taken on the tablet, and known to the form that follows. */
import { html, type TemplateResult } from 'lit';
import { asFailure, Failure } from '../../client/failure.ts';
import { newId } from '../../client/identity.ts';
import { RECEPTION, takeNumber, type Ticket } from '../../client/ticket.ts';
import type { GuestBookWords } from '../../locale/id/guest-book.ts';
import type { KioskWords } from '../../locale/id/kiosk.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { Signing, Words } from './signing.ts';

type Context = Ready<GuestBookWords>;
export type NumberPhase = 'services' | 'taking' | 'no-number' | 'ticket';

/** Where the guest can go from here. */
export interface Ways {
  readonly to: (phase: NumberPhase) => void;
  readonly begin: () => void;
  readonly end: () => void;
}

export class KioskNumber {
  readonly #signing: Signing;
  readonly #ways: Ways;
  #id = '';
  #taking = false;
  /** The number that the guest has just taken here. */
  ticket: Ticket | undefined;

  constructor(signing: Signing, ways: Ways) {
    this.#signing = signing;
    this.#ways = ways;
  }

  /** For the next guest. */
  reset(): void {
    this.ticket = undefined;
    this.#id = '';
    this.#taking = false;
  }

  render(context: Context, phase: NumberPhase, words: KioskWords, sent: Words): TemplateResult {
    const { to, begin, end } = this.#ways;
    const taking = phase === 'taking';
    switch (phase) {
      case 'services':
      case 'taking': return html`
        <h3 tabindex="-1">${taking ? words.taking : words.takeFor}</h3>
        <p class="actions column" aria-busy=${taking}>
          ${[...context.profile.services, { code: RECEPTION.code, name: words.other }].map(({ code, name }) => html`<button type="button" aria-disabled=${taking} @click=${() => this.#take(context, code)}>${name}</button>`)}
        </p>
        <p class="actions"><button type="button" class="ghost" @click=${end}>${words.back}</button></p>`;
      case 'no-number': return html`
        <div class="notice bad" role="alert" tabindex="-1" data-done><p>${words.noNumber}</p></div>
        <p class="actions"><button type="button" @click=${() => to('services')}>${context.common.retry}</button><button type="button" class="ghost" @click=${begin}>${words.begin}</button></p>`;
      case 'ticket': return html`
        ${this.ticket && this.#signing.renderTicket(context, { id: this.ticket.id, signedAt: this.ticket.takenAt, ticket: this.ticket }, sent)}
        <p class="actions"><button type="button" @click=${begin}>${words.sign}</button><button type="button" class="ghost" @click=${this.#signing.print}>${sent.receipt.print}</button>
          <button type="button" class="ghost" @click=${end}>${words.finish}</button></p>`;
    }
  }

  async #take({ connection, profile }: Context, service: string): Promise<void> {
    if (this.#taking) return;
    this.#taking = true;
    const id = (this.#id ||= newId());
    const { to } = this.#ways;
    to('taking');
    const taken = await takeNumber(connection, profile.code, id, service).catch(asFailure);
    // The guest has gone meanwhile, and the number must not greet the next one.
    if (this.#id !== id) return;
    this.#taking = false;
    // Another service with the same id would be another content.
    if (!(taken instanceof Failure) || !taken.passing) this.#id = '';
    if (!(taken instanceof Failure)) this.ticket = taken;
    to(this.ticket ? 'ticket' : 'no-number');
  }
}
