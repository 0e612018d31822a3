import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sendMessage } from '../../src/contract/consultation.ts';
import {
  closeConsultation, getSession, listInbox, readDeskEvents, replyToConsultation, signInOfficer, signOutOfficer,
} from '../../src/contract/desk.ts';
import { fileComplaint } from '../../src/contract/complaint.ts';
import { listComplaints } from '../../src/contract/desk-complaints.ts';
import { rateService } from '../../src/contract/feedback.ts';
import { listRatings, listVisits } from '../../src/contract/desk-lists.ts';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { OPERATIONS } from '../../src/contract/operations.ts';
import { removeOfficer, setPassword } from '../../src/endpoint/desk/officers.ts';
import { hashPassword, passwords } from '../../src/endpoint/node/passwords.ts';
import { StreamReader } from '../support/stream-reader.ts';
import { aComplaint, aRating, aVisit, cookieOf, newId, PASSWORD, PUBLIC_URL, readProblem, TestEndpoint } from '../support/test-office.ts';

const origin = PUBLIC_URL;

describe('an officer signs in', () => {
  test('with a cookie that scripts and other sites never see, and is known until signing out', async () => {
    await using office = await TestEndpoint.open();
    await office.signIn();
    const response = await office.send(signInOfficer, { body: { user: ' Petugas-3374 ', password: PASSWORD }, origin });
    assert.deepEqual(await response.json(), { user: 'petugas-3374', name: 'Dewi Lestari', office: '3374' });
    assert.match(response.headers.get('Set-Cookie') ?? '', /^__Host-pst-desk=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    const cookie = cookieOf(response);
    assert.equal((await office.ask(getSession, { cookie })).office, '3374');
    const out = await office.send(signOutOfficer, { cookie, origin });
    assert.match(out.headers.get('Set-Cookie') ?? '', /^__Host-pst-desk=; Max-Age=0/);
    assert.equal((await office.refusal(getSession, { cookie })).code, 'unauthenticated');
  });

  test('where the endpoint is reached by plain http, with a cookie that works there', async () => {
    await using office = await TestEndpoint.open({ secureCookies: false });
    assert.match(await office.signIn(), /^pst-desk=/);
  });

  test('for twelve hours', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    office.now = new Date(office.now.getTime() + 12 * 3_600_000 - 1);
    await office.ask(getSession, { cookie });
    office.now = new Date(office.now.getTime() + 1);
    assert.equal((await office.refusal(getSession, { cookie })).code, 'unauthenticated');
  });

  test('and the database knows neither the cookie nor the password', async () => {
    await using office = await TestEndpoint.open({ passwords });
    const cookie = await office.signIn('3374', 'lain').catch(() => '');
    assert.equal(cookie, '', 'a plain password is not accepted by the real check');
    await setPassword(office.db, 'lain', await hashPassword(PASSWORD));
    const response = await office.send(signInOfficer, { body: { user: 'lain', password: PASSWORD }, origin });
    assert.equal(response.status, 200);
    const stored = JSON.stringify([await office.db.selectFrom('officers').selectAll().execute(), await office.db.selectFrom('sessions').selectAll().execute()]);
    assert.ok(!stored.includes(PASSWORD));
    assert.ok(!stored.includes(cookieOf(response).split('=')[1] ?? 'none'));
  });

  test('no more, once removed or given another password', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    await setPassword(office.db, 'petugas-3374', 'plain:lain');
    assert.equal((await office.refusal(getSession, { cookie })).code, 'unauthenticated');
    const other = await office.signIn('3374', 'kedua');
    assert.equal(await removeOfficer(office.db, 'kedua'), true);
    assert.equal((await office.refusal(getSession, { cookie: other })).code, 'unauthenticated');
  });

  test('without one, nothing of the desk answers', async () => {
    await using office = await TestEndpoint.open();
    for (const row of OPERATIONS.filter(({ access }) => access === 'officer')) {
      const params = Object.fromEntries([...row.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, newId()]));
      for (const cookie of ['', '__Host-pst-desk=', '__Host-pst-desk=salah', 'pst-desk=x']) {
        assert.equal((await office.refusal(row, { params, cookie, origin })).code, 'unauthenticated', row.name);
      }
    }
  });
});

