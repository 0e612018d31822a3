/** An officer at the desk: signed in, with the inbox on the screen, of which what has changed is read at every change. */
import assert from 'node:assert/strict';
import { listInbox, signInOfficer } from '../../src/contract/desk.ts';
import { StreamReader } from '../support/stream-reader.ts';
import { cookieOf, requestFor } from '../support/test-office.ts';

export class Desk {
  readonly url: string;
  readonly cookie: string;
  readonly #inbox: StreamReader;
  readonly #reading: Promise<void>;

  private constructor(url: string, cookie: string, inbox: StreamReader) {
    this.url = url;
    this.cookie = cookie;
    this.#inbox = inbox;
    this.#reading = this.#readAgain();
  }

  static async open(url: string, user: string, password: string): Promise<Desk> {
    const answer = await fetch(requestFor(signInOfficer, { body: { user, password }, origin: url }, url));
    assert.equal(answer.status, 200, await answer.text());
    const cookie = cookieOf(answer);
    const stream = await fetch(requestFor(listInbox, { cookie, headers: { Accept: 'text/event-stream' } }, url));
    return new Desk(url, cookie, new StreamReader(stream));
  }

  async leave(): Promise<void> {
    await this.#inbox.leave();
    await this.#reading;
  }

  async #readAgain(): Promise<void> {
    let after: string | undefined;
    for (;;) {
      const frame = await this.#inbox.next();
      if (!frame) return;
      if (frame.event !== 'change') continue;
      const answer = await fetch(requestFor(listInbox, { cookie: this.cookie, ...(after === undefined ? {} : { query: { after } }) }, this.url));
      assert.equal(answer.status, 200);
      after = String(listInbox.answer.parse(await answer.json()).change);
    }
  }
}
