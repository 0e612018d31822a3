/** Which standard is shown, and everything it takes to show it: the office's list, the standard itself, and marked. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Lexer } from 'marked';
import type { Connection } from '../../client/connection.ts';
import { asFailure, type Failure } from '../../client/failure.ts';
import { loadServiceStandard, loadServiceStandards, type ServiceStandard, type ServiceStandardEntry } from '../../client/service-standard.ts';

export interface Shown {
  readonly standard: ServiceStandard;
  readonly lexer: typeof Lexer;
}

type State =
  /** `shown`: the standard still on the screen while another one is on its way. */
  | { readonly phase: 'loading'; readonly shown?: Shown | undefined }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'empty' }
  | { readonly phase: 'ready'; readonly shown: Shown };

/** Where from: an office, and one service of it if the page's editor has chosen one. */
export interface Source {
  readonly connection: Connection;
  readonly office: string;
  readonly service: string | undefined;
}

export class StandardController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Source | undefined;
  #wanted = '';
  #chosen: string | undefined;
  #entries: readonly ServiceStandardEntry[] = [];
  #state: State = { phase: 'loading' };

  constructor(host: ReactiveControllerHost, source: () => Source | undefined) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get state(): State {
    return this.#state;
  }

  /** What there is to choose from; empty where the page's editor has chosen. */
  get entries(): readonly ServiceStandardEntry[] {
    return this.#entries;
  }

  /** The service on the screen, or on its way there. */
  get service(): string | undefined {
    return this.#source()?.service ?? this.#chosen ?? this.#entries[0]?.service;
  }

  hostConnected(): void {
    // Ahead of the data, so that the two travel side by side; `#load` meets what becomes of it.
    loadLexer().catch(() => undefined);
  }

  hostUpdate(): void {
    const source = this.#source();
    if (!source) return;
    const wanted = [source.connection.endpoint, source.office, source.service ?? this.#chosen].join(' ');
    if (wanted === this.#wanted) return;
    const sameOffice = this.#wanted.startsWith(`${source.connection.endpoint} ${source.office} `);
    this.#wanted = wanted;
    if (!sameOffice || source.service !== undefined) this.#entries = [];
    this.#state = { phase: 'loading', shown: sameOffice && this.#state.phase === 'ready' ? this.#state.shown : undefined };
    void this.#load(source, wanted);
  }

  readonly choose = (service: string): void => {
    this.#chosen = service;
    this.#host.requestUpdate();
  };

  /** Asks again after a failure. */
  readonly retry = (): void => {
    this.#wanted = '';
    this.#host.requestUpdate();
  };

  async #load(source: Source, wanted: string): Promise<void> {
    const next = await this.#read(source).catch((cause: unknown): State => ({
      phase: 'failed',
      failure: asFailure(cause),
    }));
    if (wanted !== this.#wanted) return;
    this.#state = next;
    this.#host.requestUpdate();
  }

  async #read({ connection, office, service }: Source): Promise<State> {
    if (service === undefined && !this.#entries.length) this.#entries = await loadServiceStandards(connection, office);
    const wanted = service ?? this.#chosen ?? this.#entries[0]?.service;
    if (wanted === undefined) return { phase: 'empty' };
    const [standard, lexer] = await Promise.all([loadServiceStandard(connection, office, wanted), loadLexer()]);
    return { phase: 'ready', shown: { standard, lexer } };
  }
}

/** A chunk of its own: no other widget pays for Markdown. What is done with it is a task of its own: to run it takes a cheap phone 25 ms. */
async function loadLexer(): Promise<typeof Lexer> {
  const { Lexer } = await import('marked');
  await new Promise((next) => setTimeout(next));
  return Lexer;
}
