import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { asFailure, type Failure } from '../../client/failure.ts';
import { copyOf, loadMyData, type Erased, type MyData } from '../../client/my-data.ts';
import { loadPolicy } from '../../client/policy.ts';
import type { Session } from '../../client/session.ts';
import type { MyDataWords } from '../../locale/id/my-data.ts';
import { cannotLoad } from '../shared/cannot-load.ts';
import { longDay } from '../shared/dates.ts';
import { dayAt } from '../shared/days.ts';
import { frame } from '../shared/frame.styles.ts';
import { saveFile } from '../shared/save-file.ts';
import { MyDataErasing } from './my-data-erasing.ts';
import { myDataStyles } from './my-data.styles.ts';
import type { Context } from './panel.ts';

type Copy = 'copying' | Failure | { readonly name: string } | undefined;

/**
 * What the office holds about whoever is signed in, in plain words; a copy of it; and its end.
 *
 * @internal
 * @tag pst-my-data
 */
export class MyDataElement extends LitElement {
  static override styles = [...frame, myDataStyles];
  static override properties: PropertyDeclarations = {
    context: { attribute: false }, words: { attribute: false }, session: { attribute: false }, consultations: { attribute: false }, unasked: { attribute: false },
  };

  declare context: Context;
  declare words: MyDataWords;
  declare session: Session;
  /** Those whose unsent messages may be shown here: they are the visitor's own. */
  declare consultations: readonly string[];
  /** A question is being written that nobody has been asked yet. */
  declare unasked: boolean;
  onErased: ((erased: Erased) => void) | undefined;
  /** The session has ended meanwhile. */
  onSignIn: (() => void) | undefined;

  readonly #erasing = new MyDataErasing(this);
  #data: MyData | undefined;
  #failure: Failure | undefined;
  #copy: Copy;
  /** Days, or that the office has not decided; nothing where it cannot be had. */
  #kept: number | 'undecided' | undefined;

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h3')?.focus());
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  override render(): TemplateResult {
    const { words, context: { common, profile } } = this;
    const data = this.#data;
    return html`
      <h3 tabindex="-1">${words.title}</h3>
      <p class="small muted">${words.intro(profile.name)}</p>
      ${data ? this.#renderData(data) : this.#failure ? cannotLoad(common, this.#load, this.#failure.code) : html`<p class="muted" aria-busy="true">${common.loading}</p>`}`;
  }

  #renderData(data: MyData): TemplateResult {
    const { words } = this;
    const kept = this.#kept;
    const { name, email, registeredAt } = data.visitor;
    const facts = [[words.name, name], [words.email, email], [words.registered, this.#day(registeredAt)], [words.devices, words.deviceCount(data.sessions.length)], [words.letters, words.letterCount(data.letters.length)]] as const;
    return html`
      <dl>${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`)}</dl>
      <h4>${words.consultations(data.consultations.length)}</h4>
      ${data.consultations.length === 0 ? html`<p>${words.none}</p>` : html`<ul class="held">${data.consultations.map((one) => html`<li>${this.#renderHeld(one)}</li>`)}</ul>`}
      ${kept === undefined ? nothing : html`<p class="small">${kept === 'undecided' ? words.undecided : words.kept(kept)}</p>`}
      <p class="small muted">${words.elsewhere}</p>
      ${this.#renderCopy()}
      ${this.#erasing.render(data)}`;
  }

  #renderHeld({ number, topic, startedAt, state, messages, files, meetings, rated, erasedOn }: MyData['consultations'][number]): TemplateResult {
    const { words } = this;
    return html`
      <strong dir="auto">${topic || words.noTopic}</strong>
      <div class="small muted">${[number, words.started(this.#day(startedAt)), words.states[state]].join(' · ')}</div>
      <div class="small muted">${[words.held(messages, files, meetings), ...(rated ? [words.rated] : [])].join(' · ')}${erasedOn === undefined ? nothing : html`. ${words.erasedOn(this.#day(erasedOn))}`}</div>`;
  }

  #renderCopy(): TemplateResult {
    const { words, context: { common } } = this;
    const copy = this.#copy;
    const why: Partial<Record<string, string>> = common.failures;
    return html`
      <p class="actions"><button type="button" class="ghost" aria-disabled=${copy === 'copying'} aria-describedby="copy-help" @click=${this.#onCopy}>${copy === 'copying' ? words.copying : words.copy}</button></p>
      <p class="small muted" id="copy-help">${words.copyHelp}</p>
      <div role="status">${copy && copy !== 'copying'
        ? 'name' in copy && !(copy instanceof Error)
          ? html`<p class="small">${words.copied(copy.name)}</p>`
          : html`<p class="notice bad"><strong>${words.copyFailed}</strong> ${copy instanceof Error ? (why[copy.code] ?? common.loadFailedHelp) : nothing}</p>`
        : nothing}</div>`;
  }

  #day(instant: string): string {
    const { profile: { zone }, words: { ways } } = this.context;
    return longDay(dayAt(instant, zone), ways, true);
  }

  readonly #load = async (): Promise<void> => {
    const { context: { connection, profile: { code } }, session: { token } } = this;
    // Nothing to take away where it is asked for the first time.
    if (this.#failure) this.requestUpdate();
    this.#failure = undefined;
    try {
      const [data, policy] = await Promise.all([loadMyData(connection, token), loadPolicy(connection, code).catch(() => undefined)]);
      this.#data = data;
      this.#kept = policy && (policy.retention.consultations ?? 'undecided');
    } catch (cause) {
      this.#failure = this.failureOf(cause);
    }
    this.requestUpdate();
  };

  readonly #onCopy = async (): Promise<void> => {
    if (this.#copy === 'copying') return;
    const { words, context: { connection, profile: { code, zone } }, session: { token } } = this;
    this.#copy = 'copying';
    this.requestUpdate();
    try {
      const name = words.fileName(code, dayAt(new Date().toISOString(), zone));
      saveFile(await copyOf(connection, token), name);
      this.#copy = { name };
    } catch (cause) {
      this.#copy = this.failureOf(cause);
    }
    this.requestUpdate();
  };

  /** Who is no longer signed in is led to where one signs in. */
  failureOf(cause: unknown): Failure {
    const failure = asFailure(cause);
    if (failure.code === 'unauthenticated') this.onSignIn?.();
    return failure;
  }
}
