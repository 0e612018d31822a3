/** An office of its own for each test: a real endpoint over a database in memory, and the people who use it. */
import assert from 'node:assert/strict';
import type * as z from 'zod/mini';
import type { NewConsultation } from '../../src/contract/start-consultation.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { signInOfficer } from '../../src/contract/desk.ts';
import type { NewComplaint } from '../../src/contract/complaint.ts';
import { UNSUR, type NewRating, type Unsur } from '../../src/contract/feedback.ts';
import type { NewVisit } from '../../src/contract/guest-book.ts';
import { POLICY_DEFAULTS } from '../../src/contract/policy.ts';
import { startRegistration, verifyRegistration, type NewRegistration } from '../../src/contract/registration.ts';
import { fillPath, type Operation } from '../../src/contract/operation.ts';
import { problem, type Problem } from '../../src/contract/failure.ts';
import { createEndpoint, type Endpoint, type EndpointOptions } from '../../src/endpoint/app.ts';
import type { OfficeContent } from '../../src/endpoint/content/office-content.ts';
import { addOfficer, type Passwords } from '../../src/endpoint/desk/officers.ts';
import { MAIL_JOB } from '../../src/endpoint/mail/mail.ts';
import { Mailbox } from './mailbox.ts';
import { seatVisitor } from './seat.ts';
import { testDatabase } from './test-database.ts';

export const ORIGIN = 'https://kota.example.go.id';
export const PUBLIC_URL = 'https://pst.example.go.id';
export const PASSWORD = 'kunci-meja-petugas';

export function sampleOffice(code = '3374'): OfficeContent {
  return {
    office: {
      code, name: `BPS Contoh ${code}`, zone: 'Asia/Jakarta', languages: ['id', 'en'],
      hours: [{ days: [1, 2, 3, 4], opens: '08:00', closes: '15:30' }, { days: [5], opens: '08:00', closes: '16:00' }],
      holidays: [{ day: '2026-12-25', name: 'Hari Raya Natal', kind: 'libur' }],
      channels: [
        { kind: 'whatsapp', value: '0800-0000-0000', href: 'https://wa.me/6280000000000', availability: 'office' },
        { kind: 'email', value: 'pst@contoh.example', href: 'mailto:pst@contoh.example', availability: 'always' },
      ],
      services: [
        { code: 'perpustakaan', name: 'Perpustakaan', skd: 1, prefix: 'PS' },
        { code: 'konsultasi', name: 'Konsultasi Statistik', skd: 16, prefix: 'KS' },
      ],
      consultation: { answerWithinWorkingDays: 3 },
      sampleValues: ['hours'],
    },
    policy: POLICY_DEFAULTS,
    serviceStandards: [{
      service: 'konsultasi', kind: 'standard', title: 'Konsultasi Statistik', source: 'Contoh', promises: [],
      groups: [{ title: 'Penyampaian', sections: [{ key: 'fee', title: 'Biaya/Tarif', body: 'Rp 0', procedures: [], documents: [] }] }],
    }],
    origins: [ORIGIN],
  };
}

/** A UUIDv7 of random bits; its time does not matter to an endpoint. */
export function newId(): string {
  const uuid = crypto.randomUUID();
  return `${uuid.slice(0, 14)}7${uuid.slice(15)}`;
}

export const newToken = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');

/** Real hashing is slow on purpose; only the test about passwords pays for it. */
export const plainPasswords: Passwords = { verify: async (password, hash) => hash === `plain:${password}` };

export const aConsultation = (changes: Partial<NewConsultation> = {}): NewConsultation => ({
  office: '3374', topic: 'Inflasi per kecamatan', message: { id: newId(), text: 'Apakah ada data inflasi per kecamatan?' }, wish: 'chat', lang: 'id', ...changes,
});

/** Nobody else's address, unless the test says whose. */
export const aRegistration = (changes: Partial<NewRegistration> = {}): NewRegistration => ({
  name: 'Rina Wulandari', email: `rina.${newId()}@contoh.example`, lang: 'id', ...changes,
});

export const aVisit = (changes: Partial<NewVisit> = {}): NewVisit => ({
  name: 'Budi Santoso', email: 'budi@contoh.example', gender: 1, education: 4, occupation: 1, institutionCategory: 1,
  institutionName: 'Universitas Contoh', purpose: 1, services: [16], channels: [1], ...changes,
});

export const aRating = (): NewRating => ({ kind: 'quick', overall: 4, comment: 'Cepat dan ramah' });
export const anSkm = (score: 1 | 2 | 3 | 4 = 3, changes: Partial<Record<Unsur, 1 | 2 | 3 | 4>> = {}): NewRating => ({ kind: 'skm', scores: { ...Object.fromEntries(UNSUR.map((unsur) => [unsur, score])) as Record<Unsur, 1 | 2 | 3 | 4>, ...changes } });
/** Nobody can follow it: its code is known to nobody. */
export const aComplaint = (changes: Partial<NewComplaint> = {}): NewComplaint => ({ category: 'waktu', text: 'Menunggu terlalu lama', identity: 'anonymous', secretHash: newToken(), ...changes });

