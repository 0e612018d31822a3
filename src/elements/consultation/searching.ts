/** Searching as somebody types: when to ask, which answer counts, and what comes late. Knows nothing of how it looks. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asFailure, type Failure } from '../../client/failure.ts';
import { QUERY_MAX, QUERY_MIN, search, type SearchAnswer, type SearchQuery, type SearchResult } from '../../client/search.ts';
import type { Connection } from '../../client/connection.ts';

const PAUSE_MS = 300;
/** How often and how soon it is asked again for what was late. */
const AGAIN_MS = 1_200;
const AGAIN_MAX = 4;

export interface Place {
  readonly connection: Connection;
  readonly office: string;
  readonly lang: SearchQuery['lang'];
}

export class Searching implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #place: () => Place;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;
  #asked = '';
  #again = 0;
  #waiting = false;
  /** Somebody has typed, and no answer has come to it yet. */
  busy = false;
  failure: Failure | undefined;
  /** To `answered`, in the order in which they came: what stands on the screen keeps its place. */
  results: readonly SearchResult[] = [];
  answer: SearchAnswer | undefined;
  answered = '';

  constructor(host: ReactiveControllerHost, place: () => Place) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Some kinds have not answered yet. */
  get late(): boolean {
    return this.answer?.sources.some(({ state }) => state === 'late') ?? false;
  }

  /** They are being asked again, and not given up. */
  get asking(): boolean {
    return this.late && this.#waiting;
  }

  type(text: string): void {
    const q = queryOf(text);
    if (q === this.#asked) return;
    this.stop();
    this.#asked = q;
    if (q === '') this.#clear();
    else {
      this.busy = true;
      this.#timer = setTimeout(() => void this.#ask(q), PAUSE_MS);
    }
    this.#host.requestUpdate();
  }

  /** At once, and once more where it was asked already. */
  now(text: string): void {
    this.stop();
    this.#asked = queryOf(text);
    if (this.#asked === '') return;
    this.busy = true;
    this.#host.requestUpdate();
    void this.#ask(this.#asked);
  }

  /** Whatever is on its way does not count any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = undefined;
    this.busy = false;
    this.#asked = '';
    this.#again = 0;
    this.#waiting = false;
  }

  #clear(): void {
    this.failure = undefined;
    this.results = [];
    this.answer = undefined;
    this.answered = '';
  }

  async #ask(q: string): Promise<void> {
    const request = (this.#request = new AbortController());
    const { connection, office, lang } = this.#place();
    try {
      const answer = await search(connection, office, { q, lang }, request.signal);
      if (this.#request !== request) return;
      this.results = q === this.answered ? appended(this.results, answer.results) : answer.results;
      this.answer = answer;
      this.answered = q;
      this.failure = undefined;
      this.#waiting = this.late && this.#again < AGAIN_MAX;
      if (this.#waiting) this.#timer = setTimeout(() => void this.#askAgain(q), AGAIN_MS);
    } catch (cause) {
      if (this.#request !== request) return;
      // What is there already stays, also where the rest cannot be had.
      if (!this.#waiting) this.failure = asFailure(cause);
      this.stop();
    }
    this.busy = false;
    this.#host.requestUpdate();
  }

  async #askAgain(q: string): Promise<void> {
    this.#again++;
    await this.#ask(q);
  }
}

/** What is looked for, or nothing where there is too little of it. */
function queryOf(text: string): string {
  const q = text.trim().replace(/\s+/g, ' ');
  const length = [...q].length;
  return length < QUERY_MIN ? '' : length > QUERY_MAX ? [...q].slice(0, QUERY_MAX).join('').trim() : q;
}

function appended(before: readonly SearchResult[], found: readonly SearchResult[]): readonly SearchResult[] {
  const there = new Set(before.map(({ id }) => id));
  return [...before, ...found.filter(({ id }) => !there.has(id))];
}
