import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getDeskSatisfaction } from '../../src/contract/desk-satisfaction.ts';
import { rateService, UNSUR, type NewRating } from '../../src/contract/feedback.ts';
import { getSatisfaction, type Period } from '../../src/contract/satisfaction.ts';
import { Dice } from '../support/dice.ts';
import { anSkm, newId, sampleOffice, TestEndpoint } from '../support/test-office.ts';

const Q1 = { from: '2026-01-01', to: '2026-03-31' };
const Q2 = { from: '2026-04-01', to: '2026-06-30' };
const Q3 = { from: '2026-07-01', to: '2026-09-30' };
const Q4 = { from: '2026-10-01', to: '2026-12-31' };
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

/** Noon at the office. */
const noon = (day: string): Date => new Date(`${day}T05:00:00Z`);

async function rate(office: TestEndpoint, day: string, ratings: readonly NewRating[], code = '3374'): Promise<void> {
  office.now = noon(day);
  for (const body of ratings) await office.ask(rateService, { params: { office: code, id: newId() }, body });
}

const many = (count: number, rating: NewRating = anSkm()): readonly NewRating[] => Array.from({ length: count }, () => rating);
const ask = (office: TestEndpoint, query?: Period, code = '3374') => office.ask(getSatisfaction, { params: { office: code }, ...(query ? { query } : {}) });

