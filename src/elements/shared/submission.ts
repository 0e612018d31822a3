/** One form on its way: filling → sending → done, or back to filling with what went wrong and everything still typed. */
import type { ReactiveControllerHost } from 'lit';
import { Failure } from '../../client/failure.ts';
import { Attempt } from '../../client/identity.ts';
import type { FieldError } from '../../contract/failure.ts';
import type { Validation } from '../../contract/invalid.ts';

type Phase = 'filling' | 'sending' | 'done';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

export class Submission<Value, Receipt> {
  readonly #host: Host;
  readonly #attempt = new Attempt();
  phase: Phase = 'filling';
  errors: readonly FieldError[] = [];
  failure: Failure | undefined;
  receipt: Receipt | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The code of a field's error, if it has one. */
  errorOf(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.code;
  }

  /** Checks, sends once, and says what became of it: the receipt, or nothing when the person has something to do. */
  async submit(checked: Validation<Value>, send: (id: string, value: Value) => Promise<Receipt>): Promise<Receipt | undefined> {
    if (this.phase === 'sending') return undefined;
    this.failure = undefined;
    this.errors = checked.ok ? [] : checked.errors;
    if (!checked.ok) return this.#stop();
    this.phase = 'sending';
    this.#host.requestUpdate();
    try {
      this.receipt = await send(this.#attempt.idFor(checked.value), checked.value);
    } catch (cause) {
      const failure = cause instanceof Failure ? cause : new Failure('offline', { cause });
      this.phase = 'filling';
      this.errors = failure.errors;
      this.failure = failure.errors.length ? undefined : failure;
      return this.#stop();
    }
    this.#attempt.finish();
    this.phase = 'done';
    await this.#focus('[data-done]');
    return this.receipt;
  }

  /** An empty form again. */
  readonly reset = (): void => {
    this.phase = 'filling';
    this.errors = [];
    this.failure = undefined;
    this.receipt = undefined;
    this.#host.requestUpdate();
  };

  async #stop(): Promise<undefined> {
    await this.#focus('[data-summary]');
    return undefined;
  }

  async #focus(target: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }
}
