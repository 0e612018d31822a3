/** The offices this endpoint speaks for. */
import type { OfficeContent } from '../content/office-content.ts';
import { Problem } from '../problem.ts';

/** What a widget writes instead of a code when its page names no office. */
const DEFAULT = 'default';

export class Offices {
  readonly #list: () => readonly OfficeContent[];
  readonly #defaultCode: string | undefined;

  /** Without `defaultCode` the first office is the one meant by `default`. */
  constructor(list: () => readonly OfficeContent[], defaultCode: string | undefined) {
    this.#list = list;
    this.#defaultCode = defaultCode;
  }

  all(): readonly OfficeContent[] {
    return this.#list();
  }

  find(code: string): OfficeContent | undefined {
    const wanted = code === DEFAULT ? this.#defaultCode : code;
    return wanted === undefined ? this.all()[0] : this.all().find(({ office }) => office.code === wanted);
  }

  get(code: string): OfficeContent {
    const content = this.find(code);
    if (!content) throw new Problem('not-found');
    return content;
  }
}
