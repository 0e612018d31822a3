/** An officer at the desk: answers until the endpoint has it, and reads every consultation of the office. */
import type { Connection } from '../../src/client/connection.ts';
import { call } from '../../src/client/connection.ts';
import { reply } from '../../src/client/desk.ts';
import { followLog } from '../../src/client/desk-live.ts';
import { Failure } from '../../src/client/failure.ts';
import { newId } from '../../src/client/identity.ts';
import type { Surroundings } from '../../src/client/surroundings.ts';
import { markReadAtDesk, signInOfficer } from '../../src/contract/desk.ts';
import { cookieOf, requestFor } from '../support/test-office.ts';
import { QUICK } from './device.ts';
import type { Fact } from './history.ts';

const AROUND: Surroundings = { locks: undefined, channel: () => undefined, visible: () => true, onWake: () => undefined };

export class Officer {
  readonly name: string;
  readonly #connection: Connection;
  readonly #record: (fact: Fact) => void;
  readonly #epochs = new Map<string, string | undefined>();
  readonly #applied = new Map<string, number>();
  readonly #stops: (() => void)[] = [];
  #written = 0;
  ended = false;

  constructor(name: string, url: string, cookie: string, consultations: readonly string[], record: (fact: Fact) => void) {
    this.name = name;
    this.#record = record;
    this.#connection = { endpoint: url, fetch: (input, init) => fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie, origin: url } }) };
    for (const consultation of consultations) this.#read(consultation);
  }

  static async signIn(user: string, url: string): Promise<string> {
    const response = await fetch(requestFor(signInOfficer, { body: { user, password: 'kunci' }, origin: url }, url));
    if (!response.ok) throw new Error(`the officer could not sign in: ${await response.text()}`);
    return cookieOf(response);
  }

  /** The readers that have to be equal in the end. */
  get readers(): readonly string[] {
    return [...this.#epochs.keys()].map((consultation) => `officer ${this.name} ${consultation}`);
  }

  applied(consultation: string): number {
    return this.#applied.get(consultation) ?? 0;
  }

  epochOf(consultation: string): string | undefined {
    return this.#epochs.get(consultation);
  }

  async answer(consultation: string): Promise<void> {
    const [id, text] = [newId(), `${this.name}-${++this.#written}`];
    this.#record({ type: 'written', writer: this.name, consultation, text });
    while (!this.ended) {
      const epoch = this.#epochs.get(consultation);
      try {
        await reply(this.#connection, consultation, id, { text });
        if (epoch === undefined || epoch !== this.#epochs.get(consultation)) continue;
        this.#record({ type: 'acknowledged', id, consultation, epoch });
        return;
      } catch (cause) {
        if (!(cause instanceof Failure) || !cause.passing) throw cause;
        await new Promise((go) => setTimeout(go, 50));
      }
    }
  }

  async markRead(consultation: string): Promise<void> {
    const body = { seq: this.applied(consultation) };
    await call(this.#connection, markReadAtDesk, { params: { id: consultation }, body }).catch((cause: unknown) => {
      if (!(cause instanceof Failure)) throw cause;
    });
  }

  end(): void {
    this.ended = true;
    for (const stop of this.#stops) stop();
  }

  #read(consultation: string): void {
    this.#epochs.set(consultation, undefined);
    this.#stops.push(followLog(this.#connection, consultation, {
      next: ({ epoch, events, read }) => {
        this.#epochs.set(consultation, epoch);
        this.#applied.set(consultation, events.at(-1)?.seq ?? 0);
        this.#record({
          type: 'view', reader: `officer ${this.name} ${consultation}`, consultation, epoch, read, pending: [],
          events: events.map((event) => [event.seq, event.type === 'message' ? event.id : event.type]),
        });
      },
      failed: () => undefined,
    }, AROUND, QUICK).stop);
  }
}
