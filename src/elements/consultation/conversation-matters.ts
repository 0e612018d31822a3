/** What is open between visitor and office besides messages: its code comes when there is something of it. */
import { nothing } from 'lit';
import type { Held } from '../../client/held.ts';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { takeFiles } from './left-files.ts';
import type { mattersOf } from './matters-kept.ts';
import { OnDemand, type Styled } from '../shared/on-demand.ts';
import type { Opened, View } from './conversation-view.ts';

const WORTH: ReadonlySet<ConsultationEvent['type']> = new Set(['meeting', 'closing-soon', 'closed']);

export interface MattersWays {
  /** Writes a message as if the visitor had. */
  readonly say: (text: string) => unknown;
  /** Begins another consultation, with nothing of this one. */
  readonly again: () => unknown;
  /** Begins another one that goes on from this one, with what could not be sent any more. */
  readonly goOn: (unsent: Unsent) => unknown;
}

/** What was written and cannot be sent any more, with the names of its files. */
export interface Unsent {
  readonly text: string;
  readonly files: readonly string[];
}

interface MattersPart extends Styled {
  readonly takeFiles: typeof takeFiles;
  readonly mattersOf: typeof mattersOf;
}

export class Matters {
  readonly #of: Opened;
  readonly #code: OnDemand<MattersPart>;

  constructor(of: Opened) {
    this.#of = of;
    // One code for every language: its words come with it or after it.
    this.#code = new OnDemand<MattersPart>(of, () => 'id', async () => {
      const { takeFiles, mattersOf } = await import('./matters-define.ts');
      return { takeFiles, mattersOf };
    });
  }

  /** Before rendering. */
  look(events: readonly ConsultationEvent[]): void {
    if (!this.#code.part && !this.#code.failed && !this.#code.loading && events.some(({ type }) => WORTH.has(type))) void this.#code.load();
  }

  /** Once the consultation is closed: what stands in the field stays with this device. */
  takeFiles(of: Opened): void {
    void this.#code.part?.takeFiles(of);
  }

  /** `unsent`: once the consultation is closed. */
  render(view: View, held: Held, events: readonly ConsultationEvent[], unsent: Unsent | undefined, ways: MattersWays): unknown {
    if (this.#code.part) return this.#code.part.mattersOf(this.#of, { view, held, events, unsent, ways });
    return this.#code.failed ? this.#code.renderFailure(view.context.common, this.#code.load) : nothing;
  }
}
