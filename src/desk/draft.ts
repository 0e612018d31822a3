/** The reply to one consultation while it is written and sent. It outlives what shows it: nothing typed or chosen is ever lost. */
import type { Jotted, Kept, KeptReply, Keeping } from '../client/desk-drafts.ts';
import type { Way } from '../client/desk-reply.ts';
import { asFailure, type Failure } from '../client/failure.ts';
import type { ChosenFile } from '../client/files.ts';
import { Attempt } from '../client/attempt.ts';
import { Jottings } from './jottings.ts';

/** What goes to the visitor. */
export interface Written {
  readonly text: string;
  readonly files: readonly ChosenFile[];
}

export class Draft {
  readonly #attempt = new Attempt();
  #sending: (Written & { readonly id: string }) | undefined;
  #way = new AbortController();
  readonly #ids = new Set<string>();
  readonly #keeping: Keeping<KeptReply> | undefined;
  #text = '';
  #basis: number | undefined;
  files: readonly ChosenFile[] = [];
  /** What is written beside it. */
  readonly jottings: Jottings;
  phase: 'writing' | 'sending' | 'failed' = 'writing';
  failure: Failure | undefined;
  /** How much of each file has been sent, by id; absent when nothing is on its way. */
  parts: Readonly<Record<string, number>> | undefined;
  /** Whoever shows the draft is told of changes, and whether it was that the reply arrived. */
  onChange: ((arrived: boolean) => void) | undefined;

  /** `kept`: where its words outlive the page; files cannot. */
  constructor(kept?: Kept) {
    this.#keeping = kept?.reply;
    this.jottings = new Jottings(kept?.jotted);
    const { text, id, basis } = kept?.reply.recall() ?? { text: '' };
    this.#text = text;
    this.#basis = basis;
    // The page went while it was on its way: the office may have it.
    if (id !== undefined) this.#sending = { id, text, files: [] };
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.#keep();
  }

  /** How far its writer had read when it was begun: also after a reload, or it would go over what was said meanwhile. */
  get basis(): number | undefined {
    return this.#basis;
  }

  set basis(seq: number | undefined) {
    this.#basis = seq;
    this.#keep(this.#sending?.text === this.text ? this.#sending.id : undefined);
  }

  get unsent(): boolean {
    return this.text.trim() !== '' || this.files.length > 0;
  }

  /** Whether this message was sent from here. */
  wrote(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Sends once at a time; the same content goes with the same id until it has arrived. Answers what prevented it. */
  async send(put: (id: string, written: Written, way: Way) => Promise<unknown>): Promise<Failure | undefined> {
    if (this.phase === 'sending') return undefined;
    const { text, files } = this;
    const before = this.#sending;
    const id = before?.text === text && before.files.length + files.length === 0 ? before.id : this.#attempt.idFor(contentOf({ text, files }));
    const way = new AbortController();
    this.#sending = { id, text, files };
    this.#ids.add(id);
    this.#keep(id);
    this.#way = way;
    this.parts = Object.fromEntries(files.map((file) => [file.id, 0]));
    this.#become('sending');
    try {
      await put(id, { text, files }, { signal: way.signal, onProgress: this.#onProgress });
    } catch (cause) {
      // The log may have shown meanwhile that it arrived after all.
      if (this.#sending?.id !== id) return undefined;
      const failure = way.signal.aborted ? undefined : asFailure(cause);
      this.#become(failure ? 'failed' : 'writing', failure);
      return failure;
    }
    this.arrived(id);
    return undefined;
  }

  /** Only while files are on their way: words that were sent cannot be taken back. */
  stop(): void {
    this.#way.abort();
  }

  /** The office has this message; what was typed or chosen since then stays. */
  arrived(id: string): void {
    const sent = this.#sending;
    if (id !== sent?.id) return;
    this.#sending = undefined;
    if (this.text === sent.text) this.text = '';
    this.files = this.files.filter((file) => !sent.files.includes(file));
    this.basis = undefined;
    this.#attempt.finish();
    this.#become('writing', undefined, true);
  }

  #keep(id?: string): void {
    const { text, basis } = this;
    this.#keeping?.keep(text === '' ? undefined : { text, ...(id === undefined ? {} : { id }), ...(basis === undefined ? {} : { basis }) });
  }

  readonly #onProgress = (file: string, part: number): void => {
    this.parts = { ...this.parts, [file]: part };
    this.onChange?.(false);
  };

  #become(phase: Draft['phase'], failure?: Failure, arrived = false): void {
    this.phase = phase;
    this.failure = failure;
    if (phase !== 'sending') this.parts = undefined;
    this.onChange?.(arrived);
  }
}

const contentOf = ({ text, files }: Written): unknown => [text, files.map(({ id }) => id)];

export class Drafts {
  readonly #byId = new Map<string, Draft>();
  readonly #keptOf: ((id: string) => Kept) | undefined;
  readonly #keptIds: () => readonly string[];

  /** `keptIds`: of which there is something that outlived the page. */
  constructor(keptOf?: (id: string) => Kept, keptIds: () => readonly string[] = () => []) {
    this.#keptOf = keptOf;
    this.#keptIds = keptIds;
  }

  /** Of a consultation, or of an answer that is written. */
  of(id: string): Draft {
    let draft = this.#byId.get(id);
    if (!draft) this.#byId.set(id, (draft = new Draft(this.#keptOf?.(id))));
    return draft;
  }

  /** The ids of those beside or into which such a thing is written. */
  where(such: (written: Jotted) => boolean): readonly string[] {
    const written = (id: string): Jotted => this.#byId.get(id)?.jottings.now ?? this.#keptOf?.(id).jotted.recall() ?? {};
    return [...new Set([...this.#byId.keys(), ...this.#keptIds()])].filter((id) => such(written(id)));
  }

  get unsent(): boolean {
    return [...this.#byId.values()].some((draft) => draft.unsent || draft.jottings.unsent);
  }
}
