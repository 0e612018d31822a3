/** The rights of whoever reports wrongdoing, of the reported and of the examination: a section of the office's own page. */
import { lexer, type Token } from 'marked';
import type { ServiceStandard } from '../../contract/service-standard.ts';
import type { Whistleblowing } from '../../contract/whistleblowing.ts';
import type { Place, Report } from './content-error.ts';
import { closest } from './closest.ts';
import { isList, plainText } from './outline.ts';

/** `title`: of the section that gives them. `place`: where it is named. */
export function readRights({ groups, source }: ServiceStandard, title: string, place: Place, report: Report): Whistleblowing | undefined {
  const sections = groups.flatMap((group) => group.sections);
  const section = sections.find((candidate) => candidate.title === title);
  if (!section) {
    const meant = closest(title, sections.map((candidate) => candidate.title));
    report(place, {
      found: `no section "${title}"`,
      expected: 'the title of a section of this file',
      repair: meant ? `write whistleblowing: ${meant}` : 'write the title as it stands in its heading',
    });
    return undefined;
  }
  const tokens = lexer(section.body).filter(({ type }) => type !== 'space');
  const rights = tokens.filter(isList).flatMap(({ items }) => items.map(rightsOf));
  if (rights.length === 0 || rights.some(({ items }) => items.length === 0)) {
    report(place, {
      found: `no rights under "${title}"`,
      expected: 'a numbered list of who has rights, and under each a list of them',
      repair: 'write "1. Hak Pelapor" and the rights below it as "   1. …"',
    });
    return undefined;
  }
  return { text: tokens.filter((token) => !isList(token)).map(textOf), rights, source: `${source}, ${title}` };
}

const textOf = (token: Token): string => plainText('tokens' in token ? token.tokens : [token]);

function rightsOf({ tokens }: { readonly tokens: readonly Token[] }): Whistleblowing['rights'][number] {
  const list = tokens.find(isList);
  return { title: plainText(tokens.filter((token) => !isList(token))), items: list ? list.items.map(({ tokens: item }) => plainText(item)) : [] };
}
