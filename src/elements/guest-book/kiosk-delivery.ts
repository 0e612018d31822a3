/** From the tablet to the office: what could not be sent at once is kept on the tablet and delivered later. */
import { html, type TemplateResult } from 'lit';
import type { Connection } from '../../client/connection.ts';
import { VisitOutbox } from '../../client/visit-outbox.ts';
import type { KioskWords } from '../../locale/id/kiosk.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import { whileConnected } from '../shared/while-connected.ts';
import type { Hand, Signed } from './signing.ts';

export class Delivery {
  readonly #host: SubmissionHost;
  #outbox: VisitOutbox | undefined;
  #place = '';
  #life = new AbortController();

  constructor(host: SubmissionHost) {
    this.#host = host;
    whileConnected(host, (signal) => {
      this.#life = new AbortController();
      signal.addEventListener('abort', () => {
        this.#life.abort();
        this.#place = '';
      });
    });
  }

  /** The outbox of the office that is shown. */
  follow(connection: Connection, office: string): void {
    const place = `${connection.endpoint} ${office}`;
    if (place === this.#place || !this.#host.isConnected) return;
    this.#place = place;
    this.#outbox = new VisitOutbox(connection, office, () => this.#host.requestUpdate());
    void this.#outbox.start(this.#life.signal);
  }

  readonly hand: Hand = async (id, visit) => {
    const receipt = await this.#outbox?.sign(id, visit, this.#life.signal);
    return receipt ?? { id, signedAt: new Date().toISOString(), waits: this.#outbox?.durable ? 'kept' : 'in-memory' };
  };

  /** As the office knows it by now: the number may arrive while the receipt is still on the screen. */
  arrived(signed: Signed): Signed {
    return this.#outbox?.receiptOf(signed.id) ?? signed;
  }

  /** For whoever looks after the tablet; nothing of any guest. */
  render(words: KioskWords): TemplateResult | undefined {
    const { waiting = 0, refused = 0, durable = true } = this.#outbox ?? {};
    const lines = [waiting > 0 && words.waiting(waiting), refused > 0 && words.refused(refused), !durable && words.unkept].filter((line) => line !== false);
    return lines.length > 0 ? html`<span role="status">${lines.join(' · ')}</span>` : undefined;
  }
}
