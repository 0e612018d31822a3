/** From the files that office staff edit to the offices the endpoint serves. Knows no file system: Storybook reads them too. */
import { ContentError, ContentErrors, type Report } from './content-error.ts';
import { readHolidays } from './holidays-file.ts';
import type { ContentFile, OfficeContent } from './office-content.ts';
import { readOffice } from './office-file.ts';
import { lineAt, wholeFile } from './passage.ts';
import { readServiceStandard } from './service-standard-file.ts';

const HOLIDAYS = 'holidays.yaml';
const OFFICE = /^(\d{4})\/office\.md$/;
const SERVICE_STANDARD = /^(\d{4})\/service-standards\/([a-z][a-z-]*)\.md$/;
/** Explanations for the staff, in any folder. */
const README = /(^|\/)README\.md$/;

/** @throws {ContentErrors} with everything that is wrong in any of the files. */
export function readOffices(files: readonly ContentFile[]): readonly OfficeContent[] {
  const errors: ContentError[] = [];
  const report: Report = (place, fault) => void errors.push(new ContentError(place, fault));
  const sorted = files.filter(({ path }) => !README.test(path)).sort((a, b) => a.path.localeCompare(b.path));

  for (const { path } of sorted) {
    if (path === HOLIDAYS || OFFICE.test(path) || SERVICE_STANDARD.test(path)) continue;
    report({ file: path }, {
      found: 'a file that belongs to nothing',
      expected: `${HOLIDAYS}, <code>/office.md or <code>/service-standards/<service>.md`,
      repair: 'rename or move the file; <code> has four digits, <service> lower-case letters and dashes',
    });
  }
  for (const file of sorted) checkEncoding(file, report);
  const holidays = sorted.filter(({ path }) => path === HOLIDAYS).flatMap((file) => readHolidays(file, report));
  const folders = new Set(sorted.flatMap(({ path }) => /^(\d{4})\//.exec(path)?.[1] ?? []));
  if (!folders.size) {
    report({ file: '.' }, {
      found: 'no office',
      expected: 'a folder for each office, named by its four-digit code',
      repair: 'add for example 3374/office.md',
    });
  }

  const offices: OfficeContent[] = [];
  for (const folder of folders) {
    const pages = sorted.flatMap((file) => {
      const [, code, service] = SERVICE_STANDARD.exec(file.path) ?? [];
      return (code === folder && service && readServiceStandard(file, service, report)) || [];
    });
    const file = sorted.find(({ path }) => path === `${folder}/office.md`);
    if (!file) {
      report({ file: `${folder}/office.md` }, {
        found: 'no such file',
        expected: 'the profile of the office',
        repair: 'add the file, or remove the folder',
      });
      continue;
    }
    const content = readOffice(file, folder, holidays, report);
    if (!content) continue;
    const serviceStandards = pages.map(({ standard }) => standard);
    for (const { kind, service } of serviceStandards) {
      if (kind === 'overview' || content.office.services.some(({ code }) => code === service)) continue;
      report({ file: `${folder}/service-standards/${service}.md` }, {
        found: `a standard of the service "${service}"`,
        expected: `a service of office.md (${content.office.services.map(({ code }) => code).join(', ')})`,
        repair: 'rename the file or add the service to office.md',
      });
    }
    const [rights, second] = pages.filter(({ whistleblowing }) => whistleblowing);
    if (second) {
      report({ file: `${folder}/service-standards/${second.standard.service}.md` }, {
        found: `whistleblowing a second time (also in ${rights?.standard.service}.md)`,
        expected: 'one page that gives these rights',
        repair: 'remove the setting from one of the two',
      });
    }
    offices.push({ ...content, serviceStandards, ...(rights?.whistleblowing ? { whistleblowing: rights.whistleblowing } : {}) });
  }
  if (errors.length) throw new ContentErrors(errors);
  return offices;
}

/** What a reader of UTF-8 puts in the place of bytes that are none; nobody types it. */
const REPLACEMENT = '\uFFFD';

function checkEncoding(file: ContentFile, report: Report): void {
  const at = file.text.indexOf(REPLACEMENT);
  if (at < 0) return;
  report({ file: file.path, line: lineAt(wholeFile(file), at) }, {
    found: 'a letter that is not UTF-8',
    expected: 'UTF-8',
    repair: 'save the file again with the encoding UTF-8',
  });
}
