/** The numbers for people: aligned for a terminal, or Markdown for the README. */
import type { Row } from './row.ts';

const HEAD = ['what', 'measured', 'budget', ''] as const;

const verdict = ({ ok, budget }: Row): string => (budget === '' ? '' : ok ? 'ok' : 'over');

const cells = (rows: readonly Row[]): (readonly string[])[] => rows.map((row) => [row.what, row.measured, row.budget, verdict(row)]);

export function textTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...cells(rows)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (text: string, column: number): string => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0));
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

export function markdownTable(rows: readonly Row[]): string {
  const line = (words: readonly string[]): string => `| ${words.join(' | ')} |`;
  return [line(HEAD), '|---|--:|--:|---|', ...cells(rows).map(line)].join('\n');
}