export interface Ask {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Instead of a body in JSON. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly token?: string;
  readonly cookie?: string;
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function requestFor(row: Operation, ask: Ask = {}, base = PUBLIC_URL): Request {
  const url = new URL(`${base}/v1${fillPath(row.path, ask.params)}`);
  for (const [name, value] of Object.entries(ask.query ?? {})) url.searchParams.set(name, value);
  const headers = new Headers(ask.headers);
  if (ask.body !== undefined && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
  if (ask.token !== undefined) headers.set('Authorization', `Bearer ${ask.token}`);
  if (ask.cookie !== undefined) headers.set('Cookie', ask.cookie);
  if (ask.origin !== undefined) headers.set('Origin', ask.origin);
  return new Request(url, { method: row.method, headers, ...(ask.bytes ? { body: ask.bytes } : ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }) });
}

export type TestOptions = Partial<Omit<EndpointOptions, 'offices'>> & { readonly offices?: readonly OfficeContent[] };

export class TestEndpoint {
  /** Where letters arrive, unless the test has a mailer of its own. */
  readonly mailbox = new Mailbox();
  readonly endpoint: Endpoint;
  /** What the endpoint takes for now. */
  now = new Date('2026-05-04T03:00:00Z');
  readonly db: EndpointOptions['db'];

  private constructor(db: EndpointOptions['db'], options: TestOptions) {
    const { offices = [sampleOffice('3374'), sampleOffice('3322')], ...rest } = options;
    this.db = db;
    this.endpoint = createEndpoint({
      db, passwords: plainPasswords, publicUrl: PUBLIC_URL, secureCookies: true, mailer: this.mailbox, clock: () => this.now, offices: () => offices, ...rest,
    });
  }

  static async open(options: TestOptions = {}): Promise<TestEndpoint> {
    return new TestEndpoint(options.db ?? (await testDatabase()), options);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.endpoint.close();
    await this.db.destroy();
  }

  send(row: Operation, ask?: Ask): Promise<Response> {
    return this.endpoint.fetch(requestFor(row, ask));
  }

  /** The answer, as the contract reads it; anything but success is a failed test. */
  async ask<A extends z.ZodMiniType>(row: Operation<z.ZodMiniType | undefined, A>, ask?: Ask): Promise<z.output<A>> {
    const response = await this.send(row, ask);
    const answer: unknown = await response.json();
    assert.equal(response.status, 200, `${row.name}: ${JSON.stringify(answer)}`);
    return row.answer.parse(answer);
  }

  /** The reason of a refusal. */
  async refusal(row: Operation, ask?: Ask): Promise<Problem> {
    return readProblem(await this.send(row, ask));
  }

  async signIn(office = '3374', user = `petugas-${office}`): Promise<string> {
    await addOfficer(this.db, { user, name: 'Dewi Lestari', office, passwordHash: `plain:${PASSWORD}` });
    const response = await this.send(signInOfficer, { body: { user, password: PASSWORD }, origin: PUBLIC_URL });
    assert.equal(response.status, 200);
    return cookieOf(response);
  }

  /** What has been sent so far. Nothing goes out by itself here: `core.jobs` is not started. */
  async letters(): Promise<Mailbox['letters']> {
    await this.endpoint.core.jobs.now(MAIL_JOB);
    return this.mailbox.letters;
  }

  /** A visitor with a verified address: started, the code read in the letter, typed in. The token is the session's key. */
  async register({ office = '3374', ...changes }: Partial<NewRegistration> & { readonly office?: string } = {}): Promise<{ token: string; name: string; email: string }> {
    const [id, token, body] = [newId(), newToken(), aRegistration(changes)];
    await this.ask(startRegistration, { params: { office, id }, body });
    await this.letters();
    await this.ask(verifyRegistration, { params: { office, id }, token, body: { code: this.mailbox.codeFor(body.email) } });
    return { token, name: body.name, email: body.email };
  }

  /** A consultation that has begun: by a visitor of its own, unless `token` says whose. */
  async consult({ name, email, token: known, ...changes }: Partial<NewConsultation & Pick<NewRegistration, 'name' | 'email'>> & { readonly token?: string } = {}): Promise<{ id: string; token: string; body: NewConsultation }> {
    const [id, body] = [newId(), aConsultation(changes)];
    const token = known ?? await seatVisitor(this.db, body.office, aRegistration({ ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) }));
    await this.ask(startConsultation, { params: { id }, token, body });
    return { id, token, body };
  }
}

export const cookieOf = (response: Response): string => response.headers.get('Set-Cookie')?.split(';')[0] ?? '';

export async function readProblem(response: Response): Promise<Problem> {
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  const reason = problem.parse(await response.json());
  assert.equal(reason.status, response.status);
  return reason;
}
