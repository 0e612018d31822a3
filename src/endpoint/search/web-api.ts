/**
 * The BPS WebAPI, which holds what an office has published. Asked sparingly: an answer is kept, one question is asked once
 * however many wait for it, and no more than two go out in any second.
 */
import { Cache } from './cache.ts';
import { readList, WebApiFailure } from './envelope.ts';
import type { Finding } from './finding.ts';
import { MODELS, readItems, type Listed, type Place } from './items.ts';
import { Queue, TurnedAway, type Turn } from './queue.ts';

export const WEB_API = 'https://webapi.bps.go.id/v1/api';

/** Says what it is; in the form of a browser's, because the firewall before the WebAPI turns away what has none. */
export const USER_AGENT = 'Mozilla/5.0 (compatible; PST-Widgets/0.1; Pelayanan Statistik Terpadu)';

export interface WebApiOptions {
  readonly key: string;
  readonly url?: string | undefined;
  readonly userAgent?: string | undefined;
  readonly fetch?: typeof fetch;
  readonly perSecond?: number;
  /** How long one request may take, all of its answer included. */
  readonly timeoutMs?: number;
}

export interface Question extends Place {
  readonly kind: Listed;
  /** Absent for indicators, which are listed whole: an office has few of them. */
  readonly keyword?: string;
}

const KEPT = 400;
const GOOD_MS = 15 * 60 * 1000;
/** Which indicators there are changes with the month, and every search wants them. */
const INDICATORS_MS = 6 * 60 * 60 * 1000;
/** Long enough that the next letter does not ask again, short enough that the next question does. */
const FAILED_MS = 15 * 1000;
const QUEUE_MAX = 40;

/** After so many failures in a row it is left alone for a while: nobody should wait for what does not come. */
const PATIENCE = 5;
const REST_MS = 20 * 1000;

interface Running {
  readonly turn: Turn;
  readonly answer: Promise<readonly Finding[]>;
}

export class WebApi {
  readonly #options: WebApiOptions;
  readonly #onError: (error: unknown) => void;
  readonly #queue: Queue;
  readonly #answers = new Cache<readonly Finding[] | WebApiFailure>(KEPT);
  readonly #running = new Map<string, Running>();
  readonly #closed = new AbortController();
  #failures = 0;
  #restUntil = 0;

  constructor(options: WebApiOptions, onError: (error: unknown) => void) {
    this.#options = options;
    this.#onError = onError;
    this.#queue = new Queue({ perSecond: options.perSecond ?? 2, limit: QUEUE_MAX });
  }

  /**
   * @param priority The higher, the sooner; who asks the same as somebody else may hasten it.
   * @throws {WebApiFailure | TurnedAway}
   */
  ask(question: Question, priority: number): Promise<readonly Finding[]> {
    const key = JSON.stringify([question.kind, question.domain, question.lang, question.keyword]);
    const kept = this.#answers.get(key);
    if (kept) return kept instanceof WebApiFailure ? Promise.reject(kept) : Promise.resolve(kept);
    const running = this.#running.get(key);
    if (running) {
      running.turn.priority = Math.max(running.turn.priority, priority);
      return running.answer;
    }
    if (performance.now() < this.#restUntil) return Promise.reject(new WebApiFailure('left alone after several failures'));
    const { turn, come } = this.#queue.wait(priority);
    const answer = come.then((end) => this.#fetch(question).finally(end)).then(
      (found) => {
        this.#failures = 0;
        this.#answers.set(key, found, question.kind === 'indicator' ? INDICATORS_MS : GOOD_MS);
        return found;
      },
      (error: unknown) => {
        if (error instanceof WebApiFailure) this.#fail(key, error);
        throw error;
      },
    ).finally(() => this.#running.delete(key));
    this.#running.set(key, { turn, answer });
    return answer;
  }

  close(): void {
    this.#closed.abort();
    this.#queue.close();
  }

  async #fetch({ kind, domain, lang, keyword }: Question): Promise<readonly Finding[]> {
    const { key, url = WEB_API, userAgent = USER_AGENT, fetch: ask = fetch, timeoutMs = 8_000 } = this.#options;
    const query = new URLSearchParams({ domain, lang: lang === 'en' ? 'eng' : 'ind', page: '1', ...(keyword === undefined ? {} : { keyword }), key });
    try {
      const response = await ask(`${url}/list/model/${MODELS[kind]}?${query.toString()}`, {
        headers: { Accept: 'application/json', 'User-Agent': userAgent },
        // The address holds the key: it goes nowhere else.
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.any([this.#closed.signal, AbortSignal.timeout(timeoutMs)]),
      });
      return await readItems(kind, await readList(response), { domain, lang });
    } catch (error) {
      if (this.#closed.signal.aborted) throw new TurnedAway();
      if (error instanceof WebApiFailure) throw error;
      // What a runtime says of a failed request may name its address.
      throw new WebApiFailure(error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'not to be reached');
    }
  }

  #fail(key: string, failure: WebApiFailure): void {
    this.#answers.set(key, failure, FAILED_MS);
    this.#failures++;
    if (this.#failures < PATIENCE || performance.now() < this.#restUntil) return;
    this.#failures = 0;
    this.#restUntil = performance.now() + REST_MS;
    this.#onError(failure);
  }
}
