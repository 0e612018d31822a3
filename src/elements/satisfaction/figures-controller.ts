/** Which period's figures are shown, and on their way. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../../client/connection.ts';
import { asFailure, type Failure } from '../../client/failure.ts';
import { loadSatisfaction, type Period, type Satisfaction } from '../../client/satisfaction.ts';

export interface Source {
  readonly connection: Connection;
  readonly office: string;
}

export class FiguresController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Source | undefined;
  #wanted = '';
  #place = '';
  #chosen: Period | undefined;
  /** What is on the screen, also while another period is on its way. */
  shown: Satisfaction | undefined;
  failure: Failure | undefined;
  loading = true;

  constructor(host: ReactiveControllerHost, source: () => Source | undefined) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostUpdate(): void {
    const source = this.#source();
    if (!source) return;
    const place = `${source.connection.endpoint} ${source.office}`;
    if (place !== this.#place) {
      this.#place = place;
      this.#chosen = this.shown = undefined;
    }
    const wanted = [place, this.#chosen?.from, this.#chosen?.to].join(' ');
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.loading = true;
    void this.#load(source, wanted);
  }

  readonly choose = (period: Period): void => {
    this.#chosen = period;
    this.#host.requestUpdate();
  };

  /** Asks again after a failure. */
  readonly retry = (): void => {
    this.#wanted = '';
    this.#host.requestUpdate();
  };

  async #load({ connection, office }: Source, wanted: string): Promise<void> {
    let [shown, failure]: [Satisfaction?, Failure?] = [];
    try {
      shown = await loadSatisfaction(connection, office, this.#chosen);
    } catch (cause) {
      failure = asFailure(cause);
    }
    if (wanted !== this.#wanted) return;
    this.shown = shown ?? this.shown;
    this.failure = failure;
    this.loading = false;
    this.#host.requestUpdate();
  }
}
