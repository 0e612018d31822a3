/** The desk's words in one language. */
import type { ClientFailureCode, Failure } from '../client/failure.ts';
import type { Language } from '../elements/shared/settings.ts';
import type * as indonesian from '../locale/id/desk.ts';

export type Wording = Pick<typeof indonesian, 'common' | 'sending' | 'words' | 'lists' | 'queue' | 'work' | 'dataNeed' | 'guestBook' | 'feedback' | 'complaint' | 'complaints' | 'stages' | 'unsur' | 'ways' | 'skm' | 'satisfaction' | 'privacy'>;

/** Only the language that is wanted is fetched. */
export const loadWording = (lang: Language): Promise<Wording> =>
  lang === 'en' ? import('../locale/en/desk.ts') : import('../locale/id/desk.ts');

/** What went wrong, as it concerns an officer. */
export function failureText({ sending, words }: Wording, { code }: Failure): string {
  const own: Partial<Record<ClientFailureCode, string>> = words.failures;
  return own[code] ?? sending.failures[code];
}
