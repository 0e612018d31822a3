/** Somebody to sit at the desk of each demo office. */
import type { Db } from '../src/endpoint/db/database.ts';
import { addOfficer, listOfficers } from '../src/endpoint/desk/officers.ts';
import { hashPassword } from '../src/endpoint/node/passwords.ts';

export const OFFICERS = [
  { user: 'rina', name: 'Rina', office: '3374' },
  { user: 'dewi', name: 'Dewi', office: '3374' },
  { user: 'budi', name: 'Budi', office: '3322' },
] as const;

/** Printed at every start: it protects nothing but a demonstration on this machine. */
export const PASSWORD = 'peragaan';

export async function addDemoOfficers(db: Db): Promise<void> {
  const known = (await listOfficers(db)).map(({ user }) => user);
  for (const officer of OFFICERS.filter(({ user }) => !known.includes(user))) {
    await addOfficer(db, { ...officer, passwordHash: await hashPassword(PASSWORD) });
  }
}
