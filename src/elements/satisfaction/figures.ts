/** Figures as templates: numbers in words and tables, with bars beside them that say nothing else. */
import { html, type TemplateResult } from 'lit';
import type { Figures, Satisfaction } from '../../client/satisfaction.ts';
import type { SatisfactionWords } from '../../locale/id/satisfaction.ts';
import type { SkmWords } from '../../locale/id/skm.ts';
import { bar } from '../shared/bar.ts';
import { number } from '../shared/numbers.ts';
import type { Language } from '../shared/settings.ts';
import { periodName } from '../shared/skm-period.ts';

export function result({ converted, grade, respondents }: Figures, period: string, { skm, period: from }: SatisfactionWords, lang: Language): TemplateResult {
  return html`
    <div class="result" part="result">
      <p class="index"><strong>${number(converted, lang, 2)}</strong> <span>${skm.converted}</span></p>
      <p class="grade"><strong>${skm.grades[grade]}</strong> <span>${skm.quality(grade)}</span></p>
      <dl>
        <div><dt>${skm.respondents}</dt><dd>${number(respondents, lang)}</dd></div>
        <div><dt>${from}</dt><dd>${period}</dd></div>
      </dl>
    </div>`;
}

export function unsurTable(figures: Figures, { skm, names, table, tableHelp }: SatisfactionWords, lang: Language): TemplateResult {
  return html`
    <table part="table">
      <caption><strong>${table}</strong> ${tableHelp}</caption>
      <thead><tr><th scope="col">${skm.unsur}</th><th scope="col" class="number">NRR</th></tr></thead>
      <tbody>
        ${figures.unsur.map(({ unsur, nrr }) => html`
          <tr><th scope="row"><div class="named"><span>${names[unsur]}</span>${bar(nrr, 1, 4)}</div></th><td class="number">${number(nrr, lang, 2)}</td></tr>`)}
      </tbody>
      <tfoot>
        <tr><th scope="row">${skm.ikm}</th><td class="number">${number(figures.ikm, lang, 3)}</td></tr>
        <tr><th scope="row">${skm.respondents}</th><td class="number">${number(figures.respondents, lang)}</td></tr>
      </tfoot>
    </table>`;
}

export function trend(parts: Satisfaction['parts'], { skm, trend: title, part, value, mark }: SatisfactionWords, lang: Language): TemplateResult {
  return html`
    <table part="table">
      <caption><strong>${title}</strong></caption>
      <thead><tr><th scope="col">${part}</th><th scope="col" class="number">${skm.respondents}</th><th scope="col">${mark}</th><th scope="col" class="number">${value}</th></tr></thead>
      <tbody>
        ${parts.map((one) => html`
          <tr>
            <th scope="row"><div class="named"><span>${periodName(one, skm)}</span>${bar(one.converted, 25, 100)}</div></th>
            <td class="number">${number(one.respondents, lang)}</td><td>${one.grade} <span class="word">${skm.grades[one.grade]}</span></td><td class="number">${number(one.converted, lang, 2)}</td>
          </tr>`)}
      </tbody>
    </table>`;
}

/** 2 Januari 2027 */
export const dayIn = (day: string, { months }: SkmWords): string => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
