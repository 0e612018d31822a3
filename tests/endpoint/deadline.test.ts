/** By when the office owes an answer: three working days from each question that comes when nothing was owed. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listInbox } from '../../src/contract/desk.ts';
import { getConsultation } from '../../src/contract/standing.ts';
import { listConsultations } from '../../src/contract/visitor.ts';
import { consulting, DAY } from '../support/consulting.ts';

type Consulting = Awaited<ReturnType<typeof consulting>>;

/** As the visitor reads it in the conversation and in the list of their own, and the officer in the inbox. */
async function dueOn({ office, id, token }: Consulting): Promise<string> {
  const cookie = await office.signIn();
  const { consultations } = await office.ask(listInbox, { cookie });
  const days = [
    (await office.ask(getConsultation, { params: { id }, token })).dueOn,
    ...(await office.ask(listConsultations, { token })).consultations.map((own) => own.dueOn),
    ...consultations.map((entry) => entry.dueOn),
  ];
  assert.equal(days.length, 3);
  assert.equal(new Set(days).size, 1, days.join());
  return days[0] ?? '';
}

const [THURSDAY, WEDNESDAY_AFTER] = ['2026-05-07', '2026-05-13'];

describe('the day by which an answer is due', () => {
  test('is promised anew where a visitor asks again after an answer', async () => {
    await using t = await consulting();
    t.after(DAY);
    await t.reply();
    assert.equal(await dueOn(t), THURSDAY, 'an answer promises nothing more');
    t.after(6 * DAY);
    await t.say('Dan untuk tahun 2025?');
    assert.equal(await dueOn(t), WEDNESDAY_AFTER);
  });

  test('is put off by nothing while the answer is still owed, neither the first nor a later one', async () => {
    await using t = await consulting();
    t.after(2 * DAY);
    await t.say('Masih saya tunggu');
    assert.equal(await dueOn(t), THURSDAY);
    await t.reply();
    t.after(6 * DAY);
    await t.say('Dan untuk tahun 2025?');
    t.after(8 * DAY);
    await t.say('Masih saya tunggu');
    assert.equal(await dueOn(t), WEDNESDAY_AFTER);
  });

  test('is promised anew where a visitor wants another time for a meeting, and not where they accept it', async () => {
    await using t = await consulting();
    const meeting = await t.propose();
    t.after(6 * DAY);
    await t.accept(meeting.id);
    assert.equal(await dueOn(t), THURSDAY);
    await t.otherTime(meeting.id);
    assert.equal(await dueOn(t), WEDNESDAY_AFTER);
  });

  test('reaches officers with the question itself, by the inbox’s next position', async () => {
    await using t = await consulting();
    await t.reply();
    t.after(6 * DAY);
    const cookie = await t.office.signIn();
    const { change: seen } = await t.office.ask(listInbox, { cookie });
    await t.say('Dan untuk tahun 2025?');
    const news = await t.office.ask(listInbox, { cookie, query: { after: String(seen) } });
    assert.equal(news.change, seen + 1);
    assert.deepEqual(news.consultations.map(({ change, waiting, dueOn: day }) => [change, waiting, day]), [[seen + 1, true, WEDNESDAY_AFTER]]);
  });
});
