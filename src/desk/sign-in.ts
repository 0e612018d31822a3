import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Connection } from '../client/connection.ts';
import { checkCredentials, signIn, type Credentials, type Officer } from '../client/desk.ts';
import type { Failure } from '../client/failure.ts';
import { textField } from '../elements/shared/fields.ts';
import { form } from '../elements/shared/form.styles.ts';
import { frame as frameStyles } from '../elements/shared/frame.styles.ts';
import { bars } from '../elements/shared/frame.ts';
import { problems } from '../elements/shared/problems.styles.ts';
import { errorSummary, errorText } from '../elements/shared/problems.ts';
import { Submission } from '../elements/shared/submission.ts';
import { failureText, type Wording } from './words.ts';

const FIELDS = ['user', 'password'] as const;

/** An officer has signed in. Carries no password. */
export class SignedInEvent extends Event {
  static readonly type = 'pst-desk-signed-in';
  readonly officer: Officer;

  constructor(officer: Officer) {
    super(SignedInEvent.type, { bubbles: true, composed: true });
    this.officer = officer;
  }
}

/** Asks for user name and password. */
export class DeskSignIn extends LitElement {
  static override styles = [...frameStyles, form, problems, css`
    :host { display: grid !important; place-items: center; min-block-size: 100dvh; padding: 20px; background: var(--_sunken); box-sizing: border-box; }
    .frame { inline-size: min(100%, 420px); }
    h1 { font-size: 22px; line-height: 1.25; letter-spacing: -0.01em; margin: 0; }
    .lead { color: var(--_muted); margin-block-end: 20px; }
    .notice { margin-block-end: 20px; }
    button { inline-size: 100%; }
  `];
  static override properties: PropertyDeclarations = {
    connection: { attribute: false }, wording: { attribute: false }, ended: { type: Boolean }, drafts: { type: Boolean },
  };

  declare connection: Connection;
  declare wording: Wording;
  /** The session ended by itself, in the middle of work. */
  declare ended: boolean;
  /** There are replies, or notes beside them, that have not been sent. */
  declare drafts: boolean;

  readonly #submission = new Submission<Credentials, Officer>(this);

  protected override firstUpdated(): void {
    // The page has nothing else to do; after an ended session this is also where the work goes on.
    this.renderRoot.querySelector<HTMLElement>('#user')?.focus();
  }

  override render(): TemplateResult {
    const { words, common, sending: said } = this.wording;
    const sending = this.#submission.phase === 'sending';
    const field = (name: (typeof FIELDS)[number]) => ({ name, label: words.signIn[name], error: this.#errorOf(name), common });
    return html`
      <main class="frame">
        <div class="head">${bars}<div class="title"><h1>${words.title}</h1></div></div>
        <div class="body">
          ${this.ended ? html`<p class="notice">${words.signIn.ended} ${this.drafts ? words.signIn.drafts : nothing}</p>` : html`<p class="lead">${words.signIn.lead}</p>${this.drafts ? html`<p class="notice">${words.signIn.drafts}</p>` : nothing}`}
          ${errorSummary(said, this.#summaryLines())} ${this.#renderFailure(this.#submission.failure)}
          <form novalidate @submit=${this.#onSubmit}>
            ${textField({ ...field('user'), autocomplete: 'username' })}
            ${textField({ ...field('password'), type: 'password', autocomplete: 'current-password' })}
            <button aria-disabled=${sending}>${sending ? words.signIn.working : words.signIn.submit}</button>
          </form>
        </div>
      </main>`;
  }

  #renderFailure(failure: Failure | undefined): TemplateResult | typeof nothing {
    if (!failure) return nothing;
    return html`<div class="notice bad" data-summary tabindex="-1" role="alert"><strong>${this.wording.words.signIn.failed}</strong> ${this.#reason(failure)}</div>`;
  }

  #reason(failure: Failure): string {
    const { signIn } = this.wording.words;
    if (failure.code === 'unauthenticated') return signIn.wrong;
    if (failure.code !== 'rate-limited' || failure.retryAfter === undefined) return failureText(this.wording, failure);
    const wait = failure.retryAfter < 60 ? signIn.seconds(failure.retryAfter) : signIn.minutes(Math.ceil(failure.retryAfter / 60));
    return signIn.throttled(wait);
  }

  #summaryLines() {
    const { words } = this.wording;
    return FIELDS.flatMap((name) => {
      const message = this.#errorOf(name);
      return message === undefined ? [] : [{ name, label: words.signIn[name], message }];
    });
  }

  #errorOf(name: (typeof FIELDS)[number]): string | undefined {
    const code = this.#submission.errorOf(name);
    return code && errorText(this.wording.sending, code, 'line');
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const credentials = checkCredentials({ user: data.get('user'), password: data.get('password') });
    const officer = await this.#submission.submit(credentials, (_, value) => signIn(this.connection, value));
    if (officer) this.dispatchEvent(new SignedInEvent(officer));
  };
}
