/** What the office has decided, read once for all widgets of a page. */
import { getPolicy, type Policy } from '../contract/policy.ts';
import { call, type Connection } from './connection.ts';

export type { Policy, TimeLimit } from '../contract/policy.ts';

const pages = new WeakMap<Connection, Map<string, Promise<Policy>>>();

/** Rejects with a `Failure`; a failed reading is forgotten, so that asking again asks the endpoint again. */
export function loadPolicy(connection: Connection, office: string): Promise<Policy> {
  let offices = pages.get(connection);
  if (!offices) pages.set(connection, (offices = new Map<string, Promise<Policy>>()));
  let policy = offices.get(office);
  if (!policy) {
    offices.set(office, (policy = call(connection, getPolicy, { params: { office }, cache: 'default' })));
    policy.catch(() => offices.delete(office));
  }
  return policy;
}
