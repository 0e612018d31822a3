/** What every part of the desk needs once an officer has signed in. */
import type { Connection } from '../client/connection.ts';
import { asFailure, type Failure } from '../client/failure.ts';
import type { Officer } from '../client/desk.ts';
import type { Office } from '../contract/office.ts';
import type { Language } from '../elements/shared/settings.ts';
import type { Wording } from './words.ts';

export interface DeskContext {
  readonly connection: Connection;
  readonly wording: Wording;
  readonly lang: Language;
  readonly officer: Officer;
  readonly profile: Office;
  /** The calendar day at the office: deadlines are told by it. */
  readonly today: string;
}

/** The session is over; the shell asks for the password again. */
export class SessionEndedEvent extends Event {
  static readonly type = 'pst-desk-session-ended';

  constructor() {
    super(SessionEndedEvent.type, { bubbles: true, composed: true });
  }
}

/** What went wrong; an ended session is also told to the shell. */
export function failureFor(host: HTMLElement, cause: unknown): Failure {
  const failure = asFailure(cause);
  if (failure.code === 'unauthenticated') host.dispatchEvent(new SessionEndedEvent());
  return failure;
}
