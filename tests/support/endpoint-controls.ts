/** What a browser test may do behind the visitor's back: open an office, answer as its officer, look at what arrived, break things. */
import { Hono } from 'hono';
import { addAnswers, type Answered } from '../../demo/ratings.ts';
import {
  closeConsultation, inbox, listInbox, markReadAtDesk, readDeskEvents, replyToConsultation, showTyping, signInOfficer,
} from '../../src/contract/desk.ts';
import { askComplainant, changeStage, getDeskComplaint, listComplaints } from '../../src/contract/desk-complaints.ts';
import { listRatings, listVisits } from '../../src/contract/desk-lists.ts';
import { callNext, moveTicket } from '../../src/contract/desk-queue.ts';
import { cancelMeeting, proposeMeeting } from '../../src/contract/meetings.ts';
import type { Office } from '../../src/contract/office.ts';
import { POLICY_DEFAULTS } from '../../src/contract/policy.ts';
import type { Operation } from '../../src/contract/operation.ts';
import type { Endpoint } from '../../src/endpoint/app.ts';
import { append } from '../../src/endpoint/consultations/append.ts';
import type { OfficeContent } from '../../src/endpoint/content/office-content.ts';
import type { Db } from '../../src/endpoint/db/database.ts';
import { addOfficer } from '../../src/endpoint/desk/officers.ts';
import { MAIL_JOB } from '../../src/endpoint/mail/mail.ts';
import type { Mailbox } from './mailbox.ts';
import { MODES, type Faults, type Mode } from './faults.ts';
import { MOODS, type FakeWebApi, type Model, type Mood } from './web-api.ts';
import { cookieOf, newId, PASSWORD, requestFor, type Ask } from './test-office.ts';

export interface Controls {
  readonly endpoint: Endpoint;
  readonly db: Db;
  readonly offices: OfficeContent[];
  readonly faults: Faults;
  readonly webApi: FakeWebApi;
  readonly mailbox: Mailbox;
  /** What a fresh office is copied from. */
  readonly model: OfficeContent;
}

type NewOffice = Partial<Office> & Partial<Pick<OfficeContent, 'serviceStandards' | 'whistleblowing' | 'origins' | 'policy'>>;

/** Any address does: the officer's own page is on the same one. */
const DESK = 'http://desk.test';

