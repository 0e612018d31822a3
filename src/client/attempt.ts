import { newId } from './identity.ts';

/**
 * One id for one content: pressing "send" again after a failure must not make a second record, and changed content must not
 * be taken for the first.
 */
export class Attempt {
  #content = '';
  #id = '';

  idFor(value: unknown): string {
    const content = JSON.stringify(value);
    if (content !== this.#content) {
      this.#content = content;
      this.#id = newId();
    }
    return this.#id;
  }

  /** After success: the next thing sent is another one, even if it reads the same. */
  finish(): void {
    this.#content = '';
  }
}
