/** Something that may answer a visitor, wherever it comes from; all of it is text without markup. */
import type { SearchKind, SearchResult } from '../../contract/search.ts';

export interface Finding extends Pick<SearchResult, 'url' | 'leadsTo' | 'date' | 'text'> {
  readonly id: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** What is searched besides the title, and what an excerpt is taken from. */
  readonly body: string;
}
