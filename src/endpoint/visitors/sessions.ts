/** Who a visitor's token belongs to. */
import type { Visitor } from '../../contract/visitor.ts';
import type { Core } from '../core.ts';
import type { Trx, VisitorTable } from '../db/database.ts';
import type { VisitorCall } from '../http/handler.ts';
import { DAY_MS } from '../limits.ts';
import { Problem } from '../problem.ts';

const SESSION_MS = 30 * DAY_MS;

export interface SignedIn extends Pick<VisitorTable, 'id' | 'office' | 'name' | 'email'> {
  readonly expiresAt: string;
}

export const toVisitor = ({ office, name, email, expiresAt }: SignedIn): Visitor => ({ office, name, email, expiresAt });

/** `key`: the SHA-256 of the token. */
export async function sessionOf({ db, clock }: Pick<Core, 'db' | 'clock'>, key: string): Promise<SignedIn | undefined> {
  return db
    .selectFrom('visitor_sessions')
    .innerJoin('visitors', 'visitors.id', 'visitor_sessions.visitor')
    .select(['visitors.id', 'visitors.office', 'visitors.name', 'visitors.email', 'visitor_sessions.expires_at as expiresAt'])
    .where('token_hash', '=', key)
    .where('expires_at', '>', clock().toISOString())
    .executeTakeFirst();
}

/** The visitor whose token came along; otherwise `unauthenticated`. */
export async function visitorOf(core: Core, call: VisitorCall): Promise<SignedIn> {
  const visitor = await sessionOf(core, call.key);
  if (!visitor) throw new Problem('unauthenticated');
  call.forOffice(visitor.office);
  return visitor;
}

/** The address has been proved: its visitor, new or known, is who this key belongs to from now on. */
export async function openSession(trx: Trx, now: Date, key: string, { office, name, email, email_key }: Pick<VisitorTable, 'office' | 'name' | 'email' | 'email_key'>): Promise<SignedIn> {
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + SESSION_MS).toISOString();
  const visitor = await trx
    .insertInto('visitors')
    .values({ id: crypto.randomUUID(), office, name, email, email_key, created_at: at })
    // The name as it was typed last: whoever proved the address may say what the office calls them.
    .onConflict((on) => on.columns(['office', 'email_key']).doUpdateSet({ name, email }))
    .returningAll()
    .executeTakeFirstOrThrow();
  const session = { visitor: visitor.id, created_at: at, expires_at: expiresAt };
  await trx.insertInto('visitor_sessions').values({ ...session, token_hash: key }).onConflict((on) => on.column('token_hash').doUpdateSet(session)).execute();
  return { id: visitor.id, office: visitor.office, name: visitor.name, email: visitor.email, expiresAt };
}

export async function closeSession({ db }: Core, key: string): Promise<void> {
  await db.deleteFrom('visitor_sessions').where('token_hash', '=', key).execute();
}
