/** How much of registering is enough for people, and too much for a robot. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resendCode, startRegistration, verifyRegistration } from '../../src/contract/registration.ts';
import { networkOf } from '../../src/endpoint/visitors/network.ts';
import { SWEEP_JOB } from '../../src/endpoint/visitors/sweep.ts';
import { aRegistration, newId, newToken, TestEndpoint } from '../support/test-office.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An endpoint whose visitors all come from the address that the test says. */
async function reachedFrom(address = '203.0.113.7') {
  const place = { address };
  const office = await TestEndpoint.open({ addressOf: () => place.address });
  const start = (email?: string, id = newId()) =>
    office.send(startRegistration, { params: { office: '3374', id }, body: aRegistration(email === undefined ? {} : { email }) });
  const later = (ms: number) => void (office.now = new Date(office.now.getTime() + ms));
  return { office, place, start, later, [Symbol.asyncDispose]: () => office[Symbol.asyncDispose]() };
}

const RINA = 'rina@contoh.example';

describe('one address', () => {
  test('is sent five letters an hour and twelve a day, whoever asks, with the rest of the time said', async () => {
    await using at = await reachedFrom();
    const askUntilRefused = async () => {
      for (let letters = 0; ; letters++) {
        at.place.address = `203.0.113.${letters}`;
        const response = await at.start(letters % 2 === 0 ? RINA : 'Rina@Contoh.example');
        if (response.status === 429) return { letters, wait: Number(response.headers.get('Retry-After')) };
        assert.equal(response.status, 200);
      }
    };
    assert.deepEqual(await askUntilRefused(), { letters: 5, wait: 3_600 });
    at.later(HOUR - 1);
    assert.equal((await at.start(RINA)).headers.get('Retry-After'), '1');
    at.later(1);
    assert.equal((await askUntilRefused()).letters, 5);
    at.later(HOUR);
    assert.deepEqual(await askUntilRefused(), { letters: 2, wait: 22 * 3_600 });
    assert.equal((await at.start('siti@contoh.example')).status, 200, 'nobody else is kept waiting');
  });

  test('has those letters counted that were asked for again, and not those that were only asked about', async () => {
    await using at = await reachedFrom();
    const id = newId();
    for (let i = 0; i < 20; i++) assert.equal((await at.start(RINA, id)).status, 200);
    for (let i = 0; i < 4; i++) {
      at.later(MINUTE);
      await at.office.ask(resendCode, { params: { office: '3374', id } });
    }
    at.later(MINUTE);
    const refused = await at.office.send(resendCode, { params: { office: '3374', id } });
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, String(55 * 60)]);
  });

  test('cannot be guessed at more than fifteen times an hour, however many codes are asked for', async () => {
    await using at = await reachedFrom();
    const codes: string[] = [];
    let last = { id: '', code: '' };
    for (let round = 0; round < 4; round++) {
      const id = newId();
      await at.start(RINA, id);
      await at.office.letters();
      last = { id, code: at.office.mailbox.codeFor(RINA) ?? '' };
      for (let by = 1; by <= 5; by++) {
        const body = { code: String((Number(last.code) + by) % 1_000_000).padStart(6, '0') };
        codes.push((await at.office.refusal(verifyRegistration, { params: { office: '3374', id }, token: newToken(), body })).code);
      }
    }
    const round = ['invalid', 'invalid', 'invalid', 'invalid', 'expired'];
    assert.deepEqual(codes, [...round, ...round, ...round, ...Array<string>(5).fill('rate-limited')]);
    const verify = { params: { office: '3374', id: last.id }, token: newToken(), body: { code: last.code } };
    assert.equal((await at.office.refusal(verifyRegistration, verify)).code, 'rate-limited');
    // What was not looked at does not count as a try of the code either.
    at.later(HOUR);
    await at.office.ask(resendCode, { params: { office: '3374', id: last.id } });
    await at.office.letters();
    await at.office.ask(verifyRegistration, { ...verify, body: { code: at.office.mailbox.codeFor(RINA) } });
  });

  test('is not punished for codes that were right', async () => {
    await using at = await reachedFrom();
    for (let i = 0; i < 40; i++) {
      if (i % 5 === 0) at.later(24 * HOUR);
      await at.office.register({ email: RINA });
    }
  });
});

