import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resendCode, startRegistration, verifyRegistration } from '../../src/contract/registration.ts';
import { endSession, getVisitor } from '../../src/contract/session.ts';
import { listConsultations } from '../../src/contract/visitor.ts';
import { newCode } from '../../src/endpoint/visitors/codes.ts';
import { aRegistration, newId, newToken, TestEndpoint, type Ask } from '../support/test-office.ts';

const HOUR = 3_600_000;
const at = (id: string, office = '3374') => ({ office, id });

/** A registration that waits for its code. */
async function begun(office: TestEndpoint, changes = {}): Promise<{ id: string; token: string; email: string; code: string; with: (code: string, token?: string) => Ask }> {
  const [id, token, body] = [newId(), newToken(), aRegistration(changes)];
  await office.ask(startRegistration, { params: at(id), body });
  await office.letters();
  const code = office.mailbox.codeFor(body.email) ?? '';
  return { id, token, email: body.email, code, with: (typed, by = token) => ({ params: at(id), token: by, body: { code: typed } }) };
}

const later = (office: TestEndpoint, ms: number): void => void (office.now = new Date(office.now.getTime() + ms));
/** Another code than this one. */
const wrong = (code: string, by = 1): string => String((Number(code) + by) % 1_000_000).padStart(6, '0');

describe('a visitor registers', () => {
  test('with a name and an address, gets a letter with six digits, and is known by the token made beforehand', async () => {
    await using office = await TestEndpoint.open();
    const [id, token, body] = [newId(), newToken(), aRegistration({ name: ' Rina Wulandari ' })];
    assert.deepEqual(await office.ask(startRegistration, { params: at(id), body }), {
      id, expiresAt: '2026-05-04T03:10:00.000Z', resendAt: '2026-05-04T03:01:00.000Z',
    });
    const [letter, ...more] = await office.letters();
    assert.deepEqual([letter?.to, letter?.from.name, more], [body.email, 'BPS Contoh 3374', []]);
    const code = office.mailbox.codeFor(body.email) ?? '';
    assert.match(code, /^\d{6}$/);
    const visitor = await office.ask(verifyRegistration, { params: at(id), token, body: { code: ` ${code.slice(0, 3)} - ${code.slice(3)} ` } });
    assert.deepEqual(visitor, { office: '3374', name: 'Rina Wulandari', email: body.email, expiresAt: '2026-06-03T03:00:00.000Z' });
    assert.deepEqual(await office.ask(getVisitor, { token }), visitor);
    assert.deepEqual(await office.ask(listConsultations, { token }), { consultations: [] });
  });

  test('comes back on another device by the same address, whatever capitals it is written in', async () => {
    await using office = await TestEndpoint.open();
    const first = await office.register({ email: 'rina@contoh.example' });
    const second = await office.register({ email: 'Rina@Contoh.example', name: 'Rina W.' });
    const other = await office.register({ email: 'rina@contoh.example', office: '3322' });
    const visitors = await office.db.selectFrom('visitors').select(['office', 'name']).orderBy('office', 'desc').execute();
    assert.deepEqual(visitors.map(({ office: code, name }) => [code, name]), [['3374', 'Rina W.'], ['3322', 'Rina Wulandari']]);
    for (const { token } of [first, second, other]) await office.ask(getVisitor, { token });
  });

  test('and nothing tells a stranger whether the address was known', async () => {
    await using office = await TestEndpoint.open();
    await office.register({ email: 'rina@contoh.example' });
    const answers = await Promise.all(['rina@contoh.example', 'siti@contoh.example'].map(async (email) => {
      const response = await office.send(startRegistration, { params: at(newId()), body: aRegistration({ email }) });
      const { id: _id, ...rest } = (await response.json()) as Record<string, unknown>;
      const headers = [...response.headers].filter(([name]) => name !== 'x-request-id' && name !== 'content-length');
      return { status: response.status, headers, rest };
    }));
    assert.deepEqual(answers[0], answers[1]);
  });

  test('and the same registration sent again, eight times at once or after the answer was lost, sends no second letter', async () => {
    await using office = await TestEndpoint.open();
    const [id, body] = [newId(), aRegistration()];
    const answers = await Promise.all(Array.from({ length: 8 }, () => office.ask(startRegistration, { params: at(id), body })));
    later(office, 5 * 60_000);
    answers.push(await office.ask(startRegistration, { params: at(id), body }));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal((await office.letters()).length, 1);
    for (const changes of [{ name: 'Orang Lain' }, { email: 'lain@contoh.example' }, { lang: 'en' as const }]) {
      assert.equal((await office.refusal(startRegistration, { params: at(id), body: { ...body, ...changes } })).code, 'id-reused');
    }
    assert.equal((await office.refusal(startRegistration, { params: at(id, '3322'), body })).code, 'id-reused');
  });

  test('but not where the office sends no letters', async () => {
    await using office = await TestEndpoint.open({ mailer: undefined });
    const response = await office.send(startRegistration, { params: at(newId()), body: aRegistration() });
    assert.deepEqual([response.status, response.headers.get('Retry-After')], [503, '3600']);
  });
});

