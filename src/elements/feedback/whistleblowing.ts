/**
 * Where a report of wrongdoing belongs, and what rights it gives. Choosing it asks nobody anything: these words came with the
 * form, so that not even a request tells that somebody has read them.
 */
import { html, type TemplateResult } from 'lit';
import type { Office } from '../../contract/office.ts';
import type { ComplaintWords } from '../../locale/id/complaint.ts';

/** BPS's own, for an office that names none. */
const SYSTEM = 'https://webapps.bps.go.id/pengaduan/wbs/beranda';

export function whistleblowing({ channels }: Pick<Office, 'channels'>, { whistleblowing: words }: ComplaintWords, back: () => unknown): TemplateResult {
  const named = channels.find(({ kind }) => kind === 'whistleblowing')?.href;
  const href = named !== undefined && /^https:\/\/[^\s/]/.test(named) ? named : SYSTEM;
  return html`
    <section class="elsewhere" aria-labelledby="elsewhere" part="whistleblowing">
      <h3 id="elsewhere" tabindex="-1">${words.title}</h3>
      <p class="notice">${words.why}</p>
      <p>${words.what}</p>
      <blockquote>${words.promise}</blockquote>
      ${words.rights.map(({ title, items }) => html`<h4>${title}</h4><ol type="a">${items.map((item) => html`<li>${item}</li>`)}</ol>`)}
      <p class="small muted">${words.source}</p>
      <p class="actions">
        <a class="button" href=${href} target="_blank" rel="noopener noreferrer" aria-describedby="elsewhere-leaving">${words.open(new URL(href).host)}</a>
        <button type="button" class="ghost" @click=${back}>${words.back}</button>
      </p>
      <p class="small muted" id="elsewhere-leaving">${words.leaving}</p>
    </section>`;
}