describe('what everybody may know of the SKM', () => {
  test('is IKM, grade, each unsur’s mean and the respondents of finished quarters', async () => {
    await using office = await TestEndpoint.open();
    // 12 answer 3, but two of them 4 to "waktu": (36 + 2) / 12 = 3.1666… ; IKM (8 × 3 + 3.1666…) / 9 = 3.0185… ; × 25 = 75.4629…
    await rate(office, '2026-02-10', [...many(10), ...many(2, anSkm(3, { waktu: 4 })), { kind: 'quick', overall: 1 }]);
    office.now = noon('2026-05-04');
    const answer = await ask(office);
    assert.deepEqual([answer.from, answer.to, answer.least, answer.next], [YEAR.from, YEAR.to, 10, '2026-07-02']);
    assert.deepEqual([answer.figures?.respondents, answer.figures?.ikm, answer.figures?.converted, answer.figures?.grade], [12, 3.019, 75.46, 'C']);
    assert.deepEqual(answer.figures?.unsur.map(({ unsur, nrr }) => [unsur, nrr]), UNSUR.map((unsur) => [unsur, unsur === 'waktu' ? 3.17 : 3]));
    assert.deepEqual(answer.parts, [{ ...Q1, respondents: 12, converted: 75.46, grade: 'C' }]);
    assert.deepEqual([answer.leftOut, answer.published], [[], [Q1]]);
    // Another office's visitors are not ours.
    assert.deepEqual((await ask(office, undefined, '3322')).published, []);
  });

  test('says nothing of fewer than ten, and takes their quarter together with the next', async () => {
    await using office = await TestEndpoint.open();
    await rate(office, '2026-01-05', many(9));
    office.now = noon('2026-04-10');
    const few = await ask(office);
    assert.deepEqual([few.figures, few.parts, few.leftOut], [undefined, [], [Q1]]);
    await rate(office, '2026-04-11', many(3, anSkm(2)));
    office.now = noon('2026-07-02');
    const enough = await ask(office);
    assert.equal(enough.figures?.respondents, 12);
    assert.deepEqual(enough.published, [{ from: Q1.from, to: Q2.to }]);
    // Neither of the two alone.
    for (const quarter of [Q1, Q2]) assert.deepEqual([(await ask(office, quarter)).figures, (await ask(office, quarter)).parts], [undefined, []]);
  });

  test('waits until a quarter is over where the office is, and a day longer', async () => {
    await using office = await TestEndpoint.open();
    await rate(office, '2026-03-31', many(10));
    // 1 April, 23.59 at the office.
    office.now = new Date('2026-04-01T16:59:59Z');
    assert.equal((await ask(office)).figures, undefined);
    office.now = new Date('2026-04-01T17:00:00Z');
    assert.equal((await ask(office)).figures?.respondents, 10);
  });

  test('does not move with a new answer', async () => {
    await using office = await TestEndpoint.open();
    await rate(office, '2026-02-10', many(20));
    office.now = noon('2026-05-04');
    const before = await ask(office);
    await rate(office, '2026-05-04', many(1, anSkm(1)));
    assert.deepEqual(await ask(office), before);
  });

  test('never has the last few of a year, whose figures would be the year’s with and without them', async () => {
    await using office = await TestEndpoint.open();
    await rate(office, '2026-02-10', many(20));
    await rate(office, '2026-11-10', many(3, anSkm(1)));
    office.now = noon('2027-03-01');
    const answer = await ask(office, YEAR);
    assert.deepEqual([answer.figures?.respondents, answer.figures?.ikm, answer.next], [20, 3, undefined]);
    assert.deepEqual(answer.leftOut, [Q2, Q3, Q4]);
    // Without a period: the newest year that has figures, though another one has begun.
    assert.deepEqual(await ask(office), answer);
  });

  test('does not tell what everybody said where all chose the lowest answer', async () => {
    await using office = await TestEndpoint.open();
    await rate(office, '2026-02-10', many(10, anSkm(3, { waktu: 1 })));
    office.now = noon('2026-05-04');
    assert.equal((await ask(office)).figures, undefined);
    await rate(office, '2026-05-04', many(1, anSkm(3, { waktu: 2 })));
    office.now = noon('2026-07-04');
    assert.equal((await ask(office)).figures?.respondents, 11);
  });

  test('waits for more where the office wants more, without cutting its quarters another way', async () => {
    const [sample] = [sampleOffice()];
    await using office = await TestEndpoint.open({ offices: [{ ...sample, policy: { ...sample.policy, satisfaction: { leastRespondents: 30 } } }] });
    await rate(office, '2026-02-10', many(20));
    await rate(office, '2026-05-10', many(20));
    office.now = noon('2026-05-11');
    assert.equal((await ask(office)).figures, undefined);
    office.now = noon('2026-08-11');
    const answer = await ask(office);
    assert.deepEqual([answer.figures?.respondents, answer.parts, answer.published], [40, [], [Q2, Q1]]);
  });

  test('is asked for by whole quarters only', async () => {
    await using office = await TestEndpoint.open();
    const bad = [
      { from: '2026-01-02', to: '2026-03-31' }, { from: '2026-01-01', to: '2026-03-30' }, { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-04-01', to: '2026-03-31' }, { from: '2016-01-01', to: '2026-12-31' }, { from: '2026-13-01', to: '2026-99-31' }, { from: '2026-01-01' }, { to: '2026-03-31' }, { from: 'x', to: 'y' },
    ];
    for (const query of bad) assert.equal((await office.refusal(getSatisfaction, { params: { office: '3374' }, query: query })).code, 'invalid', JSON.stringify(query));
    assert.equal((await office.refusal(getSatisfaction, { params: { office: '9999' } })).code, 'not-found');
  });

  test('stays as it was when ratings are removed', async () => {
    await using office = await TestEndpoint.open();
    await rate(office, '2026-02-10', many(12));
    office.now = noon('2026-05-04');
    const before = await ask(office);
    await office.db.deleteFrom('ratings').execute();
    assert.deepEqual(await ask(office), before);
  });
});

describe('who asks for everything, again and again, for two years', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    test(`cannot compute anything about fewer than ten people (office ${seed})`, async () => {
      await using office = await TestEndpoint.open();
      const { known, visitors } = await askEverything(office, new Dice(seed));
      assert.ok(known.length > 0);
      for (let chosen = 1; chosen < 2 ** visitors.length; chosen++) {
        const group = visitors.map((_, i) => (chosen >> i) & 1);
        const people = visitors.reduce((sum, count, i) => sum + count * (group[i] ?? 0), 0);
        if (people > 0 && people < 10) assert.ok(!inSpan(known, group), `${people} people of the quarters ${group.join('')}`);
      }
    });
  }

  test('would be found out if a quarter could be told from two answers', () => {
    const [first, both, apart] = [[1, 0, 0], [1, 1, 0], [0, 1, 0]];
    assert.ok(inSpan([first, both], apart));
    assert.ok(!inSpan([both], apart));
  });
});

/** Each quarter that figures are made of is 1 in a row: figures are sums, so this is all that can be computed with. */
type Row = readonly number[];

