/** The part of a text that speaks of what was looked for. */
const LENGTH = 180;
const BEFORE = 50;

/** `words`: small letters, as they are in the index. Nothing where the text is empty. */
export function excerpt(body: string, words: readonly string[]): string | undefined {
  const text = body.replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  if (text.length <= LENGTH) return text;
  const small = text.toLowerCase();
  const places = words.map((word) => small.search(new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[^\p{L}\p{N}]/gu, '')}`, 'u'))).filter((at) => at >= 0);
  const first = Math.min(...places, text.length);
  const from = first === text.length || first <= BEFORE ? 0 : beginning(text, first - BEFORE);
  const end = from + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', from + LENGTH);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end > from ? end : from + LENGTH)}${end < text.length ? ' …' : ''}`;
}

/** Of the first word from there on. */
const beginning = (text: string, from: number): number => text.indexOf(' ', from) + 1;
