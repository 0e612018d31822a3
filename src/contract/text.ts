/** Rules for what a person writes, as plain questions: a conversation asks them of a message, the schemas of forms are made of them (`written.ts`). */

/** Longest text a person may send in one piece, in Unicode code points (what JSON Schema's `maxLength` and zod count). */
export const TEXT_MAX = 10_000;

/** Neither space nor one of the characters that nobody sees, such as a zero-width joiner. */
export const SEEN = /[^\s\p{Cf}]/u;

/** Whether there is anything to read in it. */
export const isWritten = (text: string): boolean => SEEN.test(text);

/** Databases keep no NUL, and no half of a character can be written as UTF-8. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** What the endpoint would say of this message (`newMessage` in `message.ts`); nothing where it may be sent. */
export function problemOf(text: string, files: number): 'required' | 'too-long' | 'characters' | undefined {
  if ([...text].length > TEXT_MAX) return 'too-long';
  if (files === 0 && !isWritten(text)) return 'required';
  return isStorable(text) ? undefined : 'characters';
}
