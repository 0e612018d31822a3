/** Signing the guest book. */
import { newVisit, signGuestBook, type NewVisit, type VisitReceipt } from '../contract/guest-book.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';

export type { NewVisit, VisitReceipt };
export { CONSENTED, OTHER } from '../contract/guest-book.ts';

/** What a person filled in, checked by the very rules of the endpoint. The form's fields stand in one row; the contract's are inside one another. */
export function checkVisit(visit: unknown): Validation<NewVisit> {
  const checked = validate(newVisit, visit);
  return checked.ok ? checked : { ok: false, errors: checked.errors.map(({ path, code }) => ({ path: path.replace(/^(group|need)\./, ''), code })) };
}

/** The same `id` with the same visit answers with the same receipt, however often it is sent. */
export const sign = (connection: Connection, office: string, id: string, visit: NewVisit, timeoutMs?: number): Promise<VisitReceipt> =>
  call(connection, signGuestBook, { params: { office, id }, body: visit, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