export function controlRoutes(controls: Controls): Hono {
  const { offices, faults, mailbox, model } = controls;
  const app = new Hono();
  const desk = new Desk(controls);

  app.post('/offices', async (c) => {
    const { serviceStandards = model.serviceStandards, origins = model.origins, policy = POLICY_DEFAULTS, whistleblowing, ...changes } = await bodyOf<NewOffice>(c.req.raw);
    const code = unusedCode(offices);
    offices.push({ office: { ...structuredClone(model.office), ...changes, code }, serviceStandards, origins, policy, ...(whistleblowing ? { whistleblowing } : {}) });
    await addOfficer(controls.db, { user: userOf(code), name: 'Petugas Uji', office: code, passwordHash: `plain:${PASSWORD}` });
    await addOfficer(controls.db, { user: `rekan-${code}`, name: 'Rekan Uji', office: code, passwordHash: `plain:${PASSWORD}` });
    return c.json({ code, user: userOf(code), password: PASSWORD });
  });
  app.post('/offices/:code/reply', async (c) => {
    const { consultation, text } = await bodyOf<{ consultation: string; text: string }>(c.req.raw);
    return c.json(await desk.ask(c.req.param('code'), replyToConsultation, { params: { id: consultation, messageId: newId() }, body: { text } }));
  });
  app.post('/offices/:code/close', async (c) => {
    const { consultation } = await bodyOf<{ consultation: string }>(c.req.raw);
    return c.json(await desk.ask(c.req.param('code'), closeConsultation, { params: { id: consultation }, body: {} }));
  });
  app.post('/offices/:code/reads', async (c) => {
    const { consultation, seq } = await bodyOf<{ consultation: string; seq: number }>(c.req.raw);
    return c.json(await desk.ask(c.req.param('code'), markReadAtDesk, { params: { id: consultation }, body: { seq } }));
  });
  app.post('/offices/:code/types', async (c) => {
    const { consultation } = await bodyOf<{ consultation: string }>(c.req.raw);
    return c.json(await desk.ask(c.req.param('code'), showTyping, { params: { id: consultation } }));
  });
  app.get('/offices/:code/letters', async (c) => {
    // What waits is sent first: a test need not wait for it.
    await controls.endpoint.core.jobs.now(MAIL_JOB);
    return c.json(mailbox.letters.filter(({ from }) => from.office === c.req.param('code')));
  });
  app.post('/offices/:code/propose', async (c) => {
    const { consultation, meeting } = await bodyOf<{ consultation: string; meeting: object }>(c.req.raw);
    return c.json(await desk.ask(c.req.param('code'), proposeMeeting, { params: { id: consultation, meetingId: newId() }, body: meeting }));
  });
  app.post('/offices/:code/call-off', async (c) => {
    const { consultation, meeting } = await bodyOf<{ consultation: string; meeting: string }>(c.req.raw);
    return c.json(await desk.ask(c.req.param('code'), cancelMeeting, { params: { id: consultation, meetingId: meeting } }));
  });
  app.post('/offices/:code/complaint-stage', async (c) => {
    const { complaint, stage, text, seen } = await bodyOf<{ complaint: string; stage: string; text?: string; seen: number }>(c.req.raw);
    return c.json(await desk.ask(c.req.param('code'), changeStage, { params: { id: complaint, eventId: newId() }, body: { stage, text, seen } }));
  });
  app.post('/offices/:code/complaint-question', async (c) => {
    const { complaint, text, missing, seen } = await bodyOf<{ complaint: string; text: string; missing: boolean; seen: number }>(c.req.raw);
    return c.json(await desk.ask(c.req.param('code'), askComplainant, { params: { id: complaint, eventId: newId() }, body: { text, missing, seen } }));
  });
  // What takes five days otherwise.
  app.post('/offices/:code/warn', async (c) => {
    const { consultation, closesOn } = await bodyOf<{ consultation: string; closesOn: string }>(c.req.raw);
    const at = new Date().toISOString();
    const appended = await controls.db.transaction().execute((trx) => append(trx, { id: consultation, office: c.req.param('code') }, at, { type: 'closing-soon', head: { warned_at: at }, detail: { closesOn } }));
    controls.endpoint.core.hub.notify(c.req.param('code'), consultation, appended.consultation.change);
    return c.json({});
  });
  // What takes thirty days otherwise.
  app.post('/offices/:code/end-sessions', async (c) => {
    const visitors = controls.db.selectFrom('visitors').select('id').where('office', '=', c.req.param('code'));
    await controls.db.deleteFrom('visitor_sessions').where('visitor', 'in', visitors).execute();
    return c.json({});
  });
  app.post('/offices/:code/call-next', async (c) => c.json(await desk.ask(c.req.param('code'), callNext, { params: { id: newId() }, body: await bodyOf<object>(c.req.raw) })));
  app.post('/offices/:code/move-ticket', async (c) => {
    const { id, ...body } = await bodyOf<{ id: string }>(c.req.raw);
    return c.json(await desk.ask(c.req.param('code'), moveTicket, { params: { id }, body }));
  });
  app.get('/offices/:code/received', async (c) => c.json(await desk.received(c.req.param('code'))));
  app.post('/offices/:code/fault', async (c) => {
    const { mode, count } = await bodyOf<{ mode: Mode; count?: number }>(c.req.raw);
    if (!MODES.includes(mode)) return c.json({ error: `mode is one of ${MODES.join(', ')}` }, 400);
    faults.set(c.req.param('code'), mode, count);
    return c.json({});
  });
  app.post('/offices/:code/release', (c) => {
    faults.release(c.req.param('code'));
    return c.json({});
  });
  app.post('/offices/:code/web-api', async (c) => {
    const { mood, model } = await bodyOf<{ mood: Mood; model?: Model }>(c.req.raw);
    if (!MOODS.includes(mood)) return c.json({ error: `mood is one of ${MOODS.join(', ')}` }, 400);
    controls.webApi.feel(mood, model, c.req.param('code'));
    return c.json({});
  });
  app.post('/offices/:code/web-api/hurry', (c) => {
    controls.webApi.hurry(c.req.param('code'));
    return c.json({});
  });
  app.post('/offices/:code/answers', async (c) => {
    const { question, answer } = await bodyOf<{ question: string; answer: string }>(c.req.raw);
    const values = { id: newId(), office: c.req.param('code'), question, answer, consultation: null, published_by: 'Petugas Uji', withdrawn_at: null };
    await controls.db.insertInto('published_answers').values({ ...values, published_at: new Date().toISOString() }).execute();
    return c.json({});
  });
  // What takes months otherwise.
  app.post('/offices/:code/answered', async (c) => {
    for (const month of await bodyOf<Answered[]>(c.req.raw)) await addAnswers(controls.db, c.req.param('code'), month);
    return c.json({});
  });
  app.get('/offices/:code/searches', async (c) =>
    c.json(await controls.db.selectFrom('searches').select(['outcome', 'count']).where('office', '=', c.req.param('code')).orderBy('outcome').execute()));
  app.onError((error, c) => c.json({ error: error.message }, 500));
  return app;
}

/** The officers of all test offices, through the very operations that the desk uses. */
class Desk {
  readonly #endpoint: Endpoint;
  readonly #cookies = new Map<string, string>();

  constructor({ endpoint }: Controls) {
    this.#endpoint = endpoint;
  }

  async ask(office: string, row: Operation, ask: Ask = {}): Promise<unknown> {
    const response = await this.#endpoint.fetch(requestFor(row, { ...ask, cookie: await this.#cookie(office), origin: DESK }, DESK));
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${row.name}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async received(office: string): Promise<unknown> {
    const { consultations } = inbox.parse(await this.ask(office, listInbox));
    const withEvents = consultations.map(async (entry) => ({ ...entry, ...(await this.ask(office, readDeskEvents, { params: { id: entry.id } })) as object }));
    const lists = await Promise.all([listVisits, listRatings].map((row) => this.ask(office, row)));
    const { complaints } = listComplaints.answer.parse(await this.ask(office, listComplaints));
    const read = complaints.map(async ({ id }) => this.ask(office, getDeskComplaint, { params: { id } }));
    return Object.assign({ consultations: await Promise.all(withEvents), complaints: await Promise.all(read) }, ...lists) as unknown;
  }

  async #cookie(office: string): Promise<string> {
    const known = this.#cookies.get(office);
    if (known !== undefined) return known;
    const body = { user: userOf(office), password: PASSWORD };
    const response = await this.#endpoint.fetch(requestFor(signInOfficer, { body, origin: DESK }, DESK));
    if (!response.ok) throw new Error(`there is no test office ${office}`);
    this.#cookies.set(office, cookieOf(response));
    return cookieOf(response);
  }
}

const userOf = (office: string): string => `petugas-${office}`;

function unusedCode(offices: readonly OfficeContent[]): string {
  for (;;) {
    const code = String(Math.floor(Math.random() * 10_000)).padStart(4, '0');
    if (!offices.some(({ office }) => office.code === code)) return code;
  }
}

async function bodyOf<T>(request: Request): Promise<T> {
  const text = await request.text();
  return (text === '' ? {} : JSON.parse(text)) as T;
}
