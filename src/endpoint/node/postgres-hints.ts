/**
 * What one instance tells the others: "look again at this consultation". On connections of its own, because NOTIFY inside
 * the transaction of a message makes all commits wait in one row; gathered for a moment, because only the newest matters.
 */
import pg from 'pg';
import type { Hint, Hints } from '../live/hub.ts';

const CHANNEL = 'pst_changes';
/** How long changes are gathered before they are told. */
const GATHER_MS = 10;
/** PostgreSQL takes payloads below 8,000 bytes. */
const HINTS_MAX = 50;
const RETRY_MS = 1_000;

export class HintLine implements Hints {
  readonly #url: string;
  readonly #onError: (error: unknown) => void;
  readonly #source = crypto.randomUUID();
  readonly #waiting = new Map<string, Hint>();
  #hear: ((hint: Hint) => void) | undefined;
  #client: pg.Client | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(url: string, onError: (error: unknown) => void) {
    this.#url = url;
    this.#onError = onError;
    void this.#connect();
  }

  tell(hint: Hint): void {
    const place = `${hint.office}/${hint.consultation}`;
    this.#waiting.set(place, { ...this.#waiting.get(place), ...hint });
    this.#gathering ??= setTimeout(() => void this.#send(), GATHER_MS);
  }

  listen(hear: (hint: Hint) => void): void {
    this.#hear = hear;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#gathering);
    clearTimeout(this.#retry);
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'pst-endpoint-hints', keepAlive: true });
    client.on('error', this.#onError);
    client.on('end', () => {
      if (this.#client === client) this.#client = undefined;
      this.#connectLater();
    });
    client.on('notification', ({ payload = '' }) => this.#heard(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      if (this.#closed) await client.end();
      else this.#client = client;
    } catch (error) {
      this.#onError(error);
      // Ends it too, which brings the next attempt; a client that never connected has no end of its own.
      await client.end().catch(this.#onError);
      this.#connectLater();
    }
  }

  #connectLater(): void {
    clearTimeout(this.#retry);
    if (!this.#closed) this.#retry = setTimeout(() => void this.#connect(), RETRY_MS);
  }

  #heard(payload: string): void {
    // Only this program speaks on the channel, in this version's words or in those of the one before it.
    const { source, hints } = JSON.parse(payload) as { source: string; hints: readonly Hint[] };
    if (source !== this.#source) for (const hint of hints) this.#hear?.(hint);
  }

  /** A hint that cannot be told is left out: the others look by themselves every two seconds. */
  async #send(): Promise<void> {
    this.#gathering = undefined;
    const hints = [...this.#waiting.values()];
    this.#waiting.clear();
    try {
      for (let i = 0; i < hints.length; i += HINTS_MAX) {
        await this.#client?.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ source: this.#source, hints: hints.slice(i, i + HINTS_MAX) })]);
      }
    } catch (error) {
      this.#onError(error);
    }
  }
}
