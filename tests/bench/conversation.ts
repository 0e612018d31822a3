/** A consultation with both of its people: each has the stream open, and either may send. */
import assert from 'node:assert/strict';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { messageEvent } from '../../src/contract/events.ts';
import { readDeskEvents, replyToConsultation } from '../../src/contract/desk.ts';
import { StreamReader } from '../support/stream-reader.ts';
import { aConsultation, newId, requestFor, type Ask } from '../support/test-office.ts';
import type { Desk } from './desk.ts';

export type Side = 'visitor' | 'officer';

/** Milliseconds since it was sent. */
export interface Delivery {
  /** The endpoint has answered: it is on the disk. */
  readonly durableMs: number;
  /** Its frame is at the other side. */
  readonly shownMs: number;
}

const PATIENCE_MS = 10_000;
const TEXT = 'Apakah jumlah penduduk tiap kecamatan tahun 2025 sudah tersedia, dan di publikasi mana dapat saya baca?';
const STREAM = { Accept: 'text/event-stream' };

export class Conversation {
  readonly #id: string;
  readonly #token: string;
  readonly #desk: Desk;
  readonly #screens: Readonly<Record<Side, Screen>>;
  /** The first one began the consultation. */
  #sent = 1;

  private constructor(id: string, token: string, desk: Desk, screens: Readonly<Record<Side, Screen>>) {
    this.#id = id;
    this.#token = token;
    this.#desk = desk;
    this.#screens = screens;
  }

  /** `token`: of a visitor whose address was verified. */
  static async open(url: string, office: string, token: string, desk: Desk): Promise<Conversation> {
    const id = newId();
    const started = await fetch(requestFor(startConsultation, { params: { id }, token, body: aConsultation({ office }) }, url));
    assert.equal(started.status, 200, await started.text());
    const ask = { params: { id }, query: { after: '1' }, headers: STREAM };
    const [visitor, officer] = await Promise.all([
      fetch(requestFor(readEvents, { ...ask, token }, url)),
      fetch(requestFor(readDeskEvents, { ...ask, cookie: desk.cookie }, url)),
    ]);
    return new Conversation(id, token, desk, { visitor: new Screen(visitor), officer: new Screen(officer) });
  }

  async send(from: Side, messageId: string): Promise<Delivery> {
    const { url, cookie } = this.#desk;
    const [row, who]: [typeof sendMessage, Ask] = from === 'visitor' ? [sendMessage, { token: this.#token }] : [replyToConsultation, { cookie, origin: url }];
    const request = requestFor(row, { ...who, params: { id: this.#id, messageId }, body: { text: TEXT } }, url);
    const sentAt = performance.now();
    const shown = this.#screens[from === 'visitor' ? 'officer' : 'visitor'].shows(messageId);
    const durable = fetch(request).then(async (answer) => {
      const at = performance.now();
      assert.equal(answer.status, 200, await answer.text());
      return at;
    });
    this.#sent += 1;
    const [durableAt, shownAt] = await Promise.all([durable, shown]);
    return { durableMs: durableAt - sentAt, shownMs: shownAt - sentAt };
  }

  /** Nothing is missing, nothing is there twice. */
  async checkLog(): Promise<void> {
    const answer = await fetch(requestFor(readEvents, { params: { id: this.#id }, query: { after: '0' }, token: this.#token }, this.#desk.url));
    const { events } = readEvents.answer.parse(await answer.json());
    assert.deepEqual(events.map(({ seq }) => seq), Array.from({ length: this.#sent }, (_, index) => index + 1));
  }

  async leave(): Promise<void> {
    await Promise.all([this.#screens.visitor.leave(), this.#screens.officer.leave()]);
  }
}

/** One side's open stream, and when each message came through it. */
class Screen {
  readonly #stream: StreamReader;
  readonly #waiting = new Map<string, (at: number) => void>();
  readonly #reading: Promise<void>;

  constructor(response: Response) {
    this.#stream = new StreamReader(response);
    this.#reading = this.#read();
  }

  shows(messageId: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`a message was not at the other side after ${PATIENCE_MS} ms`)), PATIENCE_MS);
      this.#waiting.set(messageId, (at) => {
        clearTimeout(late);
        resolve(at);
      });
    });
  }

  async leave(): Promise<void> {
    await this.#stream.leave();
    await this.#reading;
  }

  async #read(): Promise<void> {
    for (;;) {
      const frame = await this.#stream.next();
      if (!frame) return;
      const at = performance.now();
      if (frame.event !== 'event') continue;
      const { id } = messageEvent.parse(frame.data);
      this.#waiting.get(id)?.(at);
      this.#waiting.delete(id);
    }
  }
}
