/** The screen of the waiting room: who is called and where to, readable from five metres. Comes with `mode="display"`. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { localTime } from '../../contract/calendar.ts';
import type { Office } from '../../contract/office.ts';
import { followBoard, type QueueBoard, type QueueCall } from '../../client/queue.ts';
import { display } from '../../locale/id/queue-display.ts';
import type { QueueWords } from '../../locale/id/queue.ts';
import { bars, landmark } from '../shared/frame.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { Styled } from '../shared/on-demand.ts';
import { MinuteController } from '../shared/open-state.ts';
import type { Language } from '../shared/settings.ts';
import { timeAt } from '../shared/time.ts';
import { whileConnected } from '../shared/while-connected.ts';
import { keepAwake } from './awake.ts';
import { Caller } from './caller.ts';
import { displayStyles } from './display.styles.ts';
import { newCalls } from './new-calls.ts';

type Context = Ready<QueueWords>;
type Words = typeof display;

const styles = [displayStyles];

export interface DisplayPart extends Styled {
  readonly display: Display;
  readonly words: Words;
}

/** `before`: the same in another language. */
export async function displayPart(host: ReactiveControllerHost & HTMLElement, lang: Language, before?: DisplayPart): Promise<DisplayPart> {
  const words = lang === 'en' ? (await import('../../locale/en/queue-display.ts')).display : display;
  return { display: before?.display ?? new Display(host), words, styles };
}

/** The office's day, as far as this device's clock can tell. */
const todayAt = ({ zone }: Pick<Office, 'zone'>): string => localTime(zone, new Date(Date.now())).day;

/** How many a person takes in beside the newest. */
const EARLIER = 4;

export class Display {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #caller: Caller;
  readonly #minute: MinuteController;
  #context: Context | undefined;
  #board: QueueBoard | undefined;
  /** The day on which the board was read, by this device: on the next one its numbers are nobody's. */
  #readOn = '';
  #askedAt = 0;
  /** How often there was a new call: each moves anew what shows the newest. */
  #heard = 0;
  #lostAt: string | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#caller = new Caller(() => host.requestUpdate());
    this.#minute = new MinuteController(host);
    keepAwake(host);
    whileConnected(host, (signal) => {
      if (this.#context) this.#follow(this.#context);
      signal.addEventListener('abort', () => {
        this.#unfollow();
        this.#caller.off();
      });
    });
  }

  render(context: Context, words: Words): TemplateResult {
    this.#lookAt(context);
    const { profile, lang } = context;
    const now = this.#minute.now.toISOString();
    return html`
      <section class="frame screen" part="frame screen" lang=${lang} aria-label=${landmark(words.title, profile.name)}>
        <header class="head">
          ${bars}
          <h2>${profile.name}</h2>
          <button type="button" class="sound ghost" aria-pressed=${this.#caller.on} aria-describedby="sound" @click=${this.#onSound}>${this.#caller.on ? words.soundOff : words.soundOn}</button>
          <span class="small muted state" id="sound">${!this.#caller.on ? words.silent : this.#caller.speaks ? words.sounding : words.chimeOnly}</span>
          <time class="clock">${timeAt(now, profile.zone, lang)}</time>
        </header>
        ${this.#renderBoard(context, words)}
        ${this.#lostAt === undefined ? nothing : html`<p class="lost" role="status">${this.#board ? words.lost(timeAt(this.#lostAt, profile.zone, lang)) : words.neverHeard}</p>`}
      </section>`;
  }

  #renderBoard(context: Context, words: Words): TemplateResult {
    const board = this.#board;
    if (!board) return html`<div class="now newest"><p class="nobody" aria-busy="true">${words.asking}</p></div>`;
    const today = this.#readOn === todayAt(context.profile);
    const [newest, ...earlier] = today ? board.calls : [];
    return html`
      <div class="now" aria-live="polite">
        ${newest ? this.#renderNewest(newest, context, words) : html`<div class="newest"><p class="nobody">${words.nobody}</p><p>${words.nobodyHelp}</p></div>`}
      </div>
      ${earlier.length > 0 ? html`
        <section class="earlier" aria-labelledby="earlier">
          <h3 id="earlier">${words.earlier}</h3>
          <ol>${earlier.slice(0, EARLIER).map(({ number, counter }) => html`<li><strong>${number}</strong> <span>${counter}</span></li>`)}</ol>
        </section>` : nothing}
      ${today ? this.#renderWaiting(board, words) : nothing}`;
  }

  #renderNewest({ number, counter, calls, calledAt }: QueueCall, { profile, lang }: Context, words: Words): TemplateResult {
    return html`
      <div class="newest called ${this.#heard % 2 === 1 ? 'odd' : ''}">
        <p class="which">${calls > 1 ? words.again(calls) : words.now} <span>${words.at(timeAt(calledAt, profile.zone, lang))}</span></p>
        <p class="number">${number}</p>
        <p class="counter">${words.to(counter)}</p>
      </div>`;
  }

  #renderWaiting({ services }: QueueBoard, words: Words): TemplateResult {
    return html`
      <section class="waiting" aria-labelledby="waiting">
        <h3 id="waiting">${words.waiting}</h3>
        <ul>${services.map(({ name, waiting }) => html`<li><span>${name}</span> <strong>${waiting}</strong></li>`)}</ul>
      </section>`;
  }

  /** The office may become another one; and at midnight the day does, which nobody announces. */
  #lookAt(context: Context): void {
    const before = this.#context;
    this.#context = context;
    const moved = before?.connection !== context.connection || before.profile.code !== context.profile.code;
    if (moved) this.#board = undefined;
    // Once a minute, until the endpoint agrees with this device that there is a new day.
    const minute = Math.floor(Date.now() / 60_000);
    const outdated = this.#board !== undefined && this.#board.day !== todayAt(context.profile) && minute !== this.#askedAt;
    if (!moved && !outdated) return;
    this.#askedAt = minute;
    this.#follow(context);
  }

  #follow(context: Context): void {
    this.#unfollow();
    if (!this.#host.isConnected) return;
    this.#stop = followBoard(context.connection, context.profile.code, {
      next: (board) => this.#show(board),
      hello: () => this.#hear(),
      failed: () => {
        this.#lostAt ??= new Date(Date.now()).toISOString();
        this.#host.requestUpdate();
      },
    });
  }

  #unfollow(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #show(board: QueueBoard): void {
    const calls = newCalls(this.#board, board);
    if (calls.length > 0) this.#heard += 1;
    this.#caller.call(calls);
    this.#board = board;
    if (this.#context) this.#readOn = todayAt(this.#context.profile);
    this.#hear();
  }

  #hear(): void {
    this.#lostAt = undefined;
    this.#host.requestUpdate();
  }

  readonly #onSound = (): void => this.#caller.switch();
}
