/** A rating was sent. Carries no answer: it crosses a foreign page. */
export class RatingSentEvent extends Event {
  static readonly type = 'pst-rating-sent';

  /** The rating's id at the endpoint. */
  readonly id: string;

  constructor(id: string) {
    super(RatingSentEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}
