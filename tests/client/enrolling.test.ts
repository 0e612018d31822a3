/** What comes of a registration whose answers are late: the visitor may have gone on, or have had everything taken from the device. */
import type { Connection } from '../../src/client/connection.ts';
import { lookUp } from '../../src/client/drawer.ts';
import { beginEnrolment, Enrolling, forgetEnrolment, recallEnrolment } from '../../src/client/enrolling.ts';
import { Failure } from '../../src/client/failure.ts';
import { SESSION } from '../../src/client/session.ts';
import { equal, ok } from '../support/assert.ts';

const OFFICE = '3374';
const WHO = { name: 'Siti', email: 'siti@contoh.go.id', lang: 'id' } as const;
const SENT = { id: '01a1ff3b-e37f-7622-8411-97fbda128ea1', expiresAt: '2026-12-01T00:10:00.000Z', resendAt: '2026-12-01T00:01:00.000Z' };
const VISITOR = { office: OFFICE, name: 'Siti', email: 'siti@contoh.go.id', expiresAt: '2026-12-31T00:00:00.000Z' };

/** An office whose answers come when the test says so. */
function slowOffice(): { readonly connection: Connection; readonly answer: (body: object) => void } {
  let answer: (body: object) => void = () => undefined;
  const connection: Connection = {
    endpoint: `https://pst.example/${crypto.randomUUID()}`,
    fetch: () => new Promise((resolve) => (answer = (body) => resolve(Response.json(body)))),
  };
  return { connection, answer: (body) => answer(body) };
}

const called = (): Promise<void> => new Promise((go) => setTimeout(go));

describe('a registration', () => {
  afterEach(() => sessionStorage.clear());

  it('is kept with what is known of its letter', async () => {
    const { connection, answer } = slowOffice();
    const asking = new Enrolling(connection, OFFICE, beginEnrolment(connection, OFFICE, WHO)).request();
    await called();
    answer(SENT);
    await asking;
    equal(recallEnrolment(connection, OFFICE)?.sent?.expiresAt, SENT.expiresAt);
  });

  it('that was erased while its letter was asked for is not kept again', async () => {
    const { connection, answer } = slowOffice();
    const asking = new Enrolling(connection, OFFICE, beginEnrolment(connection, OFFICE, WHO)).request();
    await called();
    forgetEnrolment(connection, OFFICE);
    answer(SENT);
    await asking;
    equal(recallEnrolment(connection, OFFICE), undefined);
  });

  it('that was erased while its code was checked signs nobody in', async () => {
    const { connection, answer } = slowOffice();
    const checking = new Enrolling(connection, OFFICE, { ...beginEnrolment(connection, OFFICE, WHO), sent: { expiresAt: SENT.expiresAt, again: 0 } }).verify('123456', true).catch((cause: unknown) => cause);
    await called();
    forgetEnrolment(connection, OFFICE);
    answer(VISITOR);
    const refused = await checking;
    ok(refused instanceof Failure && refused.code === 'expired', String(refused));
    equal(lookUp(connection, OFFICE, SESSION), undefined);
  });
});
