/** Everything on the endpoint's side of the network: its processes and their store, to be broken, restored and looked into. */
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import type { Order } from './endpoint.ts';
import type { Attachment } from '../../src/contract/attachment.ts';
import type { Row } from './history.ts';
import { Instance } from './instance.ts';
import type { Home } from './homes.ts';

/** Files as the endpoint names them. */
export type LogRow = Omit<Row, 'files'> & { readonly attachments: readonly Attachment[] };

export interface Log {
  readonly epoch: string;
  readonly rows: readonly LogRow[];
}

/** As much as an endpoint has that died and comes back. */
const AGAIN_MS = 50;
const LIMIT_MS = 60_000;

export class Office implements AsyncDisposable {
  readonly home: Home;
  readonly instances: readonly Instance[];

  private constructor(home: Home, instances: readonly Instance[]) {
    this.home = home;
    this.instances = instances;
  }

  static async of(home: Home, downtime: () => number): Promise<Office> {
    const ports = await Promise.all(Array.from({ length: home.instances }, freePort));
    return new Office(home, ports.map((port) => new Instance(home, port, downtime)));
  }

  async start(restored = false): Promise<void> {
    const [first, ...others] = this.instances;
    await first?.start({ restored });
    await Promise.all(others.map((other) => other.start()));
  }

  /** Whoever is up does it; tried again where one dies over it, or has no room, or no database at the moment. */
  async order(order: Order): Promise<unknown> {
    let error = 'it died each time';
    for (const end = performance.now() + LIMIT_MS; performance.now() < end; await sleep(AGAIN_MS)) {
      for (const instance of this.instances) {
        const answer = await instance.order(order);
        if (answer && 'error' in answer) error = answer.error;
        else if (answer) return answer.value;
      }
    }
    throw new Error(`the endpoint could not be told to ${order.do}: ${error}`);
  }

  async backUp(): Promise<void> {
    await this.#standing(() => this.home.backUp());
    await this.start();
  }

  async putBack(): Promise<void> {
    await this.#standing(() => this.home.putBack());
    await this.start(true);
  }

  /** One after the other is asked to end, and replaced; the others go on. */
  async roll(): Promise<void> {
    for (const instance of this.instances) {
      instance.kill('SIGTERM');
      await instance.ended();
      await instance.up();
    }
  }

  /** All are there, nobody is to die any more, and there is room. */
  async heal(): Promise<void> {
    for (const instance of this.instances) {
      await instance.up();
      await instance.order({ do: 'crash', at: undefined });
      await instance.order({ do: 'fill', full: false });
      await instance.up();
    }
  }

  /** Every consultation's log as it is in the store. */
  async logs(): Promise<ReadonlyMap<string, Log>> {
    const dump = (await this.order({ do: 'dump' })) as { epoch: string; events: { consultation: string; seq: number; type: string; message_id: string | null; sender: string | null; text: string | null; detail: string | null }[] };
    const logs = new Map<string, { epoch: string; rows: LogRow[] }>();
    for (const { consultation, seq, type, message_id: id, sender, text, detail } of dump.events) {
      const log = logs.get(consultation) ?? { epoch: dump.epoch, rows: [] };
      logs.set(consultation, log);
      log.rows.push({ seq, id: id ?? type, from: sender ?? '', text: text ?? '', attachments: detail === null ? [] : ((JSON.parse(detail) as { attachments?: Attachment[] }).attachments ?? []) });
    }
    return logs;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.instances.map((instance) => instance.stop()));
    await this.home.close();
  }

  async #standing(work: () => Promise<void>): Promise<void> {
    await Promise.all(this.instances.map((instance) => instance.stop()));
    await work();
  }
}
