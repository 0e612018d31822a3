/**
 * The tracking code of a complaint: 28 signs of Crockford's base32, which leaves out what looks alike on paper. 26 of them are
 * chance (130 bits). The last two are a check that finds every wrong sign and every two that were exchanged, so that a slip of
 * the pen is told from a code that nobody knows, without asking anybody.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHANCE = 26;
const LENGTH = CHANCE + 2;
/** A prime below 32², and above 26 · 31: no single wrong sign, and no exchange of two, can leave the sum as it was. */
const MODULUS = 1021;

export type CodeProblem = 'length' | 'typing';

function checkOf(chance: string): string {
  const sum = [...chance].reduce((total, sign, i) => (total + (i + 1) * SIGNS.indexOf(sign)) % MODULUS, 0);
  return `${SIGNS[sum >> 5]}${SIGNS[sum & 31]}`;
}

export function newCode(): string {
  // 256 is a multiple of 32: every sign is as likely as every other.
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(CHANCE)), (byte) => SIGNS[byte & 31]).join('');
  return chance + checkOf(chance);
}

/** As it is read out, written down and printed: seven groups of four. */
export const shownAs = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/** What a person typed or pasted, as the code that was meant: also in small letters, with spaces or dashes, with O for 0 and I or L for 1. */
export function readCode(typed: string): { readonly code: string } | { readonly problem: CodeProblem } {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}\p{Cf}._]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if ([...code].length !== LENGTH) return { problem: 'length' };
  const right = [...code].every((sign) => SIGNS.includes(sign)) && checkOf(code.slice(0, CHANCE)) === code.slice(CHANCE);
  return right ? { code } : { problem: 'typing' };
}

/** All that an endpoint ever stores of it. */
export async function hashOf(code: string): Promise<string> {
  const bytes = new TextEncoder().encode(code);
  // Absent on pages that were not reached by https, whatever the type says.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : (await import('./plain-digest.ts')).sha256(bytes);
  return btoa(String.fromCharCode(...digest)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
