/** From the operations table to routes: everything that is the same for every operation happens here and nowhere else. */
import { Hono, type Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Operation } from '../../contract/operation.ts';
import { OPERATIONS, VERSION } from '../../contract/operations.ts';
import { getOffice } from '../../contract/office.ts';
import type { Core } from '../core.ts';
import { sha256 } from '../crypto.ts';
import type { Sessions } from '../desk/sessions.ts';
import { Problem } from '../problem.ts';
import { readBody } from './body.ts';
import { completeHandlers, type Call, type Handler } from './handler.ts';
import type { Log } from './log.ts';
import { callerOf, grant, mayUse, preflightResponse, type Caller } from './origin.ts';
import { checkIds } from './path.ts';
import { problemResponse } from './problem-response.ts';
import { Upload } from './upload.ts';

export interface RouterOptions {
  readonly core: Core;
  readonly sessions: Sessions;
  readonly handlers: readonly Handler[];
  readonly publicOrigin: string | undefined;
  readonly log: Log;
  readonly addressOf: (request: Request, env: unknown) => string;
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** When something of ours failed: the client's turn comes again soon, spread by its own jitter. */
const RETRY_AFTER_S = 5;

const isDesk = (row: Operation): boolean => row.path.startsWith('/desk/');

export function createRouter(options: RouterOptions): Hono {
  const app = new Hono();
  const handlers = completeHandlers(OPERATIONS, options.handlers);
  const pathOf = (row: Operation) => `/${VERSION}${row.path.replace(/\{(\w+)\}/g, ':$1')}`;

  const methods = new Map<string, string[]>();
  for (const [row, handler] of handlers) {
    app.on(row.method, pathOf(row), (c) => answer(options, handler, c));
    const known = methods.get(row.path) ?? ['OPTIONS'];
    methods.set(row.path, [...known, row.method, ...(row.method === 'GET' ? ['HEAD'] : [])]);
  }
  for (const row of handlers.keys()) {
    app.options(pathOf(row), (c) => preflight(options, row, methods.get(row.path) ?? [], c));
  }
  app.notFound((c) => {
    const response = problemResponse(new Problem('not-found'));
    const caller = callerOf(c.req.raw, options.publicOrigin);
    grant(response.headers, caller, mayUse(caller, options.core.offices));
    return response;
  });
  return app;
}

function preflight({ core, publicOrigin }: RouterOptions, row: Operation, methods: readonly string[], c: Context): Response {
  const caller = callerOf(c.req.raw, publicOrigin);
  return preflightResponse(caller, !isDesk(row) && mayUse(caller, core.offices, c.req.param('office')), methods);
}

async function answer(options: RouterOptions, handler: Handler, c: Context): Promise<Response> {
  const started = performance.now();
  const { row } = handler;
  const caller = callerOf(c.req.raw, options.publicOrigin);
  const access = new PageAccess(options.core, row, caller);
  let response: Response;
  let error: unknown;
  try {
    access.check(c.req.method, c.req.param('office'));
    response = await run(options, handler, access, c);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) error = thrown;
    response = problemResponse(thrown instanceof Problem ? thrown : new Problem('unavailable', { retryAfter: RETRY_AFTER_S }));
  }
  if (!isDesk(row)) grant(response.headers, caller, access.granted);
  const request = crypto.randomUUID();
  response.headers.set('X-Request-Id', request);
  options.log({
    event: 'request', method: c.req.method, route: row.path, status: response.status,
    ms: Math.round(performance.now() - started), request, ...(error === undefined ? {} : { error }),
  });
  return response;
}

/** Decides once the office is known; a page that may not use it can neither write nor read the answer. */
class PageAccess {
  granted = false;
  #writes = false;
  readonly #core: Core;
  readonly #desk: boolean;
  readonly #first: boolean;
  readonly #caller: Caller;

  constructor(core: Core, row: Operation, caller: Caller) {
    this.#core = core;
    this.#desk = isDesk(row);
    this.#first = row.name === getOffice.name;
    this.#caller = caller;
  }

  check(method: string, office: string | undefined): void {
    this.#writes = !READS.has(method);
    if (this.#desk) {
      if (this.#writes && !this.#caller.own) throw new Problem('forbidden');
    } else {
      this.forOffice(office);
    }
  }

  forOffice(office: string | undefined): void {
    this.granted = mayUse(this.#caller, this.#core.offices, office);
    if (this.granted || !(this.#writes || this.#first)) return;
    // The first thing a widget asks for. That its page is not named by the office must be readable there: the editor who
    // forgot it would otherwise be told to look after the internet connection.
    this.granted = this.#first;
    throw new Problem('forbidden');
  }
}

async function run({ core, sessions, addressOf }: RouterOptions, handler: Handler, access: PageAccess, c: Context): Promise<Response> {
  const { row } = handler;
  const request = c.req.raw;
  const params: Record<string, string> = c.req.param();
  // Who, before what: a stranger learns nothing about what a body should look like.
  const key = handler.access === 'visitor' ? await visitorKey(request) : '';
  const session = handler.access === 'officer' ? await sessions.find(c) : undefined;
  checkIds(row, params);
  if (params['office'] !== undefined) core.offices.get(params['office']);
  const headers = new Headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  const call: Call<never> = {
    // The handler's type and this schema come from the same row.
    body: (row.body ? await readBody(request, row.body) : undefined) as never,
    upload: new Upload(request),
    query: new URL(request.url).searchParams,
    headers,
    address: addressOf(request, c.env),
    // A HEAD answer has no body, and a stream that nobody reads would never end.
    wantsStream: row.streams === true && c.req.method === 'GET' && (request.headers.get('Accept') ?? '').includes('text/event-stream'),
    param: (name) => {
      const value = params[name];
      if (value === undefined) throw new TypeError(`${row.path} has no ${name}`);
      return value;
    },
    cookie: (name) => getCookie(c, name),
    forOffice: (code) => access.forOffice(code),
  };
  const result = await dispatch(handler, call, key, session);
  return result instanceof Response ? result : Response.json(result, { headers });
}

type Session = Awaited<ReturnType<Sessions['find']>>;

function dispatch(handler: Handler, call: Call<never>, key: string, session: Session | undefined): Promise<unknown> {
  if (handler.access === 'public') return handler.run(call);
  if (handler.access === 'visitor') return handler.run({ ...call, key });
  if (!session) throw new Problem('unauthenticated');
  return handler.run({ ...call, ...session });
}

/** Made by the client: at least 128 bits in base64url. Only its hash goes any further. */
async function visitorKey(request: Request): Promise<string> {
  const token = /^Bearer ([\w-]{22,256})$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (token === undefined) throw new Problem('unauthenticated');
  return sha256(token);
}
