/** The real endpoint inside the browser test server: `endpoint="/pst"`, with an office of its own for each test. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createEndpoint } from '../../src/endpoint/app.ts';
import { sha256 } from '../../src/endpoint/crypto.ts';
import type { OfficeContent } from '../../src/endpoint/content/office-content.ts';
import type { Db } from '../../src/endpoint/db/database.ts';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import type { Log } from '../../src/endpoint/http/log.ts';
import { readOfficesFolder } from '../../src/endpoint/node/read-offices.ts';
import { openMemory } from '../../src/endpoint/node/sqlite.ts';
import { controlRoutes } from './endpoint-controls.ts';
import { Faults } from './faults.ts';
import { Mailbox } from './mailbox.ts';
import { plainPasswords, sampleOffice } from './test-office.ts';
import { FakeWebApi } from './web-api.ts';

const PREFIX = '/pst';
const DEMO_OFFICES = new URL('../../demo/offices', import.meta.url).pathname;

interface KoaContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean;
}

export function endpointMiddleware(): (ctx: KoaContext, next: () => Promise<unknown>) => Promise<void> {
  let listener: Promise<ReturnType<typeof getRequestListener>> | undefined;
  return async (ctx, next) => {
    // A browser silently repeats a request whose reused connection broke, and a test would not see the fault it asked for.
    ctx.res.shouldKeepAlive = false;
    const url = ctx.req.url ?? '';
    if (!url.startsWith(`${PREFIX}/`)) return void (await next());
    ctx.req.url = url.slice(PREFIX.length);
    ctx.respond = false;
    await (await (listener ??= createListener()))(ctx.req, ctx.res);
  };
}

async function createListener(): Promise<ReturnType<typeof getRequestListener>> {
  const db = openMemory();
  await migrate(db);
  const offices: OfficeContent[] = [...await demoOffices()];
  const mailbox = new Mailbox();
  const webApi = new FakeWebApi('kunci-uji');
  const endpoint = createEndpoint({ db, offices: () => offices, passwords: plainPasswords, mailer: mailbox, search: { key: webApi.key, fetch: webApi.fetch, perSecond: 1_000, patienceMs: 500 }, log: report });
  endpoint.start();
  const faults = new Faults();
  const model = offices.find(({ office }) => office.code === '3374') ?? sampleOffice();
  const controls = new Hono().route('/test', controlRoutes({ endpoint, db, offices, faults, webApi, model, mailbox }));
  return getRequestListener(
    async (request, env) => {
      if (new URL(request.url).pathname.startsWith('/test/')) return controls.fetch(request);
      const office = await officeOf(request, db);
      const answer = () => endpoint.fetch(request, env);
      return office === undefined ? answer() : faults.around(office, connectionOf(env as HttpBindings), answer);
    },
    // The test runner's own Request and Response are none of ours to replace.
    { overrideGlobalObjects: false },
  );
}

/** Content that somebody is just editing must not stop the tests of everything else. */
async function demoOffices(): Promise<readonly OfficeContent[]> {
  try {
    return await readOfficesFolder(DEMO_OFFICES);
  } catch (error) {
    console.error(error);
    return [sampleOffice()];
  }
}

const report: Log = ({ error, route }) => {
  if (error !== undefined) console.error(`endpoint, ${route ?? 'background'}:`, error);
};

const connectionOf = ({ incoming, outgoing }: HttpBindings) => ({
  destroy: () => void incoming.socket.destroy(),
  onceClosed: (then: () => void) => void outgoing.once('close', then),
});

/** The office a request is about; undefined for the desk, except where an officer works on one consultation or looks through what visitors left. */
async function officeOf(request: Request, db: Db): Promise<string | undefined> {
  const { pathname } = new URL(request.url);
  const [, named] = /^\/v1\/offices\/(\d{4})\b/.exec(pathname) ?? [];
  if (named !== undefined) return named;
  if (/^\/v1\/(me\b|consultations$)/.test(pathname)) return officeOfVisitor(request, db);
  const complaint = await officeOfComplaint(request, pathname, db);
  if (complaint !== undefined) return complaint;
  if (/^\/v1\/desk\/(visits|ratings|satisfaction|personal-data|erasures|accesses)\b/.test(pathname)) return officeOfOfficer(request, db);
  const [, id, deeper] = /^\/v1\/(?:desk\/)?consultations\/([^/]+)(\/?)/.exec(pathname) ?? [];
  if (id === undefined) return undefined;
  if (request.method === 'PUT' && deeper === '') {
    const body = (await request.clone().json()) as { office?: string };
    return body.office;
  }
  return (await db.selectFrom('consultations').select('office').where('id', '=', id).executeTakeFirst())?.office;
}

/** Of a complaint that is followed: the one its page names, or its own. */
async function officeOfComplaint(request: Request, pathname: string, db: Db): Promise<string | undefined> {
  const [, id] = /^\/v1\/(?:desk\/)?complaints\/([^/]+)/.exec(pathname) ?? [];
  if (id === 'track') return request.method === 'POST' ? ((await request.clone().json()) as { office?: string }).office : undefined;
  return id === undefined ? undefined : (await db.selectFrom('complaints').select('office').where('id', '=', id).executeTakeFirst())?.office;
}

/** The office of the visitor whose token came along. */
async function officeOfVisitor(request: Request, db: Db): Promise<string | undefined> {
  const key = await sha256((request.headers.get('Authorization') ?? '').replace('Bearer ', ''));
  const visitor = await db.selectFrom('visitor_sessions').innerJoin('visitors', 'visitors.id', 'visitor_sessions.visitor').select('office').where('token_hash', '=', key).executeTakeFirst();
  return visitor?.office;
}

/** The office of the officer whose cookie came along. */
async function officeOfOfficer(request: Request, db: Db): Promise<string | undefined> {
  const token = /pst-desk=([^;]+)/.exec(request.headers.get('Cookie') ?? '')?.[1] ?? '';
  const officer = await db.selectFrom('sessions').innerJoin('officers', 'officers.user', 'sessions.user').select('office').where('token_hash', '=', await sha256(token)).executeTakeFirst();
  return officer?.office;
}
