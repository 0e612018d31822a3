/**
 * What of the log its reader has seen. Somebody sees it when the page can be seen, the log is on the screen and they are at
 * its end; what comes otherwise is new to them, and begins with a line that says so.
 */
import type { ReactiveController } from 'lit';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { SubmissionHost } from '../shared/submission.ts';

/** So long it stays before the eyes before the office is told; several messages in a row are told once. */
const LOOK_MS = 800;
/** Whoever goes away sooner than this may not have seen an answer that came. */
const GLANCE_MS = 250;

/** One's own messages are not news. */
const isNews = (event: ConsultationEvent): boolean => event.type !== 'message' || event.from === 'officer';

export class Unread implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #tell: (seq: number) => Promise<boolean>;
  readonly #onScreen = new IntersectionObserver((entries) => {
    this.#inSight = entries.at(-1)?.isIntersecting ?? false;
    this.#host.requestUpdate();
  });
  #listening: AbortController | undefined;
  /** Nothing before the browser has looked. */
  #inSight: boolean | undefined;
  #seen: number | undefined;
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when there has been something to tell, and whether there is an answer in it. */
  #since = 0;
  #answer = false;
  /** The first event of those that came unseen. It stays marked until the next that does. */
  freshFrom: number | undefined;
  /** How many messages and notices wait below. */
  count = 0;

  /** `tell`: that everything up to here has been seen; answers whether it could be told. */
  constructor(host: SubmissionHost, tell: (seq: number) => Promise<boolean>) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    document.addEventListener('visibilitychange', () => this.#host.requestUpdate(), { signal: this.#listening.signal });
    this.#onScreen.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#onScreen.disconnect();
    void this.leave();
  }

  /** The reader turns away: what has been seen by now is told at once. */
  async leave(): Promise<void> {
    const seen = this.#timer !== undefined && !(this.#answer && performance.now() - this.#since < GLANCE_MS);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (seen) await this.#looked();
  }

  reset(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#seen = undefined;
    this.#told = 0;
    this.freshFrom = undefined;
    this.count = 0;
  }

  /** Who writes has seen what is above. */
  answered(): void {
    this.freshFrom = undefined;
  }

  /**
   * The log as it is now. `known`: its newest event when it was first read; `seen`: the newest that came before the eyes
   * before this was here; `marked`: how far the office knows that it was read, also on another device.
   */
  look(events: readonly ConsultationEvent[], { atEnd, known, seen, marked }: { readonly atEnd: boolean } & Readonly<Record<'known' | 'seen' | 'marked', number>>): void {
    if (this.#inSight === undefined && !document.hidden) return;
    const last = events.at(-1)?.seq ?? 0;
    this.#told = Math.max(this.#told, marked);
    if (this.#seen === undefined) {
      // What was there and unread is marked as new, whether it has been looked at by now or not.
      this.freshFrom = after(events, marked || known).find((event) => event.seq <= known && isNews(event))?.seq;
      this.#seen = Math.max(marked || known, seen);
    }
    const before = this.#seen;
    const looking = atEnd && this.#inSight === true && !document.hidden;
    const news = looking ? [] : after(events, before).filter(isNews);
    if (news.length > 0 && (this.freshFrom === undefined || this.freshFrom <= before)) this.freshFrom = news[0]?.seq;
    this.#seen = looking ? last : before;
    this.count = looking ? 0 : news.length;
    if (looking && last > this.#told) {
      if (this.#timer === undefined) this.#since = performance.now();
      this.#answer = after(events, this.#told).some((event) => event.type === 'message' && event.from === 'officer');
      this.#timer ??= setTimeout(() => void this.#looked(), LOOK_MS);
    }
    if (!looking) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }

  /** What could not be told is told again, with the next thing that happens here. */
  readonly #looked = async (): Promise<void> => {
    this.#timer = undefined;
    const before = this.#told;
    const told = (this.#told = this.#seen ?? 0);
    if (!(await this.#tell(told)) && this.#told === told) this.#told = before;
  };
}

/** From the end, because few are new in a log of thousands. */
function after(events: readonly ConsultationEvent[], seq: number): readonly ConsultationEvent[] {
  let at = events.length;
  while (at > 0 && (events[at - 1]?.seq ?? 0) > seq) at--;
  return events.slice(at);
}
