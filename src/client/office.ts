/** An office's profile, read once for all widgets of a page. */
import { getOffice, type Office } from '../contract/office.ts';
import { call, type Connection } from './connection.ts';

/** What a widget asks for when its page names no office: the one the endpoint speaks for by itself. */
export const DEFAULT_OFFICE = 'default';

const pages = new WeakMap<Connection, Map<string, Promise<Office>>>();

/**
 * Rejects with a `Failure`; a failed reading is forgotten, so that asking again asks the endpoint again.
 *
 * @param ahead An answer about this very office that is already on its way; counts for the first reading only.
 */
export function loadOffice(connection: Connection, code: string = DEFAULT_OFFICE, ahead?: Promise<Response>): Promise<Office> {
  let offices = pages.get(connection);
  const first = offices || !ahead ? connection : { ...connection, fetch: () => ahead };
  if (!offices) pages.set(connection, (offices = new Map<string, Promise<Office>>()));
  let office = offices.get(code);
  if (!office) {
    const params = { office: code };
    office = call(first, getOffice, { params, cache: 'default' })
      // An endpoint that is down: hours, telephone and e-mail of the last visit are better than none.
      .catch((failure: unknown) => call(connection, getOffice, { params, cache: 'force-cache' }).catch(() => { throw failure; }));
    offices.set(code, office);
    office.catch(() => offices.delete(code));
  }
  return office;
}
