/** Text without markup: of what BPS writes in HTML, and of what an office writes in Markdown. */
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';

type Parser = typeof import('htmlparser2');
let parser: Promise<Parser> | undefined;

/** Titles and abstracts come as HTML, as escaped HTML, or escaped twice, and cut off anywhere. */
const ROUNDS = 3;
const MARKUP = /<[a-z/!?]|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;
const UNFINISHED = /<[a-z/!?][^>]*>?/gi;
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'title', 'head']);
const INLINE = new Set(['a', 'abbr', 'b', 'em', 'font', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'u']);

/** Loaded when the first such text comes: an endpoint without a key for the WebAPI never needs it. */
export async function htmlReader(): Promise<(html: string) => string> {
  const { Parser } = await (parser ??= import('htmlparser2'));
  const once = (html: string): string => {
    const parts: string[] = [];
    let unseen = 0;
    const edge = (name: string) => INLINE.has(name) || parts.push(' ');
    const reader = new Parser({
      onopentagname: (name) => {
        if (UNSEEN.has(name)) unseen++;
        edge(name);
      },
      ontext: (text) => unseen === 0 && parts.push(text),
      onclosetag: (name) => {
        if (UNSEEN.has(name)) unseen--;
        edge(name);
      },
    });
    reader.end(html);
    return parts.join('');
  };
  return (html) => {
    let text = html;
    for (let round = 0; round < ROUNDS && MARKUP.test(text); round++) text = once(text);
    return squeeze(text.replace(UNFINISHED, ' '));
  };
}

/** One line, without what nobody sees. */
export const squeeze = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();

/** Line by line, lists with their numbers; where a link leads stands behind it, unless its words say so. */
export const markdownText = (markdown: string): string => blocks(lexer(markdown)).replace(/\n{3,}/g, '\n\n').trim();

const blocks = (tokens: readonly Token[]): string => tokens.map((token) => block(token as MarkedToken)).join('');

function block(token: MarkedToken): string {
  switch (token.type) {
    case 'list': return `${token.items.map((item, i) => `${token.ordered ? `${Number(token.start) + i}.` : '•'} ${indented(blocks(item.tokens))}\n`).join('')}\n`;
    case 'paragraph':
    case 'heading': return `${inline(token.tokens)}\n\n`;
    case 'blockquote': return blocks(token.tokens);
    case 'table': return `${[token.header, ...token.rows].map((row) => row.map(({ tokens }) => inline(tokens)).join(' | ')).join('\n')}\n\n`;
    case 'text': return `${token.tokens ? inline(token.tokens) : named(token.text)}\n`;
    case 'code': return `${token.text}\n\n`;
    case 'hr':
    case 'def':
    case 'space': return '';
    default: return named(token.raw);
  }
}

const indented = (text: string): string => text.trim().replace(/\n+/g, '\n   ');

const inline = (tokens: readonly Token[] = []): string => tokens.map((token) => piece(token as MarkedToken)).join('');

function piece(token: MarkedToken): string {
  switch (token.type) {
    case 'link': return linked(token);
    case 'image': return token.text;
    case 'br': return '\n';
    case 'codespan':
    case 'escape': return named(token.text);
    case 'html': return '';
    default: return 'tokens' in token && token.tokens ? inline(token.tokens) : named(token.raw);
  }
}

function linked({ href, tokens }: Tokens.Link): string {
  const words = inline(tokens);
  const address = href.replace(/^(mailto:|tel:|https?:\/\/(www\.)?)/, '').replace(/\/$/, '');
  return !/^https:/.test(href) || words.includes(address) ? words : `${words} (${href})`;
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
const named = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (reference, name: string) => CHARACTERS[name] ?? reference);
