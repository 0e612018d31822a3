/** The real endpoint inside the page, for one story: a database of its own, a clock, and a line that can be cut. */
import type { Connection } from '../../src/client/connection.ts';
import { newId } from '../../src/client/identity.ts';
import type { FailureCode } from '../../src/contract/failure.ts';
import { createEndpoint, type Endpoint } from '../../src/endpoint/app.ts';
import type { TicketMove } from '../../src/contract/desk-queue.ts';
import type { NewMeeting } from '../../src/contract/meetings.ts';
import type { Stage } from '../../src/contract/complaint-log.ts';
import { ask, changeStage } from '../../src/endpoint/complaints/desk.ts';
import { append } from '../../src/endpoint/consultations/append.ts';
import { close } from '../../src/endpoint/consultations/close.ts';
import { addMessage } from '../../src/endpoint/consultations/messages.ts';
import type { OfficeContent } from '../../src/endpoint/content/office-content.ts';
import type { Db } from '../../src/endpoint/db/database.ts';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import type { Passwords } from '../../src/endpoint/desk/officers.ts';
import { shelfOf, store } from '../../src/endpoint/files/attachments.ts';
import { Upload } from '../../src/endpoint/http/upload.ts';
import { MAIL_JOB } from '../../src/endpoint/mail/mail.ts';
import { raise } from '../../src/endpoint/consultations/read-marks.ts';
import { problemResponse } from '../../src/endpoint/http/problem-response.ts';
import { cancel, propose } from '../../src/endpoint/meetings/meetings.ts';
import { callNext, move } from '../../src/endpoint/queue/calling.ts';
import { take } from '../../src/endpoint/queue/tickets.ts';
import { Problem } from '../../src/endpoint/problem.ts';
import { setClock } from '../../tests/support/clock.ts';
import { Mailbox } from '../../tests/support/mailbox.ts';
import { FakeWebApi, type Model, type Mood } from '../../tests/support/web-api.ts';
import { addDemoAnswers } from '../../demo/answers.ts';
import { addAnswers, type Answered } from '../../demo/ratings.ts';
import { offices } from './offices.ts';
import { openMemory } from './sqlite.ts';

/** What the widget meets: the endpoint, no network, an answer that never comes, or a refusal of whatever it sends. */
export type Line = 'up' | 'down' | 'never' | FailureCode;

/** How things stand when a story begins; `parameters: { office: { … } satisfies Setting }`. */
export interface Setting {
  readonly line?: Line;
  /** The clock of the page and of the endpoint; a Tuesday morning, when the offices are open, unless told otherwise. */
  readonly now?: string;
  /** An office that has published less, or other things, than those of the demonstration. */
  readonly change?: (content: OfficeContent) => OfficeContent;
  /** BPS answers as well, and in this mood some of its lists; `off`, or left out: the office has no key. */
  readonly bps?: 'off' | { readonly [M in Model | 'all']?: Mood };
  /** What visitors have answered to the nine questions of the SKM. */
  readonly answered?: readonly Answered[];
}

const TUESDAY_MORNING = '2026-11-24T10:00:00+07:00';
const OFFICER = 'Dewi Lestari';

/** Nobody signs in: stories show what visitors see, and the officer's part is played by `StoryOffice`. */
const nobody: Passwords = { verify: async () => false };

export class StoryOffice {
  readonly #endpoint: Endpoint;
  readonly #db: Db;
  readonly #resetClock: () => void;
  readonly #cut = new Set<AbortController>();
  #line: Line;

  /** Where its letters arrive; `mailbox.codeFor(email)` is what a visitor would read there. */
  readonly mailbox = new Mailbox();

