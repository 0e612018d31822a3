/** Markdown as Lit templates, from marked's tokens. No HTML string is ever made: HTML in the source is shown as the text it is. */
import { html, nothing } from 'lit';
import type { MarkedToken, Token, Tokens } from 'marked';
import { breakable } from './breakable.ts';
import { link } from './links.ts';

/** Section titles are `h3`; the highest heading inside a text follows them without a gap. */
const HIGHEST = 4;

/** Wants `newTabNote` in the same shadow root. Reads tokens only, so that whoever has no Markdown does not load marked. */
export function markdown(tokens: readonly Token[]): unknown {
  const top = Math.min(...tokens.map((token) => (token.type === 'heading' ? (token as Tokens.Heading).depth : 6)));
  return all(tokens, HIGHEST - top);
}

const all = (tokens: readonly Token[], shift: number): unknown => tokens.map((token) => one(token as MarkedToken, shift));

function one(token: MarkedToken, shift: number): unknown {
  const inner = () => ('tokens' in token && token.tokens ? all(token.tokens, shift) : named(token.raw));
  switch (token.type) {
    case 'paragraph': return html`<p>${inner()}</p>`;
    case 'heading': return heading(token.depth + shift, inner());
    case 'list': return list(token, shift);
    case 'list_item': return html`<li>${inner()}</li>`;
    case 'blockquote': return html`<blockquote>${inner()}</blockquote>`;
    case 'code': return html`<pre><code>${token.text}</code></pre>`;
    case 'table': return table(token, shift);
    case 'hr': return html`<hr>`;
    case 'strong': return html`<strong>${inner()}</strong>`;
    case 'em': return html`<em>${inner()}</em>`;
    case 'del': return html`<del>${inner()}</del>`;
    case 'codespan': return html`<code>${token.text}</code>`;
    case 'br': return html`<br>`;
    case 'link': return link(token.href, inner());
    // A picture would be fetched from a foreign place without asking; its words are what counts.
    case 'image': return link(token.href, named(token.text));
    case 'text': return token.tokens ? inner() : breakable(named(token.text));
    case 'escape': return token.text;
    case 'checkbox': return token.raw;
    case 'html': return token.block ? html`<p>${token.text.trim()}</p>` : token.text;
    case 'space':
    case 'def': return nothing;
    default: return unknown(token);
  }
}

/** A kind of token that marked did not have when this was written: its words are kept. */
const unknown = (token: never): unknown => (token as Token).raw;

function heading(level: number, text: unknown): unknown {
  switch (level) {
    case 4: return html`<h4>${text}</h4>`;
    case 5: return html`<h5>${text}</h5>`;
    default: return html`<h6>${text}</h6>`;
  }
}

function list({ ordered, start, items }: Tokens.List, shift: number): unknown {
  const entries = items.map((item) => one(item as MarkedToken, shift));
  return ordered ? html`<ol start=${start === 1 ? nothing : start}>${entries}</ol>` : html`<ul>${entries}</ul>`;
}

/** May scroll sideways by itself, so it can be reached by keyboard and has a name. */
function table({ header, rows }: Tokens.Table, shift: number): unknown {
  const side = ({ align }: Tokens.TableCell) => align ?? nothing;
  return html`
    <div class="table" role="region" tabindex="0" aria-label=${header.map(({ text }) => text).join(', ')}>
      <table>
        <thead><tr>${header.map((cell) => html`<th scope="col" class=${side(cell)}>${all(cell.tokens, shift)}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td class=${side(cell)}>${all(cell.tokens, shift)}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`;
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** marked leaves named character references to the HTML it usually writes. */
const named = (text: string): string => text.replace(/&(amp|lt|gt|quot|nbsp);/g, (reference, name: string) => CHARACTERS[name] ?? reference);
