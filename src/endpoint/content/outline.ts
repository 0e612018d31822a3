/** Markdown as a tree of headings: what stands under each, as it was written. */
import { lexer, walkTokens, type Token, type Tokens } from 'marked';
import type { Report } from './content-error.ts';
import { lineAt, type Passage } from './passage.ts';

export interface Part {
  readonly depth: number;
  readonly title: string;
  readonly line: number;
  /** What stands between this heading and the next one. */
  readonly tokens: Token[];
  readonly parts: Part[];
}

/** The title is in the front matter, so that the outermost heading of a body is `##`. */
const OUTERMOST = 2;

const LINK = /^(https:\/\/|mailto:|tel:)/;

/** `levels`: what the headings stand for, from `##` on. Where the outline is broken the rest is still read, for its errors. */
export function readOutline(body: Passage, levels: readonly string[], report: Report): readonly Part[] {
  const root: Part = { depth: OUTERMOST - 1, title: '', line: body.line, tokens: [], parts: [] };
  const open = [root];
  let offset = 0;
  for (const token of lexer(body.text)) {
    const line = lineAt(body, offset + token.raw.length - token.raw.trimStart().length);
    offset += token.raw.length;
    checkInline(token, { ...body, text: token.raw, line: lineAt(body, offset - token.raw.length) }, report);
    if (!isHeading(token)) {
      if (open.length === 1 && token.type !== 'space') {
        report({ file: body.file, line }, {
          found: 'text before the first heading',
          expected: `a heading ## (${levels[0]})`,
          repair: 'move the text under a heading',
        });
      }
      open.at(-1)?.tokens.push(token);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= token.depth) open.pop();
    const parent = open.at(-1) ?? root;
    const part: Part = { depth: token.depth, title: plainText(token.tokens), line, tokens: [], parts: [] };
    checkDepth(part, parent, levels, body.file, report);
    if (part.depth < OUTERMOST) continue;
    parent.parts.push(part);
    open.push(part);
  }
  return root.parts;
}

function checkDepth(part: Part, parent: Part, levels: readonly string[], file: string, report: Report): void {
  const marks = '#'.repeat(part.depth);
  const found = `the heading "${marks} ${part.title}"`;
  const place = { file, line: part.line };
  const known = levels.map((level, index) => `${'#'.repeat(index + OUTERMOST)} (${level})`).join(', ');
  if (part.depth < OUTERMOST || part.depth >= OUTERMOST + levels.length) {
    report(place, {
      found,
      expected: `headings ${known}`,
      repair: part.depth < OUTERMOST
        ? 'add a #; the title of the page is in the front matter'
        : 'use fewer # or write the line as text',
    });
  } else if (part.depth > parent.depth + 1) {
    report(place, {
      found: `${found}, which skips a level`,
      expected: `"${'#'.repeat(parent.depth + 1)} ${part.title}"`,
      repair: `remove a # or add the missing heading above it`,
    });
  }
}

function checkInline(block: Token, passage: Passage, report: Report): void {
  let offset = 0;
  const placeOf = (token: Token) => {
    // Inside lists and quotes marked hands out text without its indentation: only short pieces are found again as written.
    const first = token.raw.trimStart().split('\n')[0] ?? '';
    const at = passage.text.indexOf(first, offset);
    if (at >= 0) offset = at + first.length;
    const before = passage.text.slice(0, Math.max(at, 0));
    return { file: passage.file, line: lineAt(passage, Math.max(at, 0)), column: before.length - before.lastIndexOf('\n') };
  };
  void walkTokens([block], (token) => {
    if (token.type === 'html') {
      report(placeOf(token), {
        found: `HTML (${token.raw.trim().split('\n')[0]})`,
        expected: 'Markdown without HTML',
        repair: 'use Markdown (*italic*, **bold**, lists) or remove the tag',
      });
    } else if (token.type === 'def') {
      report(placeOf(token), {
        found: `a link target apart from its link (${token.raw.trim()})`,
        expected: 'links as [text](https://…)',
        repair: 'write the address in brackets behind its text',
      });
    } else if (token.type === 'image') {
      report(placeOf(token), {
        found: `an image (${token.raw})`,
        expected: 'text that everybody can read',
        repair: 'write what the image says, or list it under a heading "Dokumen"',
      });
    } else if (isLink(token) && !LINK.test(token.href)) {
      report(placeOf(token), {
        found: `a link to "${token.href}"`,
        expected: 'https://, mailto: or tel:',
        repair: 'write the complete address',
      });
    }
  });
}

// The library's union of tokens has one member of any type, which keeps `type` alone from telling them apart.
const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';
export const isLink = (token: Token): token is Tokens.Link => token.type === 'link';
export const isList = (token: Token): token is Tokens.List => token.type === 'list';

/** The Markdown of these tokens as it was written. */
export const sourceOf = (tokens: readonly Token[]): string => tokens.map((token) => token.raw).join('').trim();

/** What a person reads of these tokens: the words without their marks. */
export const plainText = (tokens: readonly Token[] | undefined): string =>
  (tokens ?? [])
    .map((token) => ('tokens' in token && token.tokens ? plainText(token.tokens) : 'text' in token ? String(token['text']) : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
