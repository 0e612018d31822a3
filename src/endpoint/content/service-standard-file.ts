/** `service-standards/*.md`: a standard with its 14 components, or the office's own page about its services. */
import type { Token, Tokens } from 'marked';
import * as z from 'zod/mini';
import {
  COMPONENTS, promise, serviceStandard,
  type Procedure, type PublishedDocument, type Section, type ServiceStandard,
} from '../../contract/service-standard.ts';
import type { Whistleblowing } from '../../contract/whistleblowing.ts';
import { closest } from './closest.ts';
import type { Report } from './content-error.ts';
import type { ContentFile } from './office-content.ts';
import { isLink, isList, plainText, readOutline, sourceOf, type Part } from './outline.ts';
import { splitFrontMatter, type Passage } from './passage.ts';
import { readRights } from './rights.ts';
import { readYaml, record } from './yaml.ts';

/** Under this heading stand published files, one a line: `- [Title](https://…) (1.43 mb)`; without a link when there is none. */
const DOCUMENTS = 'Dokumen';

const SIZE = /\s*\(([\d.,]+\s?[kmg]?b)\)$/i;

const GROUP_TITLES = { delivery: 'Komponen Service Delivery', manufacturing: 'Komponen Manufacturing' } as const;

const standardFile = record({
  kind: serviceStandard.shape.kind,
  title: serviceStandard.shape.title,
  source: serviceStandard.shape.source,
  promises: z._default(z.array(record(promise.shape)), []),
  /** Title of the section that gives the rights of whoever reports wrongdoing, of the reported and of the examination. */
  whistleblowing: z.optional(z.string()),
});

/** What one file says. */
export interface Page {
  readonly standard: ServiceStandard;
  readonly whistleblowing?: Whistleblowing;
}

/** `service` is the file's name: an address of its own (`…/service-standards/konsultasi`) that nobody has to keep equal. */
export function readServiceStandard(file: ContentFile, service: string, report: Report): Page | undefined {
  const parts = splitFrontMatter(file, report);
  if (!parts) return undefined;
  const yaml = readYaml(standardFile, parts.frontMatter, report);
  if (!yaml) return undefined;
  const { whistleblowing: rights, ...page } = yaml.value;
  const groups = page.kind === 'standard' ? standardGroups(parts.body, report) : overviewGroups(parts.body, report);
  const standard = { service, ...page, groups };
  const whistleblowing = rights === undefined ? undefined : readRights(standard, rights, yaml.placeOf(['whistleblowing']), report);
  return { standard, ...(whistleblowing ? { whistleblowing } : {}) };
}

function standardGroups(body: Passage, report: Report): ServiceStandard['groups'] {
  const found = new Map<string, Part>();
  const misspelt = new Set<string>();
  const titles: readonly string[] = COMPONENTS.map(({ title }) => title);
  for (const part of readOutline(body, ['component', `procedure or ${DOCUMENTS}`], report).filter(({ depth }) => depth === 2)) {
    const place = { file: body.file, line: part.line };
    if (found.has(part.title)) {
      report(place, {
        found: `the component "${part.title}" a second time`,
        expected: 'each component once',
        repair: 'put the two texts under one heading',
      });
    } else if (titles.includes(part.title)) {
      found.set(part.title, part);
    } else {
      const meant = closest(part.title, titles);
      if (meant) misspelt.add(meant);
      report(place, {
        found: `the component "${part.title}"`,
        expected: meant ? `"${meant}"` : `one of ${titles.join('; ')}`,
        repair: meant ? `write ## ${meant}` : 'use the title of one of the 14 components',
      });
    }
  }
  const sections = COMPONENTS.flatMap(({ key, group, title }, index) => {
    const part = found.get(title);
    if (part) return [{ group, section: sectionOf(part, key, body.file, report) }];
    if (!misspelt.has(title)) {
      const next = COMPONENTS.slice(index).map((component) => found.get(component.title)).find((after) => after !== undefined);
      const line = next?.line ?? body.line + body.text.trimEnd().split('\n').length - 1;
      report({ file: body.file, line }, {
        found: `no component "${title}"`,
        expected: 'all 14 components of a service standard',
        repair: `add ## ${title} here with its text`,
      });
    }
    return [];
  });
  return (['delivery', 'manufacturing'] as const).map((group) => ({
    title: GROUP_TITLES[group],
    sections: sections.filter((entry) => entry.group === group).map(({ section }) => section),
  }));
}

