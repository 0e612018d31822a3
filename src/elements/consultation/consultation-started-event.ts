/** A consultation has begun. Carries no personal data: it crosses a foreign page. */
export class ConsultationStartedEvent extends Event {
  static readonly type = 'pst-consultation-started';

  /** The consultation's id at the endpoint. */
  readonly id: string;
  /** What a person can read out, such as `3374-2026-0118`. */
  readonly number: string;

  constructor(id: string, number: string) {
    super(ConsultationStartedEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.number = number;
  }
}