describe('one network', () => {
  test('lets a hundred colleagues behind one address register within the hour, each with a second letter and a mistake', async () => {
    await using at = await reachedFrom();
    for (let i = 0; i < 100; i++) {
      const [id, token, body] = [newId(), newToken(), aRegistration()];
      await at.office.ask(startRegistration, { params: { office: '3374', id }, body });
      at.later(MINUTE / 4);
      if (i % 4 === 3) at.later(MINUTE);
      await at.office.letters();
      const code = at.office.mailbox.codeFor(body.email) ?? '';
      const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
      await at.office.refusal(verifyRegistration, { params: { office: '3374', id }, token, body: { code: wrong } });
      await at.office.ask(verifyRegistration, { params: { office: '3374', id }, token, body: { code } });
    }
  });

  test('does not let a robot have thousands of letters sent; others are not kept waiting for it', async () => {
    await using at = await reachedFrom();
    let letters = 0;
    for (let i = 0; i < 1_000; i++) letters += Number((await at.start()).status === 200);
    assert.equal(letters, 300);
    at.place.address = '203.0.113.8';
    assert.equal((await at.start()).status, 200);
    at.place.address = '203.0.113.7';
    at.later(HOUR);
    assert.equal((await at.start()).status, 200);
  });

  test('shares its count between instances and over a restart, and is known by nothing that could be read back', async () => {
    await using at = await reachedFrom('2001:db8:1:2:3:4:5:6');
    await using other = await TestEndpoint.open({ db: at.office.db, addressOf: () => '2001:db8:1:2:ffff::1' });
    for (let i = 0; i < 300; i++) await (i % 2 === 0 ? at.start() : other.send(startRegistration, { params: { office: '3374', id: newId() }, body: aRegistration() }));
    assert.equal((await at.start()).status, 429);
    const limits = await at.office.db.selectFrom('limits').selectAll().execute();
    assert.ok(limits.every(({ key }) => /^letters\/[0-9a-f]{64}\/\d+$/.test(key)));
    at.place.address = '2001:db8:1:3::1';
    assert.equal((await at.start()).status, 200, 'the neighbour');
  });

  test('is an IPv4 address or a /64, and nothing where the address is a proxy’s own', () => {
    const networks: Readonly<Record<string, string | undefined>> = {
      '203.0.113.7': '203.0.113.7', '::ffff:203.0.113.7': '203.0.113.7', '2001:db8::1': '2001:db8:0:0::/64', '2001:DB8:0:0:1:2:3:4': '2001:db8:0:0::/64',
      '[2001:db8::1]:443': '2001:db8:0:0::/64', '172.32.0.1': '172.32.0.1',
      '127.0.0.1': undefined, '::1': undefined, '::': undefined, '::ffff:10.1.2.3': undefined, '10.0.0.9': undefined, '172.16.4.4': undefined, '192.168.1.1': undefined,
      'fd00::1': undefined, 'fe80::1%eth0': undefined, unknown: undefined, '': undefined, '1:2:3': undefined, 'a::b::c:d:e:f:1:2:3:4': undefined,
    };
    for (const [address, network] of Object.entries(networks)) assert.equal(networkOf(address), network, address);
  });
});

test('what registering leaves behind is forgotten: registrations after a day, letters after a week, sessions after their time', async () => {
  await using at = await reachedFrom();
  await at.office.register();
  const [{ core }, { db }] = [at.office.endpoint, at.office];
  const left = async () => {
    await core.jobs.now(SWEEP_JOB);
    const tables = ['registrations', 'limits', 'mails', 'visitor_sessions'] as const;
    const rows = await Promise.all(tables.map((table) => db.selectFrom(table).select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()));
    const secrets = (await db.selectFrom('secrets').select('name').orderBy('name').execute()).map(({ name }) => name);
    return [...rows.map(({ count }) => Number(count) > 0), secrets];
  };
  assert.deepEqual(await left(), [true, true, true, true, ['addresses', 'codes', 'networks/2026-05-04']]);
  at.later(24 * HOUR);
  assert.deepEqual(await left(), [false, false, true, true, ['addresses', 'codes', 'networks/2026-05-04']]);
  at.later(6 * 24 * HOUR);
  assert.deepEqual(await left(), [false, false, false, true, ['addresses', 'codes']]);
  at.later(23 * 24 * HOUR);
  assert.deepEqual(await left(), [false, false, false, false, ['addresses', 'codes']]);
});
