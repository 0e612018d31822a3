/** The officer's desk on a test page, and the visitors on the other side. */
import type * as z from 'zod/mini';
import { call, connect } from '../../src/client/connection.ts';
import { newId } from '../../src/client/identity.ts';
import { newToken } from '../../src/client/token.ts';
import { readEvents, sendMessage, type Consultation } from '../../src/contract/consultation.ts';
import { markRead } from '../../src/contract/read-mark.ts';
import { startConsultation, type NewConsultation } from '../../src/contract/start-consultation.ts';
import type { ConsultationEvent } from '../../src/contract/events.ts';
import { fileComplaint } from '../../src/contract/complaint.ts';
import { rateService } from '../../src/contract/feedback.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { startRegistration, verifyRegistration } from '../../src/contract/registration.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { getSession, signOutOfficer } from '../../src/contract/desk.ts';
import { ENDPOINT, fill, place, press, sees, type TestOffice } from './widget.ts';

const connection = connect(ENDPOINT);

export interface Visitor extends Consultation {
  /** What opens it. */
  readonly token: string;
  say(text: string): Promise<void>;
  /** Has read up to this event. */
  read(seq: number): Promise<void>;
  /** What the visitor's own widget would show. */
  log(): Promise<readonly ConsultationEvent[]>;
}

/** The key of a visitor whose address has been verified. */
export async function register(office: TestOffice, name: string, email = `${newId()}@contoh.go.id`): Promise<string> {
  const [params, token] = [{ office: office.code, id: newId() }, newToken()];
  await call(connection, startRegistration, { params, body: { name, email, lang: 'id' } });
  await call(connection, verifyRegistration, { params, token, body: { code: await office.lastCode(email) } });
  return token;
}

/** A visitor who asks this office something. */
export async function visitor(office: TestOffice, name: string, text: string): Promise<Visitor> {
  const [params, token] = [{ id: newId() }, await register(office, name)];
  const body: NewConsultation = { office: office.code, topic: 'Statistik', message: { id: newId(), text }, wish: 'chat', lang: 'id' };
  const consultation = await call(connection, startConsultation, { params, token, body });
  return {
    ...consultation,
    token,
    say: async (more) => void (await call(connection, sendMessage, { params: { ...params, messageId: newId() }, token, body: { text: more } })),
    read: async (seq) => void (await call(connection, markRead, { params, token, body: { seq } })),
    log: async () => (await call(connection, readEvents, { params, token })).events,
  };
}

const LEAVE = { visits: signGuestBook, ratings: rateService, complaints: fileComplaint } as const;

/** What a visitor leaves at this office besides questions; answers the number the visitor was given. */
export async function leave(office: TestOffice, what: keyof typeof LEAVE, body: object): Promise<{ readonly number?: string; readonly ticket?: { readonly number: string } }> {
  // The endpoint checks the body; what a test writes has no type of its own.
  return call(connection, LEAVE[what] as Operation<z.ZodMiniType, z.ZodMiniType<{ number?: string; ticket?: { number: string } }>>, { params: { office: office.code, id: newId() }, body });
}

/** The desk's page, `width` CSS pixels wide, before anybody has signed in. */
export const openDesk = (width = 1024, lang = ''): { box: HTMLElement; dispose: () => void } =>
  place(`<pst-desk endpoint="${ENDPOINT}"${lang && ` lang="${lang}"`}></pst-desk>`, width);

export async function signIn(box: HTMLElement, { officer }: TestOffice): Promise<void> {
  await fill(box, 'Nama pengguna', officer.user);
  await fill(box, 'Kata sandi', officer.password);
  await press(box, 'Masuk');
  await sees(box, 'Kotak masuk');
}

/** As if the session had run out: the cookie is no longer good. */
export async function endSession(): Promise<void> {
  const signedIn = await call(connection, getSession).then(() => true, () => false);
  if (signedIn) await call(connection, signOutOfficer);
}
