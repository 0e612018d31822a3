/** Sending a code, and another one. Nothing here looks whether the address is known: so nothing can tell. */
import type { Office } from '../../contract/office.ts';
import type { NewRegistration, Registration } from '../../contract/registration.ts';
import type { Core } from '../core.ts';
import { canonicalJson, sameHash, sha256 } from '../crypto.ts';
import type { RegistrationTable, Trx } from '../db/database.ts';
import { LostRace, once } from '../db/once.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Limit } from '../limits.ts';
import { enqueue, MAIL_JOB, NO_MAILER_RETRY_S } from '../mail/mail.ts';
import { Problem } from '../problem.ts';
import { atAddress } from './at-address.ts';
import { codeLetter } from './code-letter.ts';
import { hashCode, newCode } from './codes.ts';
import type { Limited } from './from-network.ts';

const CODE_MINUTES = 10;
const RESEND_MS = MINUTE_MS;

/** To one address, whoever asks: enough for a person with a slow mailbox, too little to be a nuisance with. */
const TO_ADDRESS: readonly Limit[] = [{ times: 5, withinMs: HOUR_MS }, { times: 12, withinMs: DAY_MS }];
/** From one network: a whole office, or a telephone operator's town, behind one address may register; a robot may not go on. */
const FROM_NETWORK: readonly Limit[] = [{ times: 300, withinMs: HOUR_MS }, { times: 1_000, withinMs: DAY_MS }];

export const emailKey = (email: string): string => email.toLowerCase();

/** `from`: where the request came from. */
const letters = (core: Core, email: string, from: string): Promise<Limited> => atAddress(core, 'letters', emailKey(email), from, { address: TO_ADDRESS, network: FROM_NETWORK });

interface Sealed {
  readonly code: string;
  readonly hash: string;
}

const seal = async (core: Core, id: string): Promise<Sealed> => {
  const code = newCode();
  return { code, hash: await hashCode(core, id, code) };
};

/** `from`: where the request came from. */
export async function start(core: Core, office: Office, id: string, wanted: NewRegistration, from: string): Promise<Registration> {
  if (!core.mailer) throw new Problem('unavailable', { retryAfter: NO_MAILER_RETRY_S });
  const contentHash = await sha256(canonicalJson({ office: office.code, wanted }));
  const [limited, sealed] = [await letters(core, wanted.email, from), await seal(core, id)];
  const { row, made } = await once<RegistrationTable>(core.db, {
    find: (trx) => trx.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirst(),
    same: (found) => sameHash(found.content_hash, contentHash),
    make: async (trx) => {
      const now = core.clock();
      await limited.count(trx);
      const registration = await trx
        .insertInto('registrations')
        .values({
          id, office: office.code, name: wanted.name, email: wanted.email, email_key: emailKey(wanted.email), lang: wanted.lang,
          content_hash: contentHash, code_hash: sealed.hash, tries: 0, sends: 1, ...times(now), verified_by: null,
        })
        .onConflict((on) => on.column('id').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!registration) throw new LostRace();
      await post(trx, office, registration, sealed.code);
      return registration;
    },
  });
  if (made) core.jobs.soon(MAIL_JOB);
  return answer(core, row);
}

/** Another code; the one before is no longer good, and its wrong tries are forgiven because they were tries at another number. */
export async function resend(core: Core, office: Office, id: string, from: string): Promise<Registration> {
  if (!core.mailer) throw new Problem('unavailable', { retryAfter: NO_MAILER_RETRY_S });
  const known = await core.db.selectFrom('registrations').select('email').where('id', '=', id).where('office', '=', office.code).executeTakeFirst();
  if (!known) throw new Problem('not-found');
  const [limited, sealed] = [await letters(core, known.email, from), await seal(core, id)];
  const row = await core.db.transaction().execute(async (trx) => {
    const now = core.clock();
    const registration = await locked(trx, office.code, id);
    if (registration.verified_by !== null) throw new Problem('expired');
    const waitMs = Date.parse(registration.sent_at) + RESEND_MS - now.getTime();
    if (waitMs > 0) throw new Problem('rate-limited', { retryAfter: Math.ceil(waitMs / 1000) });
    await limited.count(trx);
    const changed = await trx
      .updateTable('registrations')
      .set((eb) => ({ code_hash: sealed.hash, tries: 0, sends: eb('sends', '+', 1), ...times(now) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await post(trx, office, changed, sealed.code);
    return changed;
  });
  core.jobs.soon(MAIL_JOB);
  return answer(core, row);
}

/** The row, with everybody else waiting for what becomes of it: changing it, if only to what it is, is the lock. */
export async function locked(trx: Trx, office: string, id: string): Promise<RegistrationTable> {
  const row = await trx.updateTable('registrations').set((eb) => ({ tries: eb.ref('tries') })).where('id', '=', id).where('office', '=', office).returningAll().executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

const times = (now: Date): Pick<RegistrationTable, 'sent_at' | 'expires_at'> => ({
  sent_at: now.toISOString(), expires_at: new Date(now.getTime() + CODE_MINUTES * MINUTE_MS).toISOString(),
});

/** A letter whose code has expired helps nobody: it is sent in time or not at all. */
const post = (trx: Trx, office: Office, { id, email, lang, sent_at: at, expires_at: until }: RegistrationTable, code: string): Promise<void> =>
  enqueue(trx, office.code, { to: email, ...codeLetter(office, lang, code, CODE_MINUTES), about: `registration/${id}`, until }, at);

function answer({ mailer }: Core, { id, sent_at, expires_at: expiresAt }: RegistrationTable): Registration {
  const resendAt = new Date(Date.parse(sent_at) + RESEND_MS).toISOString();
  return { id, expiresAt, resendAt, ...(mailer?.mailbox === undefined ? {} : { mailbox: mailer.mailbox }) };
}