describe('guessing passwords', () => {
  const attempt = (office: TestEndpoint, user: string, password: string, address = '192.0.2.1') =>
    office.send(signInOfficer, { body: { user, password }, origin, headers: { 'X-Address': address } });
  const open = () => TestEndpoint.open({ addressOf: (request) => request.headers.get('X-Address') ?? '' });

  test('looks the same for an officer there is none of', async () => {
    await using office = await open();
    await office.signIn();
    const [wrong, unknown] = [await attempt(office, 'petugas-3374', 'salah'), await attempt(office, 'siapa', 'salah')];
    assert.deepEqual(await readProblem(wrong), await readProblem(unknown));
  });

  test('takes as long for an officer there is none of', async () => {
    const hash = await hashPassword(PASSWORD);
    // The shortest of three: a machine that does something else in between makes one longer, and none shorter.
    const time = async (work: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let i = 0; i < 3; i++) {
        const start = performance.now();
        await work();
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const wrong = await time(() => passwords.verify('salah', hash));
    const unknown = await time(() => passwords.verify('salah', undefined));
    assert.ok(unknown > wrong / 3, `${unknown} ms and ${wrong} ms`);
    assert.equal(await passwords.verify(PASSWORD, hash), true);
  });

  test('ends after five failures, for a quarter of an hour, even with the right password', async () => {
    await using office = await open();
    await office.signIn();
    for (let i = 0; i < 5; i++) assert.equal((await attempt(office, 'petugas-3374', 'salah')).status, 401);
    const refused = await attempt(office, 'PETUGAS-3374', PASSWORD);
    assert.equal(refused.headers.get('Retry-After'), '900');
    assert.equal((await readProblem(refused)).code, 'rate-limited');
    assert.equal((await attempt(office, 'petugas-3374', PASSWORD, '192.0.2.2')).status, 200, 'from elsewhere the officer still gets in');
    office.now = new Date(office.now.getTime() + 900_000);
    assert.equal((await attempt(office, 'petugas-3374', PASSWORD)).status, 200);
  });

  test('all at once is no way around it', async () => {
    await using office = await open();
    await office.signIn();
    const answers = await Promise.all(Array.from({ length: 40 }, () => attempt(office, 'petugas-3374', 'salah')));
    assert.equal(answers.filter(({ status }) => status === 401).length, 5);
  });

  test('with many names ends after fifty failures from one address', async () => {
    await using office = await open();
    await office.signIn();
    for (let i = 0; i < 50; i++) assert.equal((await attempt(office, `nama-${i}`, 'salah')).status, 401);
    assert.equal((await attempt(office, 'petugas-3374', PASSWORD)).status, 429);
  });

  test('from a proxy whose word is not taken keeps nobody out but whose password is guessed', async () => {
    await using office = await open();
    await office.signIn();
    for (const proxy of ['10.0.0.9', '::1', 'unknown']) {
      for (let i = 0; i < 60; i++) assert.equal((await attempt(office, `nama-${i % 20}`, 'salah', proxy)).status, 401);
      assert.equal((await attempt(office, 'petugas-3374', PASSWORD, proxy)).status, 200, proxy);
      for (let i = 0; i < 5; i++) assert.equal((await attempt(office, 'petugas-3374', 'salah', proxy)).status, 401);
      assert.equal((await attempt(office, 'petugas-3374', PASSWORD, proxy)).status, 429, proxy);
    }
  });

  test('is counted for all instances, restarts and addresses of one line, and the count names nobody', async () => {
    await using office = await open();
    await office.signIn();
    const other = await TestEndpoint.open({ db: office.db, addressOf: (request) => request.headers.get('X-Address') ?? '' });
    for (let i = 0; i < 5; i++) assert.equal((await attempt(i % 2 ? office : other, 'petugas-3374', 'salah', `2001:db8:1:2::${i}`)).status, 401);
    assert.equal((await attempt(office, 'petugas-3374', PASSWORD, '2001:db8:1:2:ffff::1')).status, 429);
    assert.equal((await attempt(other, 'petugas-3374', PASSWORD, '2001:db8:1:2:ffff::2')).status, 429);
    assert.equal((await attempt(other, 'petugas-3374', PASSWORD, '2001:db8:1:3::1')).status, 200, 'the neighbour');
    const limits = await office.db.selectFrom('limits').selectAll().execute();
    assert.ok(limits.length > 0 && limits.every(({ key }) => /^sign-in\/[0-9a-f]{64}\/900$/.test(key)));
    await other.endpoint.close();
  });

  test('is not what an officer does who mistypes now and then', async () => {
    await using office = await open();
    await office.signIn();
    for (let i = 0; i < 20; i++) {
      for (let j = 0; j < 4; j++) assert.equal((await attempt(office, 'petugas-3374', 'salah')).status, i < 12 ? 401 : (i === 12 && j < 2 ? 401 : 429));
      if (i < 12) assert.equal((await attempt(office, 'petugas-3374', PASSWORD)).status, 200);
      else break;
    }
  });
});

describe('an officer of another office', () => {
  test('sees and touches nothing of this one', async () => {
    await using office = await TestEndpoint.open();
    const { id, token } = await office.consult();
    const at = () => ({ office: '3374', id: newId() });
    await office.ask(signGuestBook, { params: at(), body: aVisit() });
    await office.ask(rateService, { params: at(), body: aRating() });
    await office.ask(fileComplaint, { params: at(), body: aComplaint() });
    const cookie = await office.signIn('3322');
    const { change, consultations } = await office.ask(listInbox, { cookie });
    assert.deepEqual([change, consultations], [0, []]);
    assert.deepEqual(await office.ask(listVisits, { cookie }), { visits: [], total: 0, before: 0 });
    assert.deepEqual(await office.ask(listRatings, { cookie }), { ratings: [], total: 0, before: 0 });
    assert.deepEqual(await office.ask(listComplaints, { cookie }), { complaints: [] });
    const refusals = [
      await office.refusal(readDeskEvents, { params: { id }, cookie }),
      await office.refusal(readDeskEvents, { params: { id }, cookie, headers: { Accept: 'text/event-stream' } }),
      await office.refusal(replyToConsultation, { params: { id, messageId: newId() }, cookie, origin, body: { text: 'hai' } }),
      await office.refusal(closeConsultation, { params: { id }, body: {}, cookie, origin }),
    ];
    assert.deepEqual(refusals.map(({ code }) => code), ['not-found', 'not-found', 'not-found', 'not-found']);
    assert.equal((await office.send(readDeskEvents, { params: { id }, cookie: `x=${token}` })).status, 401);
  });
});

describe('the inbox as a stream', () => {
  const stream = (office: TestEndpoint, cookie: string, after?: string) =>
    office.send(listInbox, { cookie, headers: { Accept: 'text/event-stream' }, ...(after === undefined ? {} : { query: { after } }) });

  test('tells of the last of many changes, and not of every one', async () => {
    await using office = await TestEndpoint.open();
    const [mine, cookie] = [await office.consult(), await office.signIn()];
    const reader = new StreamReader(await stream(office, cookie));
    await reader.nextOf('hello');
    for (let i = 0; i < 20; i++) await office.ask(sendMessage, { params: { id: mine.id, messageId: newId() }, token: mine.token, body: { text: 'hai' } });
    const { change } = await office.ask(listInbox, { cookie });
    let told = 0;
    for (let at = 0; at < change; told++) at = ((await reader.nextOf('change')) as { change: number }).change;
    assert.ok(told < 10, `${told} times`);
    await reader.leave();
  });

  test('says when to read again', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    await office.consult();
    const reader = new StreamReader(await stream(office, cookie));
    assert.deepEqual(await reader.nextOf('hello'), { change: 1 });
    await office.consult({ office: '3322' });
    await office.consult();
    assert.deepEqual(await reader.nextOf('change'), { change: 2 });
    await reader.leave();
  });

  test('says so at once to a reader who has missed something', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    await office.consult();
    const reader = new StreamReader(await stream(office, cookie, '0'));
    assert.deepEqual(await reader.nextOf('change'), { change: 1 });
    await reader.leave();
  });

  test('ends with the session', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    const reader = new StreamReader(await stream(office, cookie));
    await reader.nextOf('hello');
    await office.ask(signOutOfficer, { cookie, origin });
    await office.consult();
    await reader.nextOf('bye');
    assert.equal(await reader.next(), undefined);
  });
});
