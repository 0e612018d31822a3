import { OnDemand, type Styled } from '../shared/on-demand.ts';

/** When a part that could not be had is asked for again. */
const AGAIN_MS = 5_000;

/** A part that nobody has pressed a button for: where the network refuses it, it is asked for until it is here. */
export class Wanted<Part extends Styled> extends OnDemand<Part> {
  #again: ReturnType<typeof setTimeout> | undefined;

  want(): Part | undefined {
    if (this.failed) {
      this.#again ??= setTimeout(() => {
        this.#again = undefined;
        void this.load();
      }, AGAIN_MS);
    } else if (!this.part) {
      void this.load();
    }
    return this.part;
  }
}
