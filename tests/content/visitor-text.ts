/** What a visitor reads of a service page, without any marks: one line a paragraph, list item, step or document. */
import { lexer, type Token } from 'marked';
import type { ServiceStandard } from '../../src/contract/service-standard.ts';

export function visitorText(standard: ServiceStandard): string {
  const lines = [standard.title, standard.source];
  for (const { label, value, note } of standard.promises) lines.push(`${label} ${value} ${note ?? ''}`);
  for (const group of standard.groups) {
    lines.push(group.title);
    for (const section of group.sections) {
      lines.push(section.title, ...paragraphs(lexer(section.body)));
      for (const { title, steps } of section.procedures) lines.push(title, ...steps.flatMap((step) => paragraphs(lexer(step))));
      for (const { title, size } of section.documents) lines.push(title, size ?? '');
    }
  }
  return lines.map(spaced).join('\n');
}

export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

const paragraphs = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => {
    if (token.type === 'list') return (token['items'] as Token[]).flatMap((item) => paragraphs(childrenOf(item)));
    return token.type === 'space' ? [] : [words(childrenOf(token))];
  });

const childrenOf = (token: Token): readonly Token[] => ('tokens' in token && token.tokens) || [];

const words = (tokens: readonly Token[]): string =>
  tokens.map((token) => words(childrenOf(token)) || ('text' in token ? String(token['text']) : ' ')).join('');
