/** What every widget needs before it can show anything: its settings, its words, and its office's profile. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { connect, type Connection } from '../../client/connection.ts';
import { asFailure, type Failure } from '../../client/failure.ts';
import { loadOffice } from '../../client/office.ts';
import type { Office } from '../../contract/office.ts';
import { common as indonesian, type Common } from '../../locale/id/common.ts';
import { cannotLoad } from './cannot-load.ts';
import { PageSettings } from './page-settings.ts';
import { languageOf, type Language, type Settings } from './settings.ts';

/** The words of one widget in one language; `locale/id/*` and `locale/en/*` have this shape. */
export interface Wording<Words> {
  readonly common: Common;
  readonly words: Words;
}

export interface OfficeHost extends ReactiveControllerHost, HTMLElement {
  endpoint: string | undefined;
  office: string | undefined;
}

/** The properties every widget declares. */
export const officeProperties = { endpoint: {}, office: {}, lang: {} } as const;

export interface Ready<Words> extends Wording<Words> {
  readonly profile: Office;
  readonly connection: Connection;
  readonly lang: Language;
}

type Loading<Words> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | ({ readonly phase: 'ready' } & Ready<Words>);

export class OfficeController<Words> implements ReactiveController {
  readonly #host: OfficeHost;
  readonly #page: PageSettings;
  readonly #indonesian: Wording<Words>;
  readonly #wordings: Record<Language, () => Wording<Words> | Promise<Wording<Words>>>;
  #state: Loading<Words> = { phase: 'loading' };
  #wording: Wording<Words> | undefined;
  #loadedFor = '';
  /** Whose profile is shown. */
  #place = '';

  /** `english` is fetched only when it is wanted: an Indonesian visitor does not pay for it. */
  constructor(host: OfficeHost, id: Wording<Words>, english: () => Promise<Wording<Words>>) {
    this.#host = host;
    this.#indonesian = id;
    this.#wordings = { id: () => id, en: english };
    this.#page = new PageSettings(host);
    host.addController(this);
  }

  /** The widget's own attributes first, then what the page has set, then what the page's language suggests. */
  get settings(): Settings & { readonly lang: Language } {
    const page = this.#page.value;
    const own = this.#host;
    const lang = languageOf(own.lang) ?? page?.lang ?? languageOf(own.closest('[lang]')?.getAttribute('lang')) ?? 'id';
    return { endpoint: own.endpoint ?? page?.endpoint, office: own.office ?? page?.office, lang, connection: own.endpoint ? undefined : page?.connection, ahead: own.endpoint === undefined && own.office === undefined ? page?.ahead : undefined };
  }

  get ready(): Ready<Words> | undefined {
    return this.#state.phase === 'ready' ? this.#state : undefined;
  }

  /** Why there is no profile, where one could not be had. */
  get failure(): Failure | undefined {
    return this.#state.phase === 'failed' ? this.#state.failure : undefined;
  }

  /** The words alone, for what a widget can say without its office: Indonesian at once, English once it is here. */
  get wording(): Wording<Words> | undefined {
    return this.#wording ?? (this.settings.lang === 'id' || this.failure ? this.#indonesian : undefined);
  }

  /** The words of the widget's language once they are here; Indonesian ones meanwhile for what cannot wait. */
  get common(): Common {
    return this.#wording?.common ?? indonesian;
  }

  hostUpdate(): void {
    const { endpoint, office, lang, connection } = this.settings;
    const wanted = [endpoint, office, lang, connection?.endpoint].join(' ');
    if (wanted === this.#loadedFor || (endpoint === undefined && !connection)) return;
    this.#loadedFor = wanted;
    void this.#load(wanted);
  }

  /** Asks again after a failure. */
  readonly retry = (): void => {
    this.#loadedFor = '';
    this.#state = { phase: 'loading' };
    this.#host.requestUpdate();
  };

  /** The slot holds what the page's editor wrote inside the tag: the channels that work without us. */
  renderFailure(failure: Failure): TemplateResult {
    const { common } = this;
    const { office } = this.settings;
    if (failure.code === 'not-found')
      return html`<div class="notice bad" role="alert">${office ? common.unknownOffice(office) : common.notConfigured(this.#host.localName)}</div><slot></slot>`;
    return html`${cannotLoad(common, this.retry, failure.code)}<slot></slot>`;
  }

  async #load(wanted: string): Promise<void> {
    const { endpoint = '', office, lang, connection = connect(endpoint), ahead } = this.settings;
    const stale = () => wanted !== this.#loadedFor;
    const place = `${connection.endpoint} ${office}`;
    try {
      // Words first: even a failure is said in the visitor's language.
      const wording = await this.#wordings[lang]();
      if (stale()) return;
      this.#wording = wording;
      const profile = await loadOffice(connection, office, ahead);
      // The profile comes to all widgets of a page at once; each is built in a task of its own, so that the page still answers.
      await new Promise((next) => setTimeout(next));
      if (stale()) return;
      this.#state = { phase: 'ready', ...wording, profile, connection, lang };
      this.#place = place;
    } catch (cause) {
      if (stale()) return;
      // Words that cannot be had are no reason to take away a form that somebody is filling in.
      if (this.ready && place === this.#place) return;
      this.#state = { phase: 'failed', failure: asFailure(cause) };
    }
    this.#host.requestUpdate();
  }
}
