/** What may still say who asked, in a text that is to be published. */

/** Who asked, as far as it is known. */
export interface Asker {
  readonly name: string;
  readonly email: string;
  /** Of the consultation. */
  readonly number: string;
}

/**
 * `name`, `email`, `number`: the asker's own, so there is no doubt. The others may be somebody else's, or nobody's: a part of
 * the asker's name, any other address, sixteen digits as an identity card has them, digits like a telephone's.
 */
export interface Trace {
  readonly kind: 'name' | 'email' | 'number' | 'name-part' | 'other-email' | 'identity' | 'phone';
  readonly found: string;
  readonly certain: boolean;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** As words of their own: an Ani is not found in "mekanisme". Spaces and line breaks are the same. */
const asWords = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text.trim()).replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`, 'giu');

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const IDENTITY = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g;
/** +62 or a leading zero, and eight digits or more. */
const PHONE = /(?<![\d\p{L}])(?:\+?62|0)(?:[ .()-]*\d){8,13}(?!\d)/gu;

/** Shorter parts of a name are too often words of their own. */
const PART_MIN = 3;

export function tracesIn(text: string, asker?: Asker): readonly Trace[] {
  const traces: Trace[] = [];
  let rest = text;
  // What has been found is taken out, so that a name within an address is not found again.
  const take = (kind: Trace['kind'], pattern: RegExp, certain = false): void => {
    const found = new Set([...rest.matchAll(pattern)].map(([one]) => one.trim()));
    traces.push(...[...found].map((one) => ({ kind, found: one, certain })));
    rest = rest.replace(pattern, '\n');
  };
  if (asker) {
    take('email', new RegExp(escaped(asker.email), 'gi'), true);
    take('number', asWords(asker.number), true);
    take('name', asWords(asker.name), true);
  }
  take('other-email', EMAIL);
  for (const part of asker?.name.split(/\s+/) ?? []) if (part.length >= PART_MIN) take('name-part', asWords(part));
  take('identity', IDENTITY);
  take('phone', PHONE);
  return traces;
}
