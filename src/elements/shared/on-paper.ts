/**
 * A queue number on the paper of a receipt printer: 58 or 80 mm wide, as long as it takes, black. Which paper there is, the printer
 * says and no style sheet can; of its edges some 5 mm cannot be printed on.
 */
import { css, html, type TemplateResult } from 'lit';
import type { Office } from '../../contract/office.ts';
import { printAlone } from './print-alone.ts';
import type { Language } from './settings.ts';
import { timeAt } from './time.ts';

const ROLL = '@page { margin: 3mm 5mm; }';

export const printTicket = (ticket: HTMLElement | null): void => {
  if (ticket) printAlone(ticket, ROLL);
};

/** What only the paper has to say: of which office the number is. */
export const headOnPaper = ({ name }: Office): TemplateResult => html`<p class="on-paper office">${name}</p>`;

/** … and of which day: a number is good for no other. */
export function footOnPaper({ zone }: Office, instant: string, lang: Language): TemplateResult {
  const day = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'id-ID', { timeZone: zone, dateStyle: 'long' }).format(new Date(instant));
  return html`<p class="on-paper">${day}, ${timeAt(instant, zone, lang)}</p>`;
}

export const onPaper = css`
  .ticket .service { font-weight: 600; }
  .on-paper { display: none; }
  @media print {
    .on-paper { display: block; }
    .ticket { border: 0 !important; padding: 0; margin: 0; outline: 0; font-size: 11pt; line-height: 1.4; text-wrap: balance; }
    .ticket * { color: #000 !important; }
    .ticket .office { font-weight: 700; font-size: 12pt; }
    /* Seven characters of it on the 48 mm that a roll of 58 mm has. */
    .ticket .number { font-size: 28pt; font-size: min(72pt, 21cqi); }
  }
`;