/** Two years of an office with few visitors. Around each quarter's end everything is asked that may be asked. */
async function askEverything(office: TestEndpoint, dice: Dice): Promise<{ known: readonly Row[]; visitors: readonly number[] }> {
  const quarters = [2026, 2027].flatMap((year) => [Q1, Q2, Q3, Q4].map(({ from, to }) => ({ from: from.replace('2026', `${year}`), to: to.replace('2026', `${year}`) })));
  const visitors = quarters.map(() => dice.roll(4) * dice.roll(7));
  const known = new Map<string, Row>();
  for (const [i, quarter] of quarters.entries()) {
    await rate(office, quarter.from, Array.from({ length: visitors[i] ?? 0 }, () => anSkm(([1, 2, 3, 4] as const)[dice.roll(4)])));
    for (const day of [quarter.to, later(quarter.to, 1), later(quarter.to, 2)]) {
      office.now = noon(day);
      for (const first of quarters) for (const last of quarters.filter(({ to }) => to > first.from)) {
        const asked = { from: first.from, to: last.to };
        const { figures, published } = await ask(office, asked);
        const parts = published.filter((part) => part.from >= asked.from && part.to <= asked.to);
        const row = quarters.map((one) => Number(parts.some((part) => one.from >= part.from && one.to <= part.to)));
        assert.equal(figures?.respondents ?? 0, row.reduce((sum, made, at) => sum + made * (visitors[at] ?? 0), 0));
        if (figures) known.set(row.join(), row);
      }
    }
  }
  return { known: [...known.values()], visitors };
}

/** Whether some sum of multiples of the rows is the wanted one. */
function inSpan(rows: readonly Row[], wanted: Row): boolean {
  const reduced: number[][] = [];
  const reduce = (row: Row): number[] => {
    let rest = [...row];
    for (const basis of reduced) {
      const pivot = basis.findIndex((value) => value !== 0);
      const factor = (rest[pivot] ?? 0) / (basis[pivot] ?? 1);
      rest = rest.map((value, i) => (i === pivot ? 0 : Math.round((value - factor * (basis[i] ?? 0)) * 1e9) / 1e9));
    }
    return rest;
  };
  for (const row of rows) {
    const rest = reduce(row);
    if (rest.some((value) => value !== 0)) reduced.push(rest);
  }
  return reduce(wanted).every((value) => value === 0);
}

const later = (day: string, count: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

describe('the SKM table at the desk', () => {
  const at = (office: TestEndpoint, cookie: string, query: Period) => office.ask(getDeskSatisfaction, { cookie, query });

  test('has every answer of whole months, also below the minimum, quick ratings apart, and what was written', async () => {
    await using office = await TestEndpoint.open();
    const cookie = await office.signIn();
    await rate(office, '2026-02-28', [{ ...anSkm(2), comment: 'Lama "comment":"x"' }, { kind: 'quick', overall: 4, comment: 'Ramah' }, { kind: 'quick', overall: 4 }]);
    await rate(office, '2026-03-01', many(2, anSkm(4)));
    const february = await at(office, cookie, { from: '2026-02-01', to: '2026-02-28' });
    assert.deepEqual([february.figures?.respondents, february.figures?.converted, february.figures?.grade, february.least], [1, 50, 'D', 10]);
    assert.deepEqual(february.answers[0], { unsur: 'persyaratan', answers: [0, 1, 0, 0] });
    assert.deepEqual(february.quick, [0, 0, 0, 2]);
    assert.deepEqual(february.comments.map(({ kind, text }) => [kind, text]).sort(), [['quick', 'Ramah'], ['skm', 'Lama "comment":"x"']]);
    const both = await at(office, cookie, { from: '2026-02-01', to: '2026-03-31' });
    // (2 + 4 + 4) / 3 = 3.3333… ; × 25 = 83.3333…
    assert.deepEqual([both.figures?.respondents, both.figures?.converted, both.figures?.grade], [3, 83.33, 'B']);
    const none = await at(office, cookie, { from: '2025-01-01', to: '2025-12-31' });
    assert.deepEqual([none.figures, none.quick, none.comments], [undefined, [0, 0, 0, 0], []]);
  });

  test('is the officer’s own office’s, and of whole months', async () => {
    await using office = await TestEndpoint.open();
    await rate(office, '2026-02-10', many(1));
    const other = await office.signIn('3322');
    assert.equal((await at(office, other, YEAR)).figures, undefined);
    for (const query of [{ from: '2026-02-02', to: '2026-02-28' }, { from: '2026-02-01', to: '2026-02-27' }, { from: '2026-03-01', to: '2026-02-28' }, { from: '2026-02-01' }]) {
      assert.equal((await office.refusal(getDeskSatisfaction, { cookie: other, query: query })).code, 'invalid');
    }
    assert.equal((await office.refusal(getDeskSatisfaction, { query: YEAR })).code, 'unauthenticated');
  });
});
