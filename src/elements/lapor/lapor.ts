import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { common, words } from '../../locale/id/lapor.ts';
import { channelList } from '../shared/channels.ts';
import { channels } from '../shared/channels.styles.ts';
import { frame as frameStyles } from '../shared/frame.styles.ts';
import { waitingFrame } from '../shared/frame.ts';
import { OfficeController, officeProperties, type Wording } from '../shared/office-controller.ts';
import { MinuteController } from '../shared/open-state.ts';
import { frame } from '../shared/widget-frame.ts';
import { withFirstLine } from './first-line.ts';
import { lapor } from './lapor.styles.ts';

const id = { common, words };

type Words = Wording<typeof id.words>;

/** The national portal's own address, for an office that names none. */
const PORTAL = 'https://www.lapor.go.id/';

/** Which of the two ways, the stages, and the office’s own channels. */
const PARTS = 3;

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
  /** How many parts stand there. */
  #shown = 0;
  #next: ReturnType<typeof setTimeout> | undefined;

  /** Each part in a task of its own: all at once held a cheap phone up for 70 ms. */
  protected override updated(): void {
    clearTimeout(this.#next);
    if (this.#office.wording && this.#shown < PARTS) this.#next = setTimeout(this.#more);
  }

  override render(): TemplateResult {
    const { wording, ready, common, settings: { lang } } = this.#office;
    if (!wording) return waitingFrame('', common.loading, lang);
    const { words } = wording;
    const shown = this.#shown;
    return frame({
      title: words.title,
      office: ready?.profile.name,
      context: words.context,
      lang,
      body: html`
        <p class="purpose">${words.purpose}</p>
        <p class="classes">${words.classesTitle} ${words.classes.map((name) => html`<strong>${name}</strong>`)}</p>
        ${shown > 0 ? this.#renderWhere(wording) : nothing}
        ${shown > 1 ? [this.#renderStages(wording), this.#renderPortal(wording)] : nothing}
        ${shown >= PARTS ? this.#renderDirect(wording) : html`<p aria-busy="true"></p>`}`,
    });
  }

  #renderWhere({ words }: Words): TemplateResult {
    return html`
      <div class="where">
        ${words.where.map(({ title, when }) => html`<div><h3>${title}</h3><ul>${when.map((text) => html`<li>${text}</li>`)}</ul></div>`)}
      </div>`;
  }

  #renderStages({ words }: Words): TemplateResult {
    return html`
      <h3 id="stages">${words.stagesTitle}</h3>
      <ol class="stages" part="stages" aria-labelledby="stages">
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
      <p class="leaving" id="leaving">${words.leaving}</p>
      <p class="leaving">${words.account} ${words.notHandled}</p>`;
  }

  #renderDirect({ words }: Words): TemplateResult | typeof nothing {
    const { ready, failure, common } = this.#office;
    const own = ready?.profile.channels.filter(({ kind }) => kind !== 'lapor').map((channel) => withFirstLine(channel, ready.profile.name, words)) ?? [];
    if (ready && own.length === 0) return nothing;
    return html`
      <h3>${words.direct}</h3>
      ${failure ? this.#office.renderFailure(failure)
        : ready ? channelList({ ...ready, channels: own, now: this.#minute.now })
        : html`<p class="reserved muted" aria-busy="true">${common.loading}</p>`}`;
  }

  readonly #more = (): void => {
    this.#shown += 1;
    this.requestUpdate();
  };
}
