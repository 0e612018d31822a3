/**
 * The visitor has not found it and wants to ask an officer. Carries their own words, so it stays inside the widget: it
 * neither bubbles nor crosses a shadow root.
 */
export class SearchNotFoundEvent extends Event {
  static readonly type = 'pst-search-not-found';
  readonly query: string;

  constructor(query: string) {
    super(SearchNotFoundEvent.type);
    this.query = query;
  }
}