function overviewGroups(body: Passage, report: Report): ServiceStandard['groups'] {
  const keys = new Set<string>();
  return readOutline(body, ['group', 'section', `procedure or ${DOCUMENTS}`], report).map((group) => {
    const place = { file: body.file, line: group.line };
    if (sourceOf(group.tokens)) {
      report(place, {
        found: `text directly under the group "${group.title}"`,
        expected: 'text in the sections of a group',
        repair: 'add a heading ### above the text',
      });
    } else if (!group.parts.length) {
      report(place, {
        found: `the group "${group.title}" without sections`,
        expected: 'at least one section in a group',
        repair: 'add a heading ### with its text',
      });
    }
    const sections = group.parts.map((part) => {
      const key = part.title.toLowerCase().replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '');
      if (keys.has(key)) {
        report({ file: body.file, line: part.line }, {
          found: `the section "${part.title}" a second time`,
          expected: 'sections with different titles',
          repair: 'rename one, or put the two texts together',
        });
      }
      keys.add(key);
      return sectionOf(part, key, body.file, report);
    });
    return { title: group.title, sections };
  });
}

function sectionOf(part: Part, key: string, file: string, report: Report): Section {
  const body = sourceOf(part.tokens);
  if (!body && !part.parts.length) {
    report({ file, line: part.line }, {
      found: `nothing under "${part.title}"`,
      expected: 'its text',
      repair: 'write the text, or remove the heading',
    });
  }
  const documents = part.parts.filter(({ title }) => title === DOCUMENTS);
  const procedures = part.parts.filter(({ title }) => title !== DOCUMENTS);
  return {
    key,
    title: part.title,
    body,
    procedures: procedures.map((procedure) => procedureOf(procedure, file, report)),
    documents: documents.flatMap((list) => documentsOf(list, file, report)),
  };
}

function procedureOf(part: Part, file: string, report: Report): Procedure {
  const list = onlyList(part);
  if (!list?.ordered || list.items.some((item) => item.tokens.length !== 1)) {
    report({ file, line: part.line }, {
      found: `something else than steps under "${part.title}"`,
      expected: 'one numbered list, one paragraph a step',
      repair: `write every step as a line "1. …", "2. …"; published files go under a heading "${DOCUMENTS}"`,
    });
  }
  return { title: part.title, steps: (list?.items ?? []).map((item) => item.text.trim()) };
}

function documentsOf(part: Part, file: string, report: Report): readonly PublishedDocument[] {
  const list = onlyList(part);
  if (!list) {
    report({ file, line: part.line }, {
      found: `something else than a list under "${DOCUMENTS}"`,
      expected: 'one list',
      repair: 'write every document as a line "- [Title](https://…) (1.43 mb)"',
    });
  }
  return (list?.items ?? []).map((item) => {
    const text = plainText(item.tokens);
    const size = SIZE.exec(text)?.[1];
    const href = linkIn(item.tokens);
    return { title: text.replace(SIZE, ''), ...(size === undefined ? {} : { size }), ...(href === undefined ? {} : { href }) };
  });
}

function onlyList(part: Part): Tokens.List | undefined {
  const [list, ...more] = part.tokens.filter((token) => token.type !== 'space');
  return list && !more.length && isList(list) ? list : undefined;
}

function linkIn(tokens: readonly Token[]): string | undefined {
  for (const token of tokens) {
    if (isLink(token)) return token.href;
    const inner = 'tokens' in token && token.tokens ? linkIn(token.tokens) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
