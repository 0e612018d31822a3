/** An office's profile, read once for all widgets of a page. */
import { getOffice, type Office } from '../contract/office.ts';
import { call, type Connection } from './connection.ts';
import { Failure } from './failure.ts';

/** What a widget asks for when its page names no office: the one the endpoint speaks for by itself. */
export const DEFAULT_OFFICE = 'default';

const pages = new WeakMap<Connection, Map<string, Promise<Office>>>();
/** An answer can be read once. */
const taken = new WeakSet<Promise<Response>>();

/**
 * Rejects with a `Failure`; a failed reading is forgotten, so that asking again asks the endpoint again.
 *
 * @param ahead An answer about this very office that is already on its way.
 */
export function loadOffice(connection: Connection, code: string = DEFAULT_OFFICE, ahead?: Promise<Response>): Promise<Office> {
  let offices = pages.get(connection);
  if (!offices) pages.set(connection, (offices = new Map<string, Promise<Office>>()));
  let office = offices.get(code);
  if (!office) {
    offices.set(code, (office = read(connection, code, ahead)));
    office.catch(() => offices.delete(code));
  }
  return office;
}

async function read(connection: Connection, code: string, ahead: Promise<Response> | undefined): Promise<Office> {
  const ask = (by: Connection, cache: RequestCache): Promise<Office> => call(by, getOffice, { params: { office: code }, cache });
  // An endpoint that is down: hours, telephone and e-mail of the last visit are better than none.
  const lastTime = (failure: unknown): Promise<Office> => ask(connection, 'force-cache').catch(() => { throw failure; });
  if (ahead && !taken.has(ahead)) {
    taken.add(ahead);
    const early = await ask({ ...connection, fetch: (_, init) => sooner(ahead, init?.signal) }, 'default').catch((failure: unknown) => failure as Failure);
    if (!(early instanceof Failure)) return early;
    // Whoever has waited 15 s does not wait for as long again.
    if (early.code === 'timeout') return lastTime(early);
  }
  return ask(connection, 'default').catch(lastTime);
}

/** The whole answer, unless whoever waits for it has waited long enough. */
const sooner = (answer: Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> =>
  new Promise((resolve, reject) => {
    signal?.addEventListener('abort', reject);
    answer.then(async (response) => resolve(new Response(await response.text(), response))).catch(reject);
  });
