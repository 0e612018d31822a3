/** An office where a number comes with the guest book: says so, and takes up the number that a guest book of this page and office is answered with. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { QueueWords } from '../../locale/id/queue.ts';
import type { GuestBookSignedEvent } from '../guest-book/guest-book-signed-event.ts';
import type { Ready } from '../shared/office-controller.ts';
import { whileConnected } from '../shared/while-connected.ts';
import type { Holding, TicketWording } from './ticket.ts';

/** Its class would bring the guest book's code. */
const SIGNED = 'pst-guest-book-signed' satisfies typeof GuestBookSignedEvent.type;

/** Where a widget belongs, as the page says it. */
const placeOf = (widget: Element): readonly unknown[] => [widget.closest('pst-office'), widget.getAttribute('endpoint'), widget.getAttribute('office')];

export class BookFirst {
  /** Of the office that shows it; none until then. */
  #context: Ready<QueueWords> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, holding: Holding) {
    whileConnected(host, (signal) => document.addEventListener(SIGNED, (event) => {
      const { id, number, target } = event as GuestBookSignedEvent;
      const own = placeOf(host);
      const same = target instanceof Element && placeOf(target).every((part, i) => part === own[i]);
      // The number's ticket has the entry's own id.
      if (this.#context && number !== undefined && same) holding.hold(this.#context, id);
    }, { signal }));
  }

  render(context: Ready<QueueWords>, { bookFirst: words }: TicketWording): TemplateResult {
    this.#context = context;
    const book = bookOfPage();
    return html`
      <div class="notice"><p><strong>${words.title}</strong> ${words.text}</p>${book ? html`<p>${words.shown}</p>` : nothing}</div>
      ${book ? html`<p class="actions"><button type="button" @click=${toBook}>${words.go}</button></p>` : nothing}`;
  }
}

const bookOfPage = (): HTMLElement | null => document.querySelector('pst-guest-book');

function toBook(): void {
  const book = bookOfPage();
  if (!book) return;
  book.tabIndex = -1;
  book.focus({ preventScroll: true });
  book.scrollIntoView({ block: 'start' });
}
