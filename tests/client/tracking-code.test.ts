import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { sha256 } from '../../src/client/plain-digest.ts';
import { hashOf, newCode, readCode, shownAs } from '../../src/client/tracking-code.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const replaced = (code: string, at: number, sign: string) => code.slice(0, at) + sign + code.slice(at + 1);

describe('a tracking code', () => {
  test('has at least 128 bits of chance, in signs that cannot be mistaken for each other', () => {
    const codes = Array.from({ length: 2_000 }, newCode);
    assert.equal(new Set(codes).size, codes.length);
    assert.ok(Math.log2(32) * 26 >= 128);
    for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{28}$/);
    // Every sign at every place of the chance.
    for (let at = 0; at < 26; at++) assert.equal(new Set(codes.map((code) => code[at])).size, 32, `at ${at}`);
  });

  test('is read as it was meant, however it was written', () => {
    const code = newCode();
    const shown = shownAs(code);
    assert.match(shown, /^(\w{4}-){6}\w{4}$/);
    for (const typed of [code, shown, shown.toLowerCase(), ` ${shown.replaceAll('-', ' ')}\n`, shown.replaceAll('-', ' – '), shown.replaceAll('-', '—'), code.replaceAll('0', 'o').replaceAll('1', 'l'), code.replaceAll('1', 'I'), `\u200b${code}`, [...code].join(' ')])
      assert.deepEqual(readCode(typed), { code }, typed);
  });

  test('says “typing error” for every wrong sign and for every two that were exchanged', () => {
    for (let round = 0; round < 20; round++) {
      const code = newCode();
      for (let at = 0; at < code.length; at++) {
        for (const sign of SIGNS) if (sign !== code[at]) assert.deepEqual(readCode(replaced(code, at, sign)), { problem: 'typing' });
        for (let other = at + 1; other < 26; other++) {
          const exchanged = replaced(replaced(code, at, code[other] ?? ''), other, code[at] ?? '');
          if (exchanged !== code && at < 26) assert.deepEqual(readCode(exchanged), { problem: 'typing' });
        }
      }
      assert.deepEqual(readCode(replaced(code, 3, 'U')), { problem: 'typing' });
    }
  });

  test('says when something is missing, or is too much', () => {
    const code = newCode();
    for (const typed of ['', '   ', code.slice(1), `${code}0`, 'PGD-3374-2026-0001']) assert.deepEqual(readCode(typed), { problem: 'length' });
  });

  test('has the same hash on a page without https, where browsers do not make one', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = crypto.getRandomValues(new Uint8Array(length));
      assert.equal(Buffer.from(sha256(bytes)).toString('hex'), createHash('sha256').update(bytes).digest('hex'), `${length} bytes`);
    }
  });

  test('leaves nothing behind but its hash', async () => {
    const code = newCode();
    assert.equal(await hashOf(code), createHash('sha256').update(code).digest('base64url'));
  });
});
