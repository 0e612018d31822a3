/** From a name and an address to a session: a code is sent, typed in, and kept going over a reload in between. */
import * as z from 'zod/mini';
import { newRegistration, type NewRegistration } from '../contract/registration.ts';
import type { Connection } from './connection.ts';
import { ASKED } from './asking.ts';
import { discard, lookUp, put } from './drawer.ts';
import { Failure } from './failure.ts';
import { newId } from './identity.ts';
import { newToken } from './token.ts';
import { register, resendCode, verify } from './registration.ts';
import { SESSION, type Session } from './session.ts';

const enrolment = z.object({
  id: z.string(),
  token: z.string(),
  who: newRegistration,
  sent: z.optional(z.object({
    expiresAt: z.string(),
    mailbox: z.optional(z.string()),
    /** By this browser's own clock, which may be wrong: when another code may be asked for. */
    again: z.number(),
  })),
});

/** `token`: made here, becomes the session's key once the code was right. `sent`: about the code that was sent last. */
export type Enrolment = z.infer<typeof enrolment>;

const WHAT = 'enrolment';

/** How long the endpoint makes one wait for another code; how its clock differs from ours is not known. */
const RESEND_MS = 60_000;

export function recallEnrolment(connection: Connection, office: string): Enrolment | undefined {
  const parsed = z.safeParse(enrolment, lookUp(connection, office, WHAT));
  return parsed.success ? parsed.data : undefined;
}

/** The same person keeps the same registration, so that asking again after a lost answer sends no second letter. */
export function beginEnrolment(connection: Connection, office: string, who: NewRegistration): Enrolment {
  const before = recallEnrolment(connection, office);
  if (before && JSON.stringify(before.who) === JSON.stringify(who)) return before;
  const fresh: Enrolment = { id: newId(), token: newToken(), who };
  put(connection, office, WHAT, fresh);
  return fresh;
}

export const forgetEnrolment = (connection: Connection, office: string): void => discard(connection, office, WHAT);

export class Enrolling {
  readonly #connection: Connection;
  readonly #office: string;
  #enrolment: Enrolment;
  /** As this browser keeps it. */
  #kept: string;

  constructor(connection: Connection, office: string, enrolment: Enrolment) {
    this.#connection = connection;
    this.#office = office;
    this.#enrolment = enrolment;
    this.#kept = enrolment.id;
  }

  get id(): string {
    return this.#enrolment.id;
  }

  get sent(): Enrolment['sent'] {
    return this.#enrolment.sent;
  }

  async request(): Promise<Enrolment> {
    return this.#keep(await register(this.#connection, this.#office, this.#enrolment.id, this.#enrolment.who));
  }

  async resend(): Promise<Enrolment> {
    try {
      return this.#keep(await resendCode(this.#connection, this.#office, this.#enrolment.id));
    } catch (failure) {
      if (!(failure instanceof Failure) || !['expired', 'not-found'].includes(failure.code)) throw failure;
      // The registration itself is over: the same person begins another one.
      this.#enrolment = { ...this.#enrolment, id: newId(), sent: undefined };
      return this.request();
    }
  }

  /** `remember`: beyond this tab, because the visitor says so. */
  async verify(code: string, remember: boolean): Promise<Session> {
    const { id, token } = this.#enrolment;
    const session: Session = { token, visitor: await verify(this.#connection, this.#office, id, token, code) };
    if (!this.#isWanted) throw new Failure('expired');
    put(this.#connection, this.#office, SESSION, session, remember);
    const asked = lookUp(this.#connection, this.#office, ASKED);
    if (remember && asked !== undefined) put(this.#connection, this.#office, ASKED, asked, 'too');
    forgetEnrolment(this.#connection, this.#office);
    return session;
  }

  #keep({ expiresAt, mailbox }: { expiresAt: string; mailbox?: string | undefined }): Enrolment {
    this.#enrolment = { ...this.#enrolment, sent: { expiresAt, ...(mailbox === undefined ? {} : { mailbox }), again: Date.now() + RESEND_MS } };
    if (!this.#isWanted) return this.#enrolment;
    this.#kept = this.#enrolment.id;
    put(this.#connection, this.#office, WHAT, this.#enrolment);
    return this.#enrolment;
  }

  /** Meanwhile everything may have been erased, here or in another tab, or another address given: then nothing of it is kept again. */
  get #isWanted(): boolean {
    return recallEnrolment(this.#connection, this.#office)?.id === this.#kept;
  }
}
