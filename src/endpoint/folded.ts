/** Text as it is looked for: without accents, in small letters, with single spaces. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/** A pattern of `like` for a word anywhere, with `escape '\'`. */
export const anywhere = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
