/** The reply to one consultation while it is written and sent. It outlives what shows it: nothing typed is ever lost. */
import { Failure } from '../client/failure.ts';
import { Attempt } from '../client/identity.ts';

export class Draft {
  readonly #attempt = new Attempt();
  #sending: string | undefined;
  text = '';
  phase: 'writing' | 'sending' | 'failed' = 'writing';
  failure: Failure | undefined;
  /** How far its writer had read when it was begun. */
  basis: number | undefined;
  /** Whoever shows the draft is told of changes. */
  onChange: (() => void) | undefined;

  get unsent(): boolean {
    return this.text.trim() !== '';
  }

  /** Sends once at a time; the same text goes with the same id until it has arrived. Answers what prevented it. */
  async send(put: (id: string, text: string) => Promise<unknown>): Promise<Failure | undefined> {
    if (this.phase === 'sending') return undefined;
    const { text } = this;
    const id = this.#attempt.idFor(text);
    this.#sending = id;
    this.#become('sending');
    try {
      await put(id, text);
    } catch (cause) {
      // The log may have shown meanwhile that it arrived after all.
      if (this.#sending !== id) return undefined;
      const failure = cause instanceof Failure ? cause : new Failure('offline', { cause });
      this.#become('failed', failure);
      return failure;
    }
    this.arrived(id);
    return undefined;
  }

  /** The office has this message; what was typed since then stays. */
  arrived(id: string): void {
    if (id !== this.#sending) return;
    this.#sending = undefined;
    if (this.#attempt.idFor(this.text) === id) this.text = '';
    this.basis = undefined;
    this.#attempt.finish();
    this.#become('writing');
  }

  #become(phase: Draft['phase'], failure?: Failure): void {
    this.phase = phase;
    this.failure = failure;
    this.onChange?.();
  }
}

export class Drafts {
  readonly #byConsultation = new Map<string, Draft>();

  of(consultation: string): Draft {
    let draft = this.#byConsultation.get(consultation);
    if (!draft) this.#byConsultation.set(consultation, (draft = new Draft()));
    return draft;
  }

  get unsent(): boolean {
    return [...this.#byConsultation.values()].some((draft) => draft.unsent);
  }
}
