/** Who sits at the desk. */
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.ts';
import { whoIsSignedIn, type Officer } from '../client/desk.ts';
import { keepDraft, keptDrafts } from '../client/desk-drafts.ts';
import { asFailure, type Failure } from '../client/failure.ts';
import { loadOffice } from '../client/office.ts';
import type { Office } from '../contract/office.ts';
import { Drafts } from './draft.ts';

export type SessionState =
  | { readonly phase: 'checking' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  /** `ended`: not by the officer. */
  | { readonly phase: 'signed-out'; readonly ended: boolean }
  | { readonly phase: 'signed-in'; readonly officer: Officer; readonly profile: Office };

export class Session {
  readonly #host: ReactiveControllerHost;
  #draftsOf: string | undefined;
  state: SessionState = { phase: 'checking' };
  /** Replies not sent yet, and what is written beside them or into answers. They outlive an ended session, but never meet another officer. */
  drafts = new Drafts();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Goes on with the cookie this browser has. */
  restore = async (connection: Connection): Promise<void> => {
    this.#become({ phase: 'checking' });
    try {
      const officer = await whoIsSignedIn(connection);
      if (officer) await this.begin(connection, officer);
      else this.#become({ phase: 'signed-out', ended: false });
    } catch (cause) {
      this.#fail(cause);
    }
  };

  begin = async (connection: Connection, officer: Officer): Promise<void> => {
    try {
      const profile = await loadOffice(connection, officer.office);
      if (this.#draftsOf !== officer.user) this.drafts = new Drafts((id) => keepDraft(connection, officer, id), () => keptDrafts(connection, officer));
      this.#draftsOf = officer.user;
      this.#become({ phase: 'signed-in', officer, profile });
    } catch (cause) {
      this.#fail(cause);
    }
  };

  readonly end = (): void => this.#leave(true);
  readonly leave = (): void => this.#leave(false);

  #leave(ended: boolean): void {
    if (this.state.phase === 'signed-in') this.#become({ phase: 'signed-out', ended });
  }

  #fail(cause: unknown): void {
    this.#become({ phase: 'failed', failure: asFailure(cause) });
  }

  #become(state: SessionState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
