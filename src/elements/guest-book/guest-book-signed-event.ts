/** The guest book was signed. Carries no personal data: it crosses a foreign page. */
export class GuestBookSignedEvent extends Event {
  static readonly type = 'pst-guest-book-signed';

  /** The entry's id at the endpoint. */
  readonly id: string;
  /** The queue number, such as `KS-014`; none where the number is taken before, or the entry was written without a network. */
  readonly number: string | undefined;

  constructor(id: string, number: string | undefined) {
    super(GuestBookSignedEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.number = number;
  }
}
