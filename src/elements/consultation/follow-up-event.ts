import type { Given } from './ask.ts';

/** The visitor wants to go on from a closed consultation. Stays inside the panel: what was written is nobody else's. */
export class FollowUpEvent extends Event {
  static readonly type = 'pst-follow-up';

  readonly given: Given;

  constructor(given: Given) {
    super(FollowUpEvent.type);
    this.given = given;
  }
}
