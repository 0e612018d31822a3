/** One form on its way: filling → sending → done, or back to filling with what went wrong and everything still typed. */
import type { ReactiveControllerHost } from 'lit';
import { asFailure, type Failure } from '../../client/failure.ts';
import { Attempt } from '../../client/attempt.ts';
import type { FieldError } from '../../contract/failure.ts';
import type { Validation } from '../../contract/invalid.ts';
import { LeaveGuard } from './leave-guard.ts';

type Phase = 'filling' | 'sending' | 'done';

export type SubmissionHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Something that a person has written stands in a field. What we have written there for them is its default. */
export const holdsWriting = (root: ParentNode): boolean =>
  [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(({ value, defaultValue }) => value !== defaultValue && value.trim() !== '');

/** For a form that is kept nowhere until it is sent: while somebody has written in it, the browser asks before the page is left. */
export function askBeforeLeaving(host: SubmissionHost): void {
  const guard = new LeaveGuard(host);
  const look = (): void => { guard.needed = holdsWriting(host.renderRoot); };
  host.addEventListener('input', look);
  host.addController({ hostConnected: look, hostUpdated: look });
}

export class Submission<Value, Receipt> {
  readonly #host: SubmissionHost;
  readonly #attempt = new Attempt();
  phase: Phase = 'filling';
  errors: readonly FieldError[] = [];
  failure: Failure | undefined;
  receipt: Receipt | undefined;

  constructor(host: SubmissionHost) {
    this.#host = host;
  }

  /** The code of a field's error, if it has one. */
  errorOf(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.code;
  }

  /** Checks, sends once, and says what became of it: the receipt, or nothing when the person has something to do. */
  async submit(checked: Validation<Value>, send: (id: string, value: Value) => Promise<Receipt>): Promise<Receipt | undefined> {
    if (this.phase === 'sending') return undefined;
    if (!checked.ok) return this.#stop(checked.errors);
    this.failure = undefined;
    this.errors = [];
    this.phase = 'sending';
    this.#host.requestUpdate();
    try {
      this.receipt = await send(this.#attempt.idFor(checked.value), checked.value);
    } catch (cause) {
      const failure = asFailure(cause);
      this.phase = 'filling';
      // The failure is said even beside its errors: one of them may name a field that this form does not show.
      return this.#stop(failure.errors, failure);
    }
    this.#attempt.finish();
    this.phase = 'done';
    await this.#focus('[data-done]');
    return this.receipt;
  }

  /** Shows what must be corrected before the person can go on; whether there is nothing. */
  async check(errors: readonly FieldError[]): Promise<boolean> {
    await this.#stop(errors);
    return errors.length === 0;
  }

  /** An empty form again, with the focus at its beginning. */
  readonly reset = async (): Promise<void> => {
    this.phase = 'filling';
    this.errors = [];
    this.failure = undefined;
    this.receipt = undefined;
    await this.#focus('form :is(input, textarea)');
  };

  async #stop(errors: readonly FieldError[], failure?: Failure): Promise<undefined> {
    this.errors = errors;
    this.failure = failure;
    await this.#focus('[data-summary]');
    return undefined;
  }

  /** The first such thing that is shown; what stands in a hidden part of the widget is not for now. */
  async #focus(target: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`:is(${target}):not([hidden] *)`)?.focus();
  }
}
