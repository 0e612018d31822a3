/** Complaining, and following a complaint that was filed: one beside the other, the latter when it is wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Ready } from '../shared/office-controller.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import { ComplaintForm, type Context } from './complaint-form.ts';

export { styles } from './complaint-form.ts';

const trackingIn = (lang: Language) => (lang === 'en' ? import('../../locale/en/tracking.ts') : import('../../locale/id/tracking.ts'));

interface TrackingPart extends Styled {
  readonly words: Awaited<ReturnType<typeof trackingIn>>;
}

export class Complaints {
  readonly #host: SubmissionHost;
  readonly #tracking: OnDemand<TrackingPart>;
  readonly #form: ComplaintForm;
  /** A complaint that was filed before is looked at, instead of writing one. */
  following = false;

  constructor(host: SubmissionHost, office: () => Omit<Ready<unknown>, 'words'> | undefined, lang: () => Language) {
    this.#host = host;
    this.#form = new ComplaintForm(host, office);
    this.#tracking = new OnDemand<TrackingPart>(host, lang, async (wanted) => {
      const [words] = await Promise.all([trackingIn(wanted), import('./complaint-tracking-define.ts')]);
      return { words };
    });
  }

  /** For a page that wants nothing but the following. */
  renderTracking(context: Omit<Context, 'track'>): TemplateResult {
    const { part, failed } = this.#tracking;
    if (!part && !failed) void this.#tracking.load();
    return part ? html`<pst-complaint-tracking .context=${{ ...context, ...part.words }}></pst-complaint-tracking>` : this.#tracking.renderWaiting(context.common);
  }

  /** Both stay once they are here, one of them hidden, like the tabs. */
  render(context: Omit<Context, 'track'>): TemplateResult {
    const { complaint } = context;
    const { following } = this;
    return html`
      <p class="follow no-print" ?hidden=${!following && this.#form.filed}><button type="button" class="ghost" @pointerover=${this.#tracking.load} @click=${this.#onFollow}>${following ? complaint.toForm : complaint.toTracking}</button></p>
      <div ?hidden=${following}>${this.#form.render({ ...context, track: this.#onTrack })}</div>
      ${following || this.#tracking.part ? html`<div ?hidden=${!following}>${this.renderTracking(context)}</div>` : nothing}`;
  }

  readonly #onFollow = (): Promise<void> => this.#follow(!this.following);

  /** From the receipt to the complaint that it is of. */
  readonly #onTrack = async (code: string): Promise<boolean> => {
    await this.#follow(true);
    return (await this.#host.renderRoot.querySelector('pst-complaint-tracking')?.open(code)) ?? false;
  };

  async #follow(following: boolean): Promise<void> {
    this.following = following;
    this.#host.requestUpdate();
    if (following) await this.#tracking.load();
    await this.#host.updateComplete;
  }
}
