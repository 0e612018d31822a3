/** An officer without a screen: what has arrived at the office from whom, and answers to it. */
import assert from 'node:assert/strict';
import type * as z from 'zod/mini';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { listInbox, readDeskEvents, replyToConsultation, signInOfficer } from '../../src/contract/desk.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { cookieOf, newId, requestFor, type Ask } from './test-office.ts';

export class Officer {
  readonly #url: string;
  readonly #cookie: string;

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  /** At the desk of the office at this address, with the demo's officers. */
  static async at(url: string): Promise<Officer> {
    const response = await fetch(requestFor(signInOfficer, { body: { user: OFFICERS[0].user, password: PASSWORD }, origin: url }, url));
    assert.equal(response.status, 200);
    return new Officer(url, cookieOf(response));
  }

  /** Every message of the one consultation with this visitor, the visitor's own and the office's, in their order. */
  async log(email: string): Promise<readonly string[]> {
    const { events } = await this.#ask(readDeskEvents, { params: { id: await this.#idOf(email) } });
    return events.flatMap((event) => (event.type === 'message' ? [event.text] : []));
  }

  async answer(email: string, text: string): Promise<void> {
    await this.#ask(replyToConsultation, { params: { id: await this.#idOf(email), messageId: newId() }, body: { text } });
  }

  async #idOf(email: string): Promise<string> {
    const { consultations } = await this.#ask(listInbox);
    const found = consultations.filter((entry) => entry.email === email);
    assert.equal(found.length, 1, `consultations with ${email}`);
    return found[0]?.id ?? '';
  }

  async #ask<A extends z.ZodMiniType>(row: Operation<z.ZodMiniType | undefined, A>, ask: Ask = {}): Promise<z.output<A>> {
    const response = await fetch(requestFor(row, { ...ask, cookie: this.#cookie, origin: this.#url }, this.#url));
    const answer: unknown = await response.json();
    assert.equal(response.status, 200, `${row.name}: ${JSON.stringify(answer)}`);
    return row.answer.parse(answer);
  }
}
