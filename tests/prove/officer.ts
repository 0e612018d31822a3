/** An officer at the desk: answers until the endpoint has it, and reads every consultation of the office. */
import type { Connection } from '../../src/client/connection.ts';
import { call } from '../../src/client/connection.ts';
import { followLog } from '../../src/client/desk-live.ts';
import { answer } from '../../src/client/desk-reply.ts';
import { Failure } from '../../src/client/failure.ts';
import { newId } from '../../src/client/identity.ts';
import type { Surroundings } from '../../src/client/surroundings.ts';
import { markReadAtDesk, signInOfficer } from '../../src/contract/desk.ts';
import { cookieOf, requestFor } from '../support/test-office.ts';
import { QUICK, quickly, seen } from './device.ts';
import type { Parcel } from './files.ts';
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
  readonly #end = new AbortController();

  constructor(name: string, url: string, cookie: string, consultations: readonly string[], record: (fact: Fact) => void) {
    this.name = name;
    this.#record = record;
    const signedIn: Connection['fetch'] = (input, init) => fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie, origin: url } });
    this.#connection = { endpoint: url, fetch: signedIn, send: quickly(signedIn) };
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

  async answer(consultation: string, { files, prints }: Parcel): Promise<void> {
    const [id, text] = [newId(), `${this.name}-${++this.#written}`];
    this.#record({ type: 'written', writer: this.name, consultation, text, files: prints });
    while (!this.#end.signal.aborted) {
      const epoch = this.#epochs.get(consultation);
      try {
        await answer(this.#connection, consultation, id, { text, files }, { signal: this.#end.signal, onProgress: () => undefined });
        if (epoch === undefined || epoch !== this.#epochs.get(consultation)) continue;
        this.#record({ type: 'acknowledged', id, consultation, epoch });
        return;
      } catch (cause) {
        if (!(cause instanceof Failure)) throw cause;
        // What was handed in may have gone with a backup that was put back: it is handed in again.
        if (!cause.passing && !(cause.code === 'invalid' && files.length > 0)) return this.#record({ type: 'refused', writer: this.name, text, code: cause.code });
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
    this.#end.abort();
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
          events: events.map(seen),
        });
      },
      failed: () => undefined,
    }, AROUND, QUICK).stop);
  }
}
