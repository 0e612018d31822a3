import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { UNSUR, type Unsur } from '../../src/contract/feedback.ts';
import { addUp, gradeOf, NO_ANSWERS, skmOf, tallyOf, type Answers } from '../../src/contract/skm.ts';

/** All unsur answered alike, but for those that are named. */
const tally = (rest: Answers, own: Partial<Record<Unsur, Answers>> = {}) => tallyOf((unsur) => own[unsur] ?? rest);

describe('the SKM by PermenPANRB 14/2017, worked out by hand', () => {
  test('of two respondents', () => {
    // Both answer 3 to everything; one of them answers 4 to "waktu".
    // waktu: (3 + 4) / 2 = 3.50, a ninth of it 0.3888… ; the others: 3.00, a ninth 0.3333…
    // IKM = (3.5 + 8 × 3) / 9 = 27.5 / 9 = 3.0555… ; × 25 = 76.3888… → 76.39, at most 76.60: C
    const figures = skmOf(tally([0, 0, 2, 0], { waktu: [0, 0, 1, 1] }));
    assert.deepEqual(figures, {
      respondents: 2,
      unsur: UNSUR.map((unsur) => (unsur === 'waktu' ? { unsur, nrr: 3.5, weighted: 0.389 } : { unsur, nrr: 3, weighted: 0.333 })),
      ikm: 3.056, converted: 76.39, grade: 'C',
    });
  });

  test('of ten respondents with nine different means', () => {
    // Sums of the ten answers:  34 + 35 + 32 + 40 + 33 + 36 + 37 + 31 + 30 = 308
    // Means:                   3.4  3.5  3.2  4.0  3.3  3.6  3.7  3.1  3.0, together 30.8
    // IKM = 30.8 / 9 = 3.4222… ; × 25 = 85.5555… → 85.56: B
    const figures = skmOf({
      persyaratan: [0, 0, 6, 4], // 18 + 16 = 34
      prosedur: [0, 0, 5, 5], // 15 + 20 = 35
      waktu: [0, 1, 6, 3], // 2 + 18 + 12 = 32
      biaya: [0, 0, 0, 10], // 40
      produk: [0, 0, 7, 3], // 21 + 12 = 33
      kompetensi: [0, 0, 4, 6], // 12 + 24 = 36
      perilaku: [0, 0, 3, 7], // 9 + 28 = 37
      sarana: [1, 0, 6, 3], // 1 + 18 + 12 = 31
      pengaduan: [2, 0, 4, 4], // 2 + 12 + 16 = 30
    });
    assert.deepEqual(figures?.unsur.map(({ nrr }) => nrr), [3.4, 3.5, 3.2, 4, 3.3, 3.6, 3.7, 3.1, 3]);
    // 3.4 / 9 = 0.3777… ; 3.5 / 9 = 0.3888… ; 3.2 / 9 = 0.3555… ; 4 / 9 = 0.4444… ; 3.3 / 9 = 0.3666… ; 3.6 / 9 = 0.4 ; 3.7 / 9 = 0.4111… ; 3.1 / 9 = 0.3444… ; 3 / 9 = 0.3333…
    assert.deepEqual(figures?.unsur.map(({ weighted }) => weighted), [0.378, 0.389, 0.356, 0.444, 0.367, 0.4, 0.411, 0.344, 0.333]);
    assert.deepEqual([figures?.ikm, figures?.converted, figures?.grade], [3.422, 85.56, 'B']);
  });

  test('with weights of a ninth: everybody’s best answer is 100, which the printed 0.11 would make 99', () => {
    assert.deepEqual(skmOf(tally([0, 0, 0, 7]))?.converted, 100);
    assert.deepEqual(skmOf(tally([7, 0, 0, 0]))?.converted, 25);
  });

  test('rounds half up, as by hand, where a computer’s fractions would not', () => {
    // 80 respondents, "waktu" (67 × 1 + 13 × 2) = 93 / 80 = 1.1625 → 1.16 ; "biaya" (1 × 1 + 79 × 2) = 159 / 80 = 1.9875 → 1.99
    // 200 respondents: 199 × 1 + 1 × 2 = 201 / 200 = 1.005 → 1.01 (1.005 is 1.00499… to a computer)
    assert.equal(skmOf(tally([199, 1, 0, 0]))?.unsur[0]?.nrr, 1.01);
    const figures = skmOf(tally([80, 0, 0, 0], { waktu: [67, 13, 0, 0], biaya: [1, 79, 0, 0] }));
    assert.deepEqual(figures?.unsur.flatMap(({ unsur, nrr }) => (unsur === 'waktu' || unsur === 'biaya' ? [nrr] : [])), [1.16, 1.99]);
  });

  test('grades by the converted value with two decimals, so that no value falls between two grades', () => {
    assert.deepEqual([2500, 6499, 6500, 7660, 7661, 8830, 8831, 10000].map(gradeOf), ['D', 'D', 'C', 'C', 'B', 'B', 'A', 'A']);
    // 50 respondents: 20 answer 2 and 30 answer 3, so every sum is 40 + 90 = 130, and 9 × 130 = 1170.
    // 25 × 1170 / (9 × 50) = 65.00 → C. With one answer of 2 instead of 3: 25 × 1169 / 450 = 64.9444… → 64.94, D.
    const [at, below] = [skmOf(tally([0, 20, 30, 0])), skmOf(tally([0, 20, 30, 0], { sarana: [0, 21, 29, 0] }))];
    assert.deepEqual([at?.converted, at?.grade, below?.converted, below?.grade], [65, 'C', 64.94, 'D']);
    // 90 respondents, all 4 but for some who answer 3: 9 × 360 = 3240 at most. 88.305 would need 25 × S / 810 = 88.305, S = 2861.08…
    // S = 2861: 88.3024… → 88.30, B (the table has no 88.305). S = 2862: 88.3333… → 88.33, A.
    // 2861 = 3240 − 379: eight unsur lose 42 (336), the ninth 43.
    const [b, a] = [43, 42].map((less) => skmOf(tally([0, 0, 42, 48], { sarana: [0, 0, less, 90 - less] })));
    assert.deepEqual([b?.converted, b?.grade, a?.converted, a?.grade], [88.3, 'B', 88.33, 'A']);
  });

  test('is nothing where nobody has answered', () => {
    assert.equal(skmOf(tally(NO_ANSWERS)), undefined);
    assert.equal(skmOf(addUp([])), undefined);
  });
});
