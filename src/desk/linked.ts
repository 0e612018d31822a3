/** What a visitor wrote, as it was written; addresses of pages can be followed. */
import { Lexer } from 'marked';
import { link } from '../elements/shared/links.ts';
import { markdown } from '../elements/shared/markdown.ts';

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}']/gi;

export function linked(text: string): readonly unknown[] {
  const parts: unknown[] = [];
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    parts.push(text.slice(at, index), link(address, address));
    at = index + address.length;
  }
  return [...parts, text.slice(at)];
}

/** Officers may use Markdown; a line break is one. */
export const formatted = (text: string): unknown => markdown(new Lexer({ gfm: true, breaks: true }).lex(text));
