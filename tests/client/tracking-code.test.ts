import { sha256 } from '../../src/client/plain-digest.ts';
import { hashOf, newCode, readCode, shownAs } from '../../src/client/tracking-code.ts';
import { equal, ok } from '../support/assert.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const replaced = (code: string, at: number, sign: string) => code.slice(0, at) + sign + code.slice(at + 1);
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

describe('a tracking code', () => {
  it('has at least 128 bits of chance, in signs that cannot be mistaken for each other', () => {
    const codes = Array.from({ length: 2_000 }, newCode);
    equal(new Set(codes).size, codes.length);
    ok(Math.log2(32) * 26 >= 128, 'at least 128 bits');
    for (const code of codes) ok(/^[0-9A-HJKMNP-TV-Z]{28}$/.test(code), code);
    // Every sign at every place of the chance.
    for (let at = 0; at < 26; at++) equal(new Set(codes.map((code) => code[at])).size, 32, `at ${at}`);
  });

  it('is read as it was meant, however it was written', () => {
    const code = newCode();
    const shown = shownAs(code);
    ok(/^(\w{4}-){6}\w{4}$/.test(shown), shown);
    for (const typed of [code, shown, shown.toLowerCase(), ` ${shown.replaceAll('-', ' ')}\n`, shown.replaceAll('-', ' – '), shown.replaceAll('-', '—'), code.replaceAll('0', 'o').replaceAll('1', 'l'), code.replaceAll('1', 'I'), `\u200b${code}`, [...code].join(' ')])
      equal(readCode(typed), { code }, typed);
  });

  it('says “typing error” for every wrong sign and for every two that were exchanged', () => {
    for (let round = 0; round < 20; round++) {
      const code = newCode();
      for (let at = 0; at < code.length; at++) {
        for (const sign of SIGNS) if (sign !== code[at]) equal(readCode(replaced(code, at, sign)), { problem: 'typing' });
        for (let other = at + 1; other < 26; other++) {
          const exchanged = replaced(replaced(code, at, code[other] ?? ''), other, code[at] ?? '');
          if (exchanged !== code && at < 26) equal(readCode(exchanged), { problem: 'typing' });
        }
      }
      equal(readCode(replaced(code, 3, 'U')), { problem: 'typing' });
    }
  });

  it('says when something is missing, or is too much', () => {
    const code = newCode();
    for (const typed of ['', '   ', code.slice(1), `${code}0`, 'PGD-3374-2026-0001']) equal(readCode(typed), { problem: 'length' });
  });

  it('has the same hash on a page without https, where browsers do not make one', async () => {
    for (let length = 0; length < 200; length++) {
      const bytes = crypto.getRandomValues(new Uint8Array(length));
      equal(hex(sha256(bytes)), hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))), `${length} bytes`);
    }
  });

  it('leaves nothing behind but its hash', async () => {
    const code = newCode();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code)));
    equal(await hashOf(code), btoa(String.fromCharCode(...digest)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  });
});