describe('a code', () => {
  test('is as likely to be any of the million as any other, also one that begins with zeros', () => {
    const [draws, parts] = [50_000, 50];
    const counts = Array<number>(parts).fill(0);
    for (let i = 0; i < draws; i++) {
      const code = newCode();
      assert.match(code, /^\d{6}$/);
      const part = Math.floor(Number(code) / (1_000_000 / parts));
      counts[part] = (counts[part] ?? 0) + 1;
    }
    // Chi-squared with 49 degrees of freedom is above 120 once in ten million runs.
    const expected = draws / parts;
    assert.ok(counts.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0) < 120, counts.join(' '));
  });

  test('that was right answers the same again to the same token, and opens nothing for anyone else', async () => {
    await using office = await TestEndpoint.open();
    const one = await begun(office);
    const answers = await Promise.all(Array.from({ length: 8 }, () => office.ask(verifyRegistration, one.with(one.code))));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal((await office.refusal(verifyRegistration, one.with(one.code, newToken()))).code, 'expired');
    assert.equal((await office.refusal(verifyRegistration, one.with(wrong(one.code)))).code, 'expired');
    assert.equal((await office.refusal(resendCode, { params: at(one.id) })).code, 'expired');
  });

  test('that is wrong may be tried again, four times; the fifth time it is over, also for the right one', async () => {
    await using office = await TestEndpoint.open();
    const one = await begun(office);
    for (let by = 1; by <= 4; by++) {
      const { code, errors } = await office.refusal(verifyRegistration, one.with(wrong(one.code, by)));
      assert.deepEqual([code, errors], ['invalid', [{ path: 'code', code: 'wrong-code' }]]);
    }
    assert.equal((await office.refusal(verifyRegistration, one.with(wrong(one.code, 5)))).code, 'expired');
    assert.equal((await office.refusal(verifyRegistration, one.with(one.code))).code, 'expired');
    assert.equal((await office.refusal(getVisitor, { token: one.token })).code, 'unauthenticated');
  });

  test('guessed a hundred times at once is still guessed five times', async () => {
    await using office = await TestEndpoint.open();
    const one = await begun(office);
    const codes = await Promise.all(Array.from({ length: 100 }, async (_, i) => (await office.refusal(verifyRegistration, one.with(wrong(one.code, i + 1)))).code));
    assert.equal(codes.filter((code) => code === 'invalid').length, 4);
    assert.equal(codes.filter((code) => code === 'expired').length, 96);
  });

  test('is good for ten minutes', async () => {
    await using office = await TestEndpoint.open();
    const [one, two] = [await begun(office), await begun(office)];
    later(office, 10 * 60_000 - 1);
    await office.ask(verifyRegistration, one.with(one.code));
    later(office, 1);
    assert.equal((await office.refusal(verifyRegistration, two.with(two.code))).code, 'expired');
  });

  test('can be asked for again after a minute, with what is left of it said; the new one takes the place of the old', async () => {
    await using office = await TestEndpoint.open();
    const one = await begun(office);
    later(office, 20_000);
    const early = await office.send(resendCode, { params: at(one.id) });
    assert.deepEqual([early.status, early.headers.get('Retry-After')], [429, '40']);
    later(office, 40_000);
    assert.deepEqual(await office.ask(resendCode, { params: at(one.id) }), {
      id: one.id, expiresAt: '2026-05-04T03:11:00.000Z', resendAt: '2026-05-04T03:02:00.000Z',
    });
    assert.equal((await office.letters()).length, 2);
    const code = office.mailbox.codeFor(one.email) ?? '';
    assert.notEqual(code, one.code);
    assert.equal((await office.refusal(verifyRegistration, one.with(one.code))).code, 'invalid');
    await office.ask(verifyRegistration, one.with(code));
  });

  test('that has expired can be asked for again as well', async () => {
    await using office = await TestEndpoint.open();
    const one = await begun(office);
    later(office, HOUR);
    await office.ask(resendCode, { params: at(one.id) });
    await office.letters();
    await office.ask(verifyRegistration, one.with(office.mailbox.codeFor(one.email) ?? ''));
  });

  test('belongs to its registration and its office', async () => {
    await using office = await TestEndpoint.open();
    const [one, two] = [await begun(office), await begun(office)];
    assert.equal((await office.refusal(verifyRegistration, one.with(two.code))).code, 'invalid');
    const { code } = await office.refusal(verifyRegistration, { params: at(one.id, '3322'), token: one.token, body: { code: one.code } });
    assert.equal(code, 'not-found');
    assert.equal((await office.refusal(verifyRegistration, { params: at(newId()), token: one.token, body: { code: one.code } })).code, 'not-found');
  });
});

describe('a session', () => {
  test('lasts thirty days', async () => {
    await using office = await TestEndpoint.open();
    const { token } = await office.register();
    later(office, 30 * 24 * HOUR - 1);
    await office.ask(getVisitor, { token });
    later(office, 1);
    for (const row of [getVisitor, listConsultations]) assert.equal((await office.refusal(row, { token })).code, 'unauthenticated');
  });

  test('is forgotten when the visitor ends it, however often that is asked, and no other one with it', async () => {
    await using office = await TestEndpoint.open();
    const [phone, desktop] = [await office.register({ email: 'rina@contoh.example' }), await office.register({ email: 'rina@contoh.example' })];
    await office.ask(endSession, { token: phone.token });
    await office.ask(endSession, { token: phone.token });
    await office.ask(endSession, { token: newToken() });
    assert.equal((await office.refusal(getVisitor, { token: phone.token })).code, 'unauthenticated');
    await office.ask(getVisitor, { token: desktop.token });
  });
});
