/** Numbers as the language writes them: 1.234 and 85,50, or 1,234 and 85.50. Without `Intl`, whose first use holds up a cheap phone. */
import type { Language } from './settings.ts';

export function number(value: number, lang: Language, decimals = 0): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const [thousand, point] = lang === 'id' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousand);
  return rest === undefined ? grouped : grouped + point + rest;
}
