/**
 * What of the log its reader has seen. Somebody sees it when the page can be seen, the log is on the screen and they are at
 * its end; what comes otherwise is new to them, and begins with a line that says so.
 */
import type { ReactiveController } from 'lit';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { SubmissionHost } from '../shared/submission.ts';

/** So long it stays before the eyes before the office is told; several messages in a row are told once. */
const LOOK_MS = 800;

/** One's own messages are not news. */
const isNews = (event: ConsultationEvent): boolean => event.type !== 'message' || event.from === 'officer';

export class Unread implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #tell: (seq: number) => void;
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
  /** The first event of those that came unseen. It stays marked until the next that does. */
  freshFrom: number | undefined;
  /** How many messages and notices wait below. */
  count = 0;

  /** `tell`: that everything up to here has been seen. */
  constructor(host: SubmissionHost, tell: (seq: number) => void) {
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
    clearTimeout(this.#timer);
    this.#timer = undefined;
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
    if (looking && last > this.#told) this.#timer ??= setTimeout(this.#onLooked, LOOK_MS);
    if (!looking) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }

  readonly #onLooked = (): void => {
    this.#timer = undefined;
    this.#told = this.#seen ?? 0;
    this.#tell(this.#told);
  };
}

/** From the end, because few are new in a log of thousands. */
function after(events: readonly ConsultationEvent[], seq: number): readonly ConsultationEvent[] {
  let at = events.length;
  while (at > 0 && (events[at - 1]?.seq ?? 0) > seq) at--;
  return events.slice(at);
}
