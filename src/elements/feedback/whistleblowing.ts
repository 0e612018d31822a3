/**
 * Where a report of wrongdoing belongs, and what rights it gives. Choosing it asks nobody anything: these words came with the
 * form, and what the office's document says was read with it, so that not even a request tells that somebody has read them.
 */
import { html, type ReactiveController, type TemplateResult } from 'lit';
import { loadWhistleblowing, type Whistleblowing } from '../../client/whistleblowing.ts';
import type { Office } from '../../contract/office.ts';
import type { ComplaintWords } from '../../locale/id/complaint.ts';
import type { Ready } from '../shared/office-controller.ts';
import type { SubmissionHost } from '../shared/submission.ts';

/** BPS's own, for an office that names none. */
const SYSTEM = 'https://webapps.bps.go.id/pengaduan/wbs/beranda';

type At = Pick<Ready<unknown>, 'connection' | 'profile'>;

export class WhistleblowingView implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #office: () => At | undefined;
  #asked = '';
  #known: Whistleblowing | 'loading' | 'none' | 'failed' = 'loading';

  constructor(host: SubmissionHost, office: () => At | undefined) {
    this.#host = host;
    this.#office = office;
    host.addController(this);
  }

  /** With the form, for every visitor who comes to it. */
  hostUpdate(): void {
    const at = this.#office();
    if (at) void this.#load(at);
  }

  render({ channels }: Pick<Office, 'channels'>, { whistleblowing: words }: ComplaintWords, back: () => unknown): TemplateResult {
    const named = channels.find(({ kind }) => kind === 'whistleblowing')?.href;
    const href = named !== undefined && /^https:\/\/[^\s/]/.test(named) ? named : SYSTEM;
    return html`
      <section class="elsewhere" aria-labelledby="elsewhere" part="whistleblowing">
        <h3 id="elsewhere" tabindex="-1">${words.title}</h3>
        <p class="notice">${words.why}</p>
        ${this.#renderKnown(words)}
        <p class="actions">
          <a class="button" href=${href} target="_blank" rel="noopener noreferrer" aria-describedby="elsewhere-leaving">${words.open(new URL(href).host)}</a>
          <button type="button" class="ghost" @click=${back}>${words.back}</button>
        </p>
        <p class="small muted" id="elsewhere-leaving">${words.leaving}</p>
      </section>`;
  }

  /** The office's own words, in their own language; where there are none, only what is true of every office. */
  #renderKnown(words: ComplaintWords['whistleblowing']): TemplateResult {
    const known = this.#known;
    if (typeof known === 'string') return html`<p>${words.what}</p><p aria-busy=${known === 'loading'}>${words[known]}</p>`;
    return html`
      <div lang="id">
        ${known.text.map((text) => html`<p>${text}</p>`)}
        ${known.rights.map(({ title, items }) => html`<h4>${title}</h4><ol type="a">${items.map((item) => html`<li>${item}</li>`)}</ol>`)}
      </div>
      <p class="small muted">${words.source(known.source)}</p>`;
  }

  async #load({ connection, profile: { code: office } }: At): Promise<void> {
    const asked = `${connection.endpoint} ${office}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#known = 'loading';
    const known = await loadWhistleblowing(connection, office).then((found) => found ?? 'none', () => 'failed' as const);
    if (asked !== this.#asked) return;
    this.#known = known;
    this.#host.requestUpdate();
  }
}
