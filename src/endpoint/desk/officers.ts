/** The officers an office lets sit at its desk. */
import type { Officer } from '../../contract/desk.ts';
import type { Db } from '../db/database.ts';

export interface Passwords {
  /** Takes as long for an officer there is none of (`undefined`) as for a wrong password, and answers no. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
}

export interface NewOfficer extends Officer {
  readonly passwordHash: string;
}

/** Names to sign in with do not tell capitals apart. */
export const userKey = (user: string): string => user.trim().normalize('NFC').toLowerCase();

/** False when there already is an officer of that name, at whatever office. */
export async function addOfficer(db: Db, { user, name, office, passwordHash }: NewOfficer): Promise<boolean> {
  const added = await db
    .insertInto('officers')
    .values({ user: userKey(user), name, office, password_hash: passwordHash, created_at: new Date().toISOString() })
    .onConflict((on) => on.doNothing())
    .returning('user')
    .executeTakeFirst();
  return added !== undefined;
}

/** Whoever is signed in with the old password is signed out. */
export function setPassword(db: Db, user: string, passwordHash: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom('sessions').where('user', '=', userKey(user)).execute();
    const changed = await trx.updateTable('officers').set({ password_hash: passwordHash }).where('user', '=', userKey(user)).returning('user').executeTakeFirst();
    return changed !== undefined;
  });
}

export function removeOfficer(db: Db, user: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom('sessions').where('user', '=', userKey(user)).execute();
    return (await trx.deleteFrom('officers').where('user', '=', userKey(user)).returning('user').executeTakeFirst()) !== undefined;
  });
}

export function listOfficers(db: Db): Promise<Officer[]> {
  return db.selectFrom('officers').select(['user', 'name', 'office']).orderBy('office').orderBy('user').execute();
}

/** The officer whose password this is. */
export async function checkPassword(db: Db, passwords: Passwords, user: string, password: string): Promise<Officer | undefined> {
  const row = await db.selectFrom('officers').selectAll().where('user', '=', userKey(user)).executeTakeFirst();
  const right = await passwords.verify(password, row?.password_hash);
  return row && right ? { user: row.user, name: row.name, office: row.office } : undefined;
}
