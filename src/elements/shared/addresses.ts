/**
 * Web and e-mail addresses in plain text, made into links. Only http, https and mailto: what follows any other scheme is
 * text. What a link shows is where it leads: an address with a user name in front of its host, with letters beyond ASCII in
 * its host (a Cyrillic "а" looks like a Latin one), or with characters that cannot be seen or turn the writing direction
 * stays text.
 */
import { html } from 'lit';

/** Not inside a word; up to what cannot stand in an address, invisible characters and the marks of writing directions. */
const ADDRESS = /(?<![\p{L}\p{N}_@.:/+-])(?:https?:\/\/|www\.|mailto:)[^\s<>"“”„«»`\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+|(?<![\p{L}\p{N}_@.:/+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?![\p{L}\p{N}])/giu;
/** Belongs to the sentence and not to the address, when it stands at its end. */
const PUNCTUATION = /[.,;:!?'’‘…*_~|\\]$/u;
const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

export interface Piece {
  readonly text: string;
  /** Where it leads. */
  readonly href?: string;
}

/** The text in its order, none of it lost. */
export function withAddresses(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutPunctuation(found);
    const href = hrefOf(address);
    if (href === undefined) continue;
    if (index > done) pieces.push({ text: text.slice(done, index) });
    pieces.push({ text: address, href });
    done = index + address.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** Wants `newTabNote` in the same shadow root. */
export const addressed = (text: string): unknown =>
  withAddresses(text).map(({ text, href }) => (href === undefined ? text : html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow" aria-describedby="new-tab" dir="ltr">${text}</a>`));

/** A bracket at the end belongs to the address only where the address has opened it. */
function withoutPunctuation(address: string): string {
  const count = new Map<string, number>();
  for (const letter of address) count.set(letter, (count.get(letter) ?? 0) + 1);
  const howOften = (letter: string): number => count.get(letter) ?? 0;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    const opening = CLOSING[last];
    const dangling = opening !== undefined && howOften(opening) < howOften(last);
    if (!dangling && !PUNCTUATION.test(last)) break;
    count.set(last, howOften(last) - 1);
  }
  return address.slice(0, end);
}

function hrefOf(address: string): string | undefined {
  if (/^https?:|^www\./i.test(address)) {
    const href = /^www\./i.test(address) ? `https://${address}` : address;
    if (!URL.canParse(href)) return undefined;
    const { hostname, username, password } = new URL(href);
    const host = /^https?:\/\/([^/?#:]*)/i.exec(href)?.[1] ?? '';
    return username === '' && password === '' && hostname.includes('.') && host.toLowerCase() === hostname && !hostname.includes('xn--') ? href : undefined;
  }
  const mail = address.replace(/^mailto:/i, '');
  return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(mail) ? `mailto:${mail}` : undefined;
}