  /** An address of its own, so that nothing a widget remembers is found again in another story. */
  readonly connection: Connection = {
    endpoint: `${location.origin}/${newId()}`,
    fetch: (input, init) => this.#answer(new Request(this.#inside(input instanceof Request ? input.url : String(input)), init)),
    send: (url, init, body, onProgress) => {
      const headers = new Headers(init.headers);
      headers.set('content-type', 'application/octet-stream');
      onProgress(this.#line === 'up' ? 1 : 0.4);
      return this.#answer(new Request(this.#inside(url), { ...init, headers, body }));
    },
  };

  static async open({ line = 'up', now = TUESDAY_MORNING, change = (content) => content, bps, answered = [] }: Setting = {}): Promise<StoryOffice> {
    const db = await openMemory();
    await migrate(db);
    await addDemoAnswers(db, new Date(now));
    for (const month of answered) await addAnswers(db, '3374', month);
    return new StoryOffice(db, offices.map(change), line, setClock(now), bps);
  }

  private constructor(db: Db, contents: readonly OfficeContent[], line: Line, resetClock: () => void, bps: Setting['bps']) {
    this.#db = db;
    this.#line = line;
    this.#resetClock = resetClock;
    this.#endpoint = createEndpoint({ db, offices: () => contents, passwords: nobody, mailer: this.mailbox, search: bps && bps !== 'off' ? searchIn(bps) : undefined, clock: () => new Date(Date.now()) });
    this.#endpoint.start();
  }

  /** From now on; a network that goes takes the streams with it. */
  set line(line: Line) {
    this.#line = line;
    if (line !== 'down') return;
    for (const stream of this.#cut) stream.abort(new TypeError('The story has cut the line.'));
  }

  /** The code in the newest letter to this address; what waits is sent first. */
  async code(email: string): Promise<string> {
    await this.#endpoint.core.jobs.now(MAIL_JOB);
    return this.mailbox.codeFor(email) ?? '';
  }

  /** An officer answers the consultation that was started last. */
  async reply(text: string): Promise<void> {
    await addMessage(this.#endpoint.core, await this.#consultation(), { id: newId(), text, from: 'officer', name: OFFICER });
  }

  /** The officer has read everything so far. */
  async read(): Promise<void> {
    const consultation = await this.#consultation();
    await raise(this.#endpoint.core, consultation, 'officer', consultation.last_seq);
  }

  /** The officer is writing, for some seconds. */
  async write(): Promise<void> {
    const { id, office } = await this.#consultation();
    const { hub } = this.#endpoint.core;
    if (hub.typists.note(id, OFFICER)) hub.hint({ office, consultation: id, typing: OFFICER });
  }

  /** An officer answers with a file. */
  async replyWith(text: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { core } = this.#endpoint;
    const consultation = await this.#consultation();
    const { id } = await store(core, shelfOf(core, consultation, 'officer'), newId(), name, new Upload(new Request(location.origin, { method: 'PUT', body: bytes })));
    await addMessage(core, consultation, { id: newId(), text, from: 'officer', name: OFFICER, attachments: [id] });
  }

  async closeConsultation(summary?: string): Promise<void> {
    await close(this.#endpoint.core, await this.#consultation(), OFFICER, { ...(summary === undefined ? {} : { summary }) });
  }

  /** Resolves to the meeting's id. */
  async propose(meeting: NewMeeting): Promise<string> {
    const { core } = this.#endpoint;
    const consultation = await this.#consultation();
    return (await propose(core, core.offices.get(consultation.office).office, consultation, newId(), meeting)).id;
  }

  async callOff(meeting: string): Promise<void> {
    await cancel(this.#endpoint.core, await this.#consultation(), meeting, async () => {});
  }

  /** As after five days without a reply. */
  async warn(closesOn: string): Promise<void> {
    const { core } = this.#endpoint;
    const { id, office } = await this.#consultation();
    const at = core.clock().toISOString();
    const { consultation } = await this.#db.transaction().execute((trx) => append(trx, { id, office }, at, { type: 'closing-soon', head: { warned_at: at }, detail: { closesOn } }));
    core.hub.notify(office, id, consultation.change);
  }

  /** An officer takes the complaint that was filed last to another stage. */
  async stage(stage: Stage, text?: string): Promise<void> {
    const { id, office, last_seq: seen } = await this.#complaint();
    await changeStage(this.#endpoint.core, { user: 'dewi', name: OFFICER, office }, id, newId(), { stage, seen, ...(text === undefined ? {} : { text }) });
  }

  /** An officer asks whoever filed it. */
  async ask(text: string, missing: boolean): Promise<void> {
    const { id, office, last_seq: seen } = await this.#complaint();
    await ask(this.#endpoint.core, { user: 'dewi', name: OFFICER, office }, id, newId(), { text, missing, seen });
  }

  /** So many others take a number. */
  async queueUp(others: number, service = 'konsultasi', office = '3374'): Promise<void> {
    const { core } = this.#endpoint;
    for (let i = 0; i < others; i++) await take(core, core.offices.get(office).office, newId(), { service }, '');
  }

  /** The desk calls who has waited longest; resolves to the ticket's id. */
  async callNext(counter: string, office = '3374'): Promise<string> {
    const { core } = this.#endpoint;
    const called = await callNext(core, core.offices.get(office).office, { user: 'dewi', name: OFFICER, office }, newId(), { counter });
    return called?.id ?? '';
  }

  async moveTicket(id: string, change: TicketMove, office = '3374'): Promise<void> {
    const { core } = this.#endpoint;
    await move(core, core.offices.get(office).office, { user: 'dewi', name: OFFICER, office }, id, change);
  }

  async dispose(): Promise<void> {
    this.line = 'down';
    this.#resetClock();
    await this.#endpoint.close();
    await this.#db.destroy();
  }

  /** The endpoint itself knows nothing of the story's address. */
  #inside(url: string): string {
    return url.replace(this.connection.endpoint, location.origin);
  }

  #complaint() {
    return this.#db.selectFrom('complaints').selectAll().orderBy('filed_at', 'desc').executeTakeFirstOrThrow();
  }

  #consultation() {
    return this.#db.selectFrom('consultations').selectAll().orderBy('started_at', 'desc').executeTakeFirstOrThrow();
  }

  /** What `fetch` does, without a network: an aborted request ends in an error, and so does a stream that is cut. */
  async #answer(request: Request): Promise<Response> {
    if (this.#line === 'down') throw new TypeError('The story has no network.');
    // Not even when the widget gives up: "sending" is then there for as long as a designer wants to look at it.
    if (this.#line === 'never') return new Promise(() => {});
    if (this.#line !== 'up' && request.method !== 'GET') return problemResponse(new Problem(this.#line, { retryAfter: 30 }));
    const response = await this.#endpoint.fetch(request);
    request.signal.throwIfAborted();
    if (response.headers.get('Content-Type') !== 'text/event-stream' || !response.body) return response;
    const cut = new AbortController();
    this.#cut.add(cut);
    request.signal.addEventListener('abort', () => cut.abort(request.signal.reason));
    return new Response(breakable(response.body, cut.signal), response);
  }
}

/** BPS's WebAPI inside the page. */
function searchIn(bps: Exclude<NonNullable<Setting['bps']>, 'off'>) {
  const webApi = new FakeWebApi('kunci-peragaan');
  for (const [model, mood] of Object.entries(bps)) webApi.feel(mood, model as Model | 'all');
  return { key: webApi.key, fetch: webApi.fetch, perSecond: 1_000, patienceMs: 500 };
}

/** The same stream, until the signal: then an error, as when the network goes. */
function breakable(stream: ReadableStream<Uint8Array>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream({
    start: (controller) =>
      signal.addEventListener('abort', () => {
        controller.error(signal.reason);
        void reader.cancel();
      }),
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (signal.aborted) return;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => reader.cancel(),
  });
}
