/** The one way to reach an endpoint: an operation of the contract in, its parsed answer or a `Failure` out. */
import * as z from 'zod/mini';
import { problem } from '../contract/failure.ts';
import { fillPath, type Operation } from '../contract/operation.ts';
import { asFailure, Failure } from './failure.ts';

/** `fetch` is what the Storybook pages replace, to talk to an endpoint in the same page. */
export interface Connection {
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
  /** How a file is sent; from a page of the network by XMLHttpRequest, which tells how far it has got. */
  readonly send?: (url: string, init: RequestInit, body: Blob, onProgress: (part: number) => void) => Promise<Response>;
}

export interface Call<Body> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Body;
  readonly token?: string;
  readonly signal?: AbortSignal;
  /** `no-store` unless told otherwise: what a person waits for is never an old answer. */
  readonly cache?: RequestCache;
  /** How long the whole answer may take; `TIMEOUT_MS` when left out. */
  readonly timeoutMs?: number;
}

export const TIMEOUT_MS = 15_000;

const connections = new Map<string, Connection>();

/** The connection to an endpoint (`https://host`, or a path on this origin); the same one for the same address. */
export function connect(endpoint: string): Connection {
  const base = endpoint.replace(/\/+$/, '');
  let connection = connections.get(base);
  if (!connection) connections.set(base, (connection = { endpoint: base, fetch: (input, init) => fetch(input, init) }));
  return connection;
}

/** Asks for one operation without reading the answer: for streams. A refusal is thrown as a `Failure`. */
export async function request(connection: Connection, operation: Operation, call: Call<unknown>, accept = 'application/json'): Promise<Response> {
  const url = new URL(`${connection.endpoint}/v1${fillPath(operation.path, call.params)}`, globalThis.location?.href);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const headers: Record<string, string> = { accept };
  if (call.token) headers['authorization'] = `Bearer ${call.token}`;
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await connection.fetch(url, {
      method: operation.method,
      headers,
      // The desk's cookie travels on its own origin only; a visitor's page never sends one.
      credentials: operation.path.startsWith('/desk') ? 'same-origin' : 'omit',
      cache: call.cache ?? 'no-store',
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.signal ? { signal: call.signal } : {}),
    });
  } catch (cause) {
    throw asFailure(cause);
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

/** Asks and reads the whole answer, within 15 s unless told otherwise. */
export async function call<Body extends z.ZodMiniType | undefined, Answer extends z.ZodMiniType>(
  connection: Connection,
  operation: Operation<Body, Answer>,
  details: Call<Body extends z.ZodMiniType ? z.input<Body> : undefined> = {},
): Promise<z.output<Answer>> {
  const limit = new AbortController();
  const abort = () => limit.abort(details.signal?.reason);
  const timer = setTimeout(() => limit.abort(new Failure('timeout')), details.timeoutMs ?? TIMEOUT_MS);
  if (details.signal?.aborted) abort();
  details.signal?.addEventListener('abort', abort);
  try {
    const response = await request(connection, operation, { ...details, signal: limit.signal });
    const parsed = z.safeParse(operation.answer, await response.json());
    if (!parsed.success) throw new Failure('unreadable', { cause: parsed.error });
    return parsed.data;
  } catch (cause) {
    if (limit.signal.aborted && limit.signal.reason instanceof Failure) throw limit.signal.reason;
    throw asFailure(cause, isSyntaxError(cause) ? 'unreadable' : 'offline');
  } finally {
    clearTimeout(timer);
    details.signal?.removeEventListener('abort', abort);
  }
}

/** What `json()` throws at a page that is none: WebKit makes it a `DOMException` of that name. */
const isSyntaxError = (cause: unknown): boolean => cause instanceof Error && cause.name === 'SyntaxError';

/** What a proxy says in the endpoint's place of something that may go better later: too slow, too early, too often. */
const BUSY: readonly number[] = [408, 425, 429];

async function refusal(response: Response): Promise<Failure> {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  const retryAfter = Number.isNaN(seconds) ? undefined : seconds;
  const parsed = z.safeParse(problem, await response.json().catch((cause: unknown) => ({ cause })));
  if (parsed.success) return new Failure(parsed.data.code, { errors: parsed.data.errors ?? [], retryAfter });
  const { status } = response;
  return new Failure(status < 500 && !BUSY.includes(status) ? 'blocked' : 'unavailable', { retryAfter, cause: parsed.error });
}
