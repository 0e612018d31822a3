/** The log of the consultation on the screen as it grows: what comes is announced, and the office has read what an officer sees. */
import type { LitElement, ReactiveController } from 'lit';
import { markRead, type InboxEntry } from '../client/desk.ts';
import { followLog, type DeskLog, type FollowedLog } from '../client/desk-live.ts';
import { asFailure, type Failure } from '../client/failure.ts';
import { failureFor, type DeskContext } from './context.ts';
import type { Draft } from './draft.ts';
import { fileNames, speaker } from './log.ts';
import { TYPING_HOLDS_MS } from './typist.ts';

type Host = LitElement & { readonly context: DeskContext; readonly entry: InboxEntry; readonly draft: Draft };

export class LogController implements ReactiveController {
  readonly #host: Host;
  readonly #onAnswered: () => void;
  #followed: string | undefined;
  #following: FollowedLog | undefined;
  #marked = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** Absent until it has been read once. */
  log: DeskLog | undefined;
  failure: Failure | undefined;
  /** What a screen reader is told. */
  announced = '';

  /** `onAnswered`: an officer has said something. */
  constructor(host: Host, onAnswered: () => void) {
    this.#host = host;
    this.#onAnswered = onAnswered;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#leave();
  }

  /** Follows the one of the host, before rendering; whether it is another one than before. */
  follow(): boolean {
    const { entry: { id }, context: { connection }, isConnected } = this.#host;
    // An update that was due when the host was taken from the page comes afterwards.
    if (id === this.#followed || !isConnected) return false;
    this.#leave();
    this.#followed = id;
    this.#following = followLog(connection, id, { next: this.#show, failed: this.#fail });
    return true;
  }

  /** Reads what lies before; false when nothing came of it. */
  async earlier(): Promise<boolean> {
    const following = this.#following;
    // Whoever has gone on to another one hears nothing of it there.
    const here = (): boolean => following === this.#following;
    try {
      await following?.earlier();
      return here();
    } catch (cause) {
      if (here()) this.#fail(asFailure(cause));
      return false;
    }
  }

  #leave(): void {
    this.#following?.stop();
    clearTimeout(this.#quiet);
    this.#following = undefined;
    this.#followed = undefined;
    this.log = undefined;
    this.failure = undefined;
    this.announced = '';
    this.#marked = 0;
  }

  readonly #show = (next: DeskLog): void => {
    const { context, entry, draft } = this.#host;
    const heard = this.log?.events.at(-1)?.seq ?? Infinity;
    const fresh = next.events.filter(({ seq }) => seq > heard);
    for (const event of this.log ? fresh : next.events) if (event.type === 'message') draft.arrived(event.id);
    const messages = fresh.filter((event) => event.type === 'message');
    const said = messages.filter(({ from, name }) => from === 'visitor' || name !== context.officer.name);
    if (messages.some(({ from }) => from === 'officer')) this.#onAnswered();
    if (said.length > 0) {
      this.announced = said.map((event) => context.wording.words.conversation.said(speaker(event, entry.name, context), [event.text, fileNames(event)].filter(Boolean).join(' '))).join('. ');
    }
    this.log = next;
    this.failure = undefined;
    this.#markRead();
    this.#untilQuiet();
    this.#host.requestUpdate();
  };

  readonly #fail = (failure: Failure): void => {
    this.failure = failureFor(this.#host, failure);
    this.#host.requestUpdate();
  };

  /** Whoever was writing is not any more when nothing more is heard. */
  #untilQuiet(): void {
    clearTimeout(this.#quiet);
    if (this.log?.typing) this.#quiet = setTimeout(() => this.#host.requestUpdate(), TYPING_HOLDS_MS);
  }

  #markRead(): void {
    const seq = this.log?.events.at(-1)?.seq ?? 0;
    if (document.hidden || seq <= Math.max(this.#marked, this.log?.read.officer ?? 0)) return;
    const { context, entry: { id } } = this.#host;
    this.#marked = seq;
    markRead(context.connection, id, seq).then(
      () => this.#host.dispatchEvent(new ReadEvent(id, seq)),
      (cause: unknown) => {
        // The next look says it again.
        if (this.#marked === seq) this.#marked = 0;
        failureFor(this.#host, cause);
      },
    );
  }

  readonly #onVisibility = (): void => {
    this.#following?.look(!document.hidden);
    this.#markRead();
  };
}

/** An officer has read up to here. */
export class ReadEvent extends Event {
  static readonly type = 'pst-desk-read';
  readonly id: string;
  readonly seq: number;

  constructor(id: string, seq: number) {
    super(ReadEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.seq = seq;
  }
}
