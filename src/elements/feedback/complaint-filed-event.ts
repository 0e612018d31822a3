/** A complaint was filed. Carries no personal data: it crosses a foreign page. */
export class ComplaintFiledEvent extends Event {
  static readonly type = 'pst-complaint-filed';

  /** The complaint's id at the endpoint. */
  readonly id: string;
  /** What the visitor quotes when asking about it, such as `PGD-3374-2026-0007`. */
  readonly number: string;

  constructor(id: string, number: string) {
    super(ComplaintFiledEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.number = number;
  }
}
