/** Six digits, each combination as likely as any other. */
import type { Core } from '../core.ts';

const CODES = 1_000_000;
/** The largest multiple of a million that 32 bits hold: what lies above would make low codes likelier. */
const FAIR = Math.floor(2 ** 32 / CODES) * CODES;

export function newCode(): string {
  for (;;) {
    const [number = FAIR] = crypto.getRandomValues(new Uint32Array(1));
    if (number < FAIR) return String(number % CODES).padStart(6, '0');
  }
}

/** Keyed, because a million plain hashes are tried in a second; with the registration's id, so that no two are alike. */
export const hashCode = ({ secrets }: Core, registration: string, code: string): Promise<string> =>
  secrets.hash('codes', `${registration} ${code.replace(/\D/g, '')}`);
