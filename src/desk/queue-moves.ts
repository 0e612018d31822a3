/** Calling and moving on at the desk: what was done here, what is being done, and why something was not. */
import type { LitElement } from 'lit';
import { Attempt } from '../client/attempt.ts';
import { callTheNext, move, type DeskTicket, type TicketMove } from '../client/desk-queue.ts';
import type { Failure } from '../client/failure.ts';
import { failureFor, type DeskContext } from './context.ts';
import type { QueueState } from './queue-controller.ts';
import { failureText } from './words.ts';

export type MovesHost = LitElement & { readonly context: DeskContext; readonly queue: QueueState };

export class QueueMoves {
  readonly #host: MovesHost;
  /** What was done here and may not have come back with the queue yet: a further press goes on from there. */
  readonly #own = new Map<string, { readonly ticket: DeskTicket; readonly at: number }>();
  /** One press is one call, however often its answer gets lost. */
  readonly #call = new Attempt();
  /** A function: what is said of a colleague's change becomes true with the queue that is followed. */
  #problem: string | (() => string) | undefined;
  /** What has just been done, for those who do not see it. */
  said = '';
  busy = false;

  constructor(host: MovesHost) {
    this.#host = host;
  }

  get problem(): string | undefined {
    return typeof this.#problem === 'function' ? this.#problem() : this.#problem;
  }

  set problem(problem: string | undefined) {
    this.#problem = problem;
    this.#host.requestUpdate();
  }

  get tickets(): readonly DeskTicket[] {
    return this.#host.queue.queue?.tickets.map((ticket) => this.#own.get(ticket.id)?.ticket ?? ticket) ?? [];
  }

  /** The queue has come anew, with what had been done here when it was asked for. One that was on its way meanwhile is older than that. */
  caughtUp(askedAt: number): void {
    for (const [id, { at }] of this.#own) if (at < askedAt) this.#own.delete(id);
  }

  #keep(ticket: DeskTicket): void {
    this.#own.set(ticket.id, { ticket, at: Date.now() });
  }

  /** `services`: nothing for all of them. */
  async callNext(counter: string, services: readonly string[] | undefined): Promise<void> {
    const { connection, wording: { queue: words } } = this.#host.context;
    const body = { counter, ...(services ? { services: [...services] } : {}) };
    await this.#do(async () => {
      const called = await callTheNext(connection, this.#call.idFor(body), body);
      this.#call.finish();
      if (called) this.#keep(called);
      this.said = called ? words.called(called.number, called.counter ?? '') : words.nobody;
      this.problem = called ? undefined : words.nobody;
    });
  }

  async move(ticket: DeskTicket, change: Omit<TicketMove, 'from'>): Promise<void> {
    const { connection, wording: { queue: words } } = this.#host.context;
    await this.#do(async () => {
      const moved = await move(connection, ticket.id, { from: ticket.state, ...change });
      this.#keep(moved);
      this.said = moved.state === 'called' ? words.called(moved.number, moved.counter ?? '') : `${moved.number}: ${words.states[moved.state]}`;
    }, ticket);
  }

  async #do(work: () => Promise<void>, ticket?: DeskTicket): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
    } catch (cause) {
      this.#problem = this.#reasonOf(failureFor(this.#host, cause), ticket);
    }
    this.busy = false;
    this.#host.requestUpdate();
  }

  #reasonOf(failure: Failure, ticket: DeskTicket | undefined): string | (() => string) {
    const { wording } = this.#host.context;
    const { queue: words } = wording;
    if (failure.code !== 'overtaken' || !ticket) return `${words.notDone} ${failureText(wording, failure)}`;
    return () => {
      const now = this.#host.queue.queue?.tickets.find(({ id }) => id === ticket.id) ?? ticket;
      return words.overtaken(ticket.number, now.officer ?? words.colleague, words.states[now.state]);
    };
  }
}
