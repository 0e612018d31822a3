import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { common, words } from '../../locale/id/lapor.ts';
import { channelList } from '../shared/channels.ts';
import { channels } from '../shared/channels.styles.ts';
import { frame as frameStyles } from '../shared/frame.styles.ts';
import { waitingFrame } from '../shared/frame.ts';
import { frame } from '../shared/widget-frame.ts';
import { OfficeController, officeProperties, type Wording } from '../shared/office-controller.ts';
import { MinuteController } from '../shared/open-state.ts';
import { lapor } from './lapor.styles.ts';

const id = { common, words };

type Words = Wording<typeof id.words>;

/** The national portal's own address, for an office that names none. */
const PORTAL = 'https://www.lapor.go.id/';

/**
 * SP4N-LAPOR!, the national complaint portal: what it is for, how long it takes, the way to it, and the office's own
 * channels beside it. All but those channels can be read while the endpoint is down.
 *
 * @tag pst-lapor
 * @slot - What to show instead of the office's channels when the endpoint cannot be reached.
 * @csspart frame - The widget's surface.
 * @csspart stages - The stages of a report.
 * @csspart portal - The link to the national portal.
 * @csspart channels - The office's own channels.
 * @csspart retry - The button that asks the endpoint again.
 */
export class Lapor extends LitElement {
  static override styles = [...frameStyles, ...channels, lapor];
  static override properties: PropertyDeclarations = officeProperties;

  /** Address of the PST endpoint; by default the script's own origin. */
  declare endpoint: string | undefined;
  /** Four-digit BPS code of the office; by default the endpoint's own office. */
  declare office: string | undefined;

  readonly #office = new OfficeController(this, id, () => import('../../locale/en/lapor.ts'));
  readonly #minute = new MinuteController(this);

  override render(): TemplateResult {
    const { wording, ready, common, settings: { lang } } = this.#office;
    if (!wording) return waitingFrame('', common.loading, lang);
    const { words } = wording;
    return frame({
      title: words.title,
      office: ready?.profile.name,
      context: words.context,
      lang,
      body: html`
        <p class="purpose">${words.purpose}</p>
        ${this.#renderStages(wording)}
        ${this.#renderPortal(wording)}
        ${this.#renderDirect(wording)}`,
    });
  }

  #renderStages({ words }: Words): TemplateResult {
    return html`
      <ol class="stages" part="stages" aria-label=${words.stagesTitle}>
        ${words.stages.map(({ name, limit, what }) => html`
          <li>
            <span class="name">${name}</span>
            ${limit ? html`<span class="limit">${limit}</span>` : nothing}
            <span class="what">${what}</span>
          </li>`)}
      </ol>`;
  }

  #renderPortal({ words }: Words): TemplateResult {
    const href = this.#office.ready?.profile.channels.find(({ kind }) => kind === 'lapor')?.href ?? PORTAL;
    const site = new URL(href).host.replace(/^www\./, '');
    return html`
      <p><a class="button" part="portal" href=${href} target="_blank" rel="noopener noreferrer" aria-describedby="leaving">${words.open(site)}</a></p>
      <p class="leaving" id="leaving">${words.leaving}</p>`;
  }

  #renderDirect({ words }: Words): TemplateResult | typeof nothing {
    const { ready, failure, common } = this.#office;
    const own = ready?.profile.channels.filter(({ kind }) => kind !== 'lapor') ?? [];
    if (ready && own.length === 0) return nothing;
    return html`
      <h3>${words.direct}</h3>
      ${failure ? this.#office.renderFailure(failure)
        : ready ? channelList({ ...ready, channels: own, now: this.#minute.now })
        : html`<p class="reserved muted" aria-busy="true">${common.loading}</p>`}`;
  }
}
