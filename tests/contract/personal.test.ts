import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tracesIn } from '../../src/contract/personal.ts';

const asker = { name: 'Ani Lestari', email: 'Ani.Lestari@contoh.go.id', number: '3374-2026-0118' };
const kinds = (text: string) => tracesIn(text, asker).map(({ kind, certain }) => `${kind}${certain ? '!' : ''}`);

describe('what may still say who asked', () => {
  test('is found without a doubt where it is the asker’s own', () => {
    assert.deepEqual(kinds('Kak ANI  LESTARI bertanya'), ['name!']);
    assert.deepEqual(kinds('balas ke ani.lestari@contoh.go.id ya'), ['email!']);
    assert.deepEqual(kinds('lihat nomor 3374-2026-0118.'), ['number!']);
  });

  test('is shown to the officer where it may be', () => {
    assert.deepEqual(kinds('Terima kasih, Lestari'), ['name-part']);
    assert.deepEqual(kinds('kirim ke budi@kampus.ac.id'), ['other-email']);
    assert.deepEqual(kinds('NIK 3374011203900001'), ['identity']);
    assert.deepEqual(kinds('NIK 3374 0112 0390 0001'), ['identity']);
    assert.deepEqual(kinds('hubungi 0812-3456-7890'), ['phone']);
    assert.deepEqual(kinds('hubungi +62 812 3456 7890'), ['phone']);
  });

  test('is not every word and every number', () => {
    assert.deepEqual(kinds('Mekanisme dan manifestasi: 1.234.567 jiwa pada 2020–2024, kode 3374, 12.345.678,90 ton'), []);
    assert.deepEqual(tracesIn('Ani Lestari', undefined), []);
  });
});
