/** What an editor is told: each test makes one mistake in files that were right, and reads the message. */
import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { COMPONENTS } from '../../src/contract/service-standard.ts';
import { ContentErrors, type ContentError } from '../../src/endpoint/content/content-error.ts';
import type { ContentFile } from '../../src/endpoint/content/office-content.ts';
import { readOffices } from '../../src/endpoint/content/read-offices.ts';
import { readOfficesFolder } from '../../src/endpoint/node/read-offices.ts';

const PROFILE = `---
code: '7171'
name: BPS Kota Manado
zone: Asia/Makassar
languages: [id]
hours:
  - days: [1, 2, 3, 4, 5]
    opens: '08:00'
    closes: '15:30'
channels:
  - kind: email
    value: bps7171@bps.go.id
    href: mailto:bps7171@bps.go.id
    availability: always
services:
  - code: konsultasi
    name: Konsultasi Statistik
    skd: 16
    prefix: KS
  - code: perpustakaan
    name: Perpustakaan
    skd: 1
    prefix: PS
consultation:
  answerWithinWorkingDays: 3
sampleValues: [hours]
origins: [https://manadokota.bps.go.id]
---

Catatan.
`;

const STANDARD = `---
kind: standard
title: Standar Pelayanan
source: Dokumen
---

${COMPONENTS.map(({ title }) => `## ${title}\n\nIsi.\n`).join('\n')}`;

const OVERVIEW = `---
kind: overview
title: Layanan
source: Halaman
---

## Kelompok

### Bagian

Isi.

#### Dokumen

- Laporan (3.66 mb)
- [Maklumat (lampiran)](https://example.org/m.pdf) (12 kb)
- Motto (lama)
`;

const HOLIDAYS = `- source: SKB 1
  libur:
    2026-12-25: Natal
  cuti-bersama:
    2026-12-24: Cuti bersama Natal
`;

const files: Record<string, string> = {
  'holidays.yaml': HOLIDAYS,
  '7171/office.md': PROFILE,
  '7171/service-standards/konsultasi.md': STANDARD,
  '7171/service-standards/layanan.md': OVERVIEW,
};

/** The right files with one change; `replace` is looked for exactly once. */
function edited(path: string, replace: string, by: string): readonly ContentFile[] {
  const text = files[path] ?? '';
  assert.equal(text.split(replace).length, 2, `"${replace}" stands once in ${path}`);
  return asFiles({ ...files, [path]: text.replace(replace, () => by) });
}

const asFiles = (texts: Record<string, string>): readonly ContentFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));

function errorsOf(content: readonly ContentFile[]): readonly ContentError[] {
  try {
    readOffices(content);
  } catch (error) {
    assert.ok(error instanceof ContentErrors, String(error));
    return error.errors;
  }
  return assert.fail('the mistake was not seen');
}

const messagesOf = (content: readonly ContentFile[]) => errorsOf(content).map(({ message }) => message);

const office = '7171/office.md';
const standard = '7171/service-standards/konsultasi.md';
const overview = '7171/service-standards/layanan.md';
const holidays = 'holidays.yaml';

test('files without a mistake are read', () => {
  const [content, ...more] = readOffices(asFiles(files));
  assert.equal(more.length, 0);
  assert.equal(content?.office.name, 'BPS Kota Manado');
  assert.deepEqual(content.office.holidays, [
    { day: '2026-12-24', name: 'Cuti bersama Natal', kind: 'cuti-bersama' },
    { day: '2026-12-25', name: 'Natal', kind: 'libur' },
  ]);
  assert.deepEqual(content.serviceStandards.map(({ service, kind }) => [service, kind]), [['konsultasi', 'standard'], ['layanan', 'overview']]);
});

test('a document has its size and its link when the office gives them', () => {
  const [content] = readOffices(asFiles(files));
  assert.deepEqual(content?.serviceStandards[1]?.groups[0]?.sections[0]?.documents, [
    { title: 'Laporan', size: '3.66 mb' },
    { title: 'Maklumat (lampiran)', size: '12 kb', href: 'https://example.org/m.pdf' },
    { title: 'Motto (lama)' },
  ]);
});

test('files that were saved on Windows are the same files', () => {
  const windows = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));
  assert.deepEqual(readOffices(asFiles(windows)), readOffices(asFiles(files)));
});

test("an office's own closed day stands among the holidays of all", () => {
  const [content] = readOffices(edited(office, 'origins: [', "holidays:\n  - day: 2026-11-02\n    name: Renovasi\norigins: ["));
  assert.deepEqual(content?.office.holidays[0], { day: '2026-11-02', name: 'Renovasi', kind: 'kantor' });
});

test('hours may be left out, and then nothing is said about open or closed', () => {
  const [content] = readOffices(edited(office, "hours:\n  - days: [1, 2, 3, 4, 5]\n    opens: '08:00'\n    closes: '15:30'\n", ''));
  assert.deepEqual(content?.office.hours, []);
});

/** One mistake, one sentence: where, what was found, what was expected, how to repair it. */
const mistakes: readonly (readonly [name: string, path: string, replace: string, by: string, sentence: string])[] = [
  ['a misspelt setting', office, 'zone: Asia', 'zona: Asia',
    `${office}:4:1: found the unknown key "zona", expected one of the keys code, name, unit, address, zone, languages, hours, holidays, channels, services, consultation, sampleValues, origins, queue, complaints, satisfaction, retention; write "zone".`],
  ['a misspelt setting inside a list', office, "    closes: '15:30'", "    close: '15:30'",
    `${office}:9:5: found the unknown key "close", expected one of the keys days, opens, closes; write "closes".`],
  ['a missing setting', office, 'name: BPS Kota Manado\n', '',
    `${office}:2:1: found no name, expected text; add name.`],
  ['an empty setting', office, 'name: BPS Kota Manado', 'name:',
    `${office}:3:6: found no name, expected text; add name.`],
  ['a code without quotes', office, "code: '7171'", 'code: 7171',
    `${office}:2:7: found the number 7171 in code, expected text; put it in quotes: '7171'.`],
  ['a code of three digits', office, "code: '7171'", "code: '717'",
    `${office}:2:7: found "717" in code, expected the four digits of the BPS domain code; write it in quotes, for example '3374'.`],
  ['a code that is not the folder', office, "code: '7171'", "code: '7172'",
    `${office}:2:7: found the code 7172 in the folder 7171, expected a folder that is named as its office; write code: '7171' or rename the folder to 7172.`],
  ['a time with one digit', office, "opens: '08:00'", "opens: '8:00'",
    `${office}:8:12: found "8:00" in hours > item 1 > opens, expected a time as HH:MM; write hours and minutes with two digits and a colon, for example '08:00'.`],
  ['a time with a dot', office, "opens: '08:00'", "opens: '08.00'",
    `${office}:8:12: found "08.00" in hours > item 1 > opens, expected a time as HH:MM; write hours and minutes with two digits and a colon, for example '08:00'.`],
  ['hours that end before they begin', office, "closes: '15:30'", "closes: '03:30'",
    `${office}:9:13: found hours from 08:00 to 03:30, expected a closing time after the opening time; correct or exchange the two.`],
  ['a time that YAML takes for a number', office, "opens: '08:00'", 'opens: 08.00',
    `${office}:8:12: found the number 8 in hours > item 1 > opens, expected a time as HH:MM; write hours and minutes with two digits and a colon, for example '08:00'.`],
  ['hours that overlap', office, "closes: '15:30'", "closes: '15:30'\n  - days: [5]\n    opens: '15:00'\n    closes: '16:00'",
    `${office}:11:12: found 15:00-16:00 and 08:00-15:30 (item 1) both on weekday 5, expected hours of a day that do not overlap; correct the hours or take the weekday out of one of the two.`],
  ['a weekday that does not exist', office, '[1, 2, 3, 4, 5]', '[1, 8]',
    `${office}:7:15: found the number 8 in hours > item 1 > days > item 2, expected weekdays from 1 (Monday) to 7 (Sunday); write for example [1, 2, 3, 4].`],
  ['an unknown channel', office, 'kind: email', 'kind: emial',
    `${office}:11:11: found "emial" in channels > item 1 > kind, expected one of whatsapp, phone, email, in-person, lapor, pst, whistleblowing, website; write email.`],
  ['a link of a channel without its scheme', office, 'href: mailto:bps', 'href: bps',
    `${office}:13:11: found "bps7171@bps.go.id" in channels > item 1 > href, expected https:, tel: or mailto:; correct the value.`],
  ['an unknown time zone', office, 'Asia/Makassar', 'Asia/Manado',
    `${office}:4:7: found the time zone "Asia/Manado", expected an IANA time zone; write Asia/Jakarta for WIB, Asia/Makassar for WITA or Asia/Jayapura for WIT.`],
  ['a time zone by its offset', office, 'Asia/Makassar', "'+08:00'",
    `${office}:4:7: found the time zone "+08:00", expected an IANA time zone; write Asia/Jakarta for WIB, Asia/Makassar for WITA or Asia/Jayapura for WIT.`],
  ['a service code used twice', office, 'code: perpustakaan', 'code: konsultasi',
    `${office}:20:11: found the service code "konsultasi" a second time, expected each service code once; change or remove one of the two.`],
  ['a queue prefix used twice', office, 'prefix: PS', 'prefix: KS',
    `${office}:23:13: found the queue prefix "KS" a second time, expected each queue prefix once; change or remove one of the two.`],
  ['a sample value that is no setting', office, 'sampleValues: [hours]', 'sampleValues: [jam]',
    `${office}:26:16: found "jam" in sampleValues, expected one of code, name, unit, address, zone, languages, hours, holidays, channels, services, consultation, sampleValues, queue, complaints, satisfaction, retention; name a setting of this file.`],
  ['an origin with a path', office, 'https://manadokota.bps.go.id', 'https://manadokota.bps.go.id/id',
    `${office}:27:11: found the origin "https://manadokota.bps.go.id/id", expected https:// and the host name (http:// only for localhost); write https://manadokota.bps.go.id.`],
  ['an origin without https', office, 'https://manadokota.bps.go.id', 'http://manadokota.bps.go.id',
    `${office}:27:11: found the origin "http://manadokota.bps.go.id", expected https:// and the host name (http:// only for localhost); write for example https://semarangkota.bps.go.id.`],
  ['a closed day of the office that is a holiday anyway', office, 'origins: [', 'holidays:\n  - day: 2026-12-25\n    name: Natal\norigins: [',
    `${office}:28:10: found 2026-12-25 a second time, expected each closed day once; remove one of the two.`],
  ['a bracket that is not closed', office, 'languages: [id]', 'languages: [id',
    `${office}:6:1: found YAML that cannot be read (Flow sequence in block collection must be sufficiently indented and end with a ]), expected settings as "key: value"; check indentation (spaces, no tabs), brackets and quotes here and on the line above; put text that holds ": " or " #" in quotes.`],
  ['front matter that does not begin', office, "---\ncode: '7171'", "code: '7171'",
    `${office}:1: found no front matter, expected the settings between two lines that hold only ---; begin the file with a line ---, the settings, and another line ---.`],
  ['front matter that does not end', office, '---\n\nCatatan.\n', '',
    `${office}:1: found front matter that does not end, expected the settings between two lines that hold only ---; add a line --- after the last setting.`],
  ['a missing component', standard, '## Produk Pelayanan\n\nIsi.\n', '',
    `${standard}:24: found no component "Produk Pelayanan", expected all 14 components of a service standard; add ## Produk Pelayanan here with its text.`],
  ['the last component missing', standard, '## Evaluasi Kinerja Pelaksana\n\nIsi.\n', '',
    `${standard}:57: found no component "Evaluasi Kinerja Pelaksana", expected all 14 components of a service standard; add ## Evaluasi Kinerja Pelaksana here with its text.`],
  ['a misspelt component', standard, '## Persyaratan', '## Persaratan',
    `${standard}:7: found the component "Persaratan", expected "Persyaratan"; write ## Persyaratan.`],
  ['a component of no standard', standard, '## Persyaratan', '## Catatan\n\nIsi.\n\n## Persyaratan',
    `${standard}:7: found the component "Catatan", expected one of ${COMPONENTS.map(({ title }) => title).join('; ')}; use the title of one of the 14 components.`],
  ['a component twice', standard, '## Jumlah Pelaksana', '## Persyaratan\n\nIsi.\n\n## Jumlah Pelaksana',
    `${standard}:47: found the component "Persyaratan" a second time, expected each component once; put the two texts under one heading.`],
  ['a component without text', standard, '## Jaminan Pelayanan\n\nIsi.\n', '## Jaminan Pelayanan\n',
    `${standard}:51: found nothing under "Jaminan Pelayanan", expected its text; write the text, or remove the heading.`],
  ['a procedure that is not numbered', standard, '## Jangka Waktu', '### Datang langsung\n\n- Ambil nomor antrean\n\n## Jangka Waktu',
    `${standard}:15: found something else than steps under "Datang langsung", expected one numbered list, one paragraph a step; write every step as a line "1. …", "2. …"; published files go under a heading "Dokumen".`],
  ['a heading level that is skipped', standard, '## Jangka Waktu', '#### Datang langsung\n\n1. Satu\n\n## Jangka Waktu',
    `${standard}:15: found the heading "#### Datang langsung", expected headings ## (component), ### (procedure or Dokumen); use fewer # or write the line as text.`],
  ['a section that skips a level', overview, '### Bagian\n\nIsi.\n\n', '',
    `${overview}:9: found the heading "#### Dokumen", which skips a level, expected "### Dokumen"; remove a # or add the missing heading above it.`],
  ['the title as a heading', overview, '## Kelompok', '# Layanan\n\n## Kelompok',
    `${overview}:7: found the heading "# Layanan", expected headings ## (group), ### (section), #### (procedure or Dokumen); add a #; the title of the page is in the front matter.`],
  ['text before the first heading', overview, '## Kelompok', 'Selamat datang.\n\n## Kelompok',
    `${overview}:7: found text before the first heading, expected a heading ## (group); move the text under a heading.`],
  ['text outside a section', overview, '### Bagian', 'Selamat datang.\n\n### Bagian',
    `${overview}:7: found text directly under the group "Kelompok", expected text in the sections of a group; add a heading ### above the text.`],
  ['a section twice', overview, '### Bagian', '### Bagian\n\nIsi lain.\n\n### Bagian',
    `${overview}:13: found the section "Bagian" a second time, expected sections with different titles; rename one, or put the two texts together.`],
  ['documents that are no list', overview, '- Laporan (3.66 mb)\n- [', 'Laporan (3.66 mb)\n\n- [',
    `${overview}:13: found something else than a list under "Dokumen", expected one list; write every document as a line "- [Title](https://…) (1.43 mb)".`],
  ['an HTML tag in a sentence', overview, 'Isi.', 'Baris pertama\nalamat <i>e-mail</i',
    `${overview}:12:8: found HTML (<i>), expected Markdown without HTML; use Markdown (*italic*, **bold**, lists) or remove the tag.`],
  ['an HTML tag in a list inside a list', overview, 'Isi.', '1. Satu\n   1. a\n   2. alamat <br> baru',
    `${overview}:13:14: found HTML (<br>), expected Markdown without HTML; use Markdown (*italic*, **bold**, lists) or remove the tag.`],
  ['an HTML block', overview, 'Isi.', '<script>\nalert(1)\n</script>',
    `${overview}:11:1: found HTML (<script>), expected Markdown without HTML; use Markdown (*italic*, **bold**, lists) or remove the tag.`],
  ['a link that is not safe', overview, 'Isi.', '[disini](javascript:alert)',
    `${overview}:11:1: found a link to "javascript:alert", expected https://, mailto: or tel:; write the complete address.`],
  ['a link target apart from its link', overview, 'Isi.', '[disini][lapor]\n\n[lapor]: https://www.lapor.go.id/',
    `${overview}:13:1: found a link target apart from its link ([lapor]: https://www.lapor.go.id/), expected links as [text](https://…); write the address in brackets behind its text.`],
  ['an image', overview, 'Isi.', '![Motto](https://example.org/motto.png)',
    `${overview}:11:1: found an image (![Motto](https://example.org/motto.png)), expected text that everybody can read; write what the image says, or list it under a heading "Dokumen".`],
  ['an unknown kind of page', overview, 'kind: overview', 'kind: page',
    `${overview}:2:7: found "page" in kind, expected one of standard, overview; choose one of these.`],
  ['rights in a section that is not there', overview, 'kind: overview', 'kind: overview\nwhistleblowing: Bagan',
    `${overview}:3:17: found no section "Bagan", expected the title of a section of this file; write whistleblowing: Bagian.`],
  ['rights in a section without any', overview, 'kind: overview', 'kind: overview\nwhistleblowing: Bagian',
    `${overview}:3:17: found no rights under "Bagian", expected a numbered list of who has rights, and under each a list of them; write "1. Hak Pelapor" and the rights below it as "   1. …".`],
  ['a day written the other way round', holidays, '2026-12-25', '25-12-2026',
    `${holidays}:3:5: found "25-12-2026" in item 1 > libur > 25-12-2026, expected a day as YYYY-MM-DD; write for example 2026-12-25.`],
  ['a day that is not in the calendar', holidays, '2026-12-25', '2026-02-30',
    `${holidays}:3:5: found the day 2026-02-30, expected a day of the calendar; correct month and day.`],
  ['a holiday twice', holidays, '2026-12-24', '2026-12-25',
    `${holidays}:5:5: found 2026-12-25 a second time, expected each closed day once; remove one of the two.`],
];

describe('an editor is told in one sentence of', () => {
  for (const [name, path, replace, by, sentence] of mistakes) {
    test(name, () => assert.deepEqual(messagesOf(edited(path, replace, by)), [sentence]));
  }

  test('an office without profile', () => {
    const { [office]: _, ...others } = files;
    assert.deepEqual(messagesOf(asFiles(others)), [`${office}: found no such file, expected the profile of the office; add the file, or remove the folder.`]);
  });

  test('a standard of a service the office does not offer', () => {
    const { [standard]: text = '', ...others } = files;
    assert.deepEqual(messagesOf(asFiles({ ...others, '7171/service-standards/rekomendasi.md': text })), [
      '7171/service-standards/rekomendasi.md: found a standard of the service "rekomendasi", expected a service of office.md (konsultasi, perpustakaan); rename the file or add the service to office.md.',
    ]);
  });

  test('a file in a misspelt folder, which would otherwise be missing without a word', () => {
    assert.deepEqual(messagesOf(asFiles({ ...files, '7171/service-standard/a.md': STANDARD })), [
      '7171/service-standard/a.md: found a file that belongs to nothing, expected holidays.yaml, <code>/office.md or <code>/service-standards/<service>.md; rename or move the file; <code> has four digits, <service> lower-case letters and dashes.',
    ]);
  });

  test('an encoding other than UTF-8', () => {
    assert.deepEqual(messagesOf(edited(overview, 'Isi.', 'Isi \uFFFD.')), [
      `${overview}:11: found a letter that is not UTF-8, expected UTF-8; save the file again with the encoding UTF-8.`,
    ]);
  });

  test('no office at all', () => {
    assert.deepEqual(messagesOf([]), ['.: found no office, expected a folder for each office, named by its four-digit code; add for example 3374/office.md.']);
  });
});

test('an editor reads all mistakes of all files at once', () => {
  const broken = {
    ...files,
    [office]: PROFILE.replace("'08:00'", "'8:00'").replace('kind: email', 'kind: fax').replace('zone:', 'zona:'),
    [standard]: STANDARD.replace('## Persyaratan\n', '## Syarat\n').replace('## Dasar Hukum', '## Dasar Hokum'),
    [holidays]: HOLIDAYS.replace('2026-12-25', '2026-13-25'),
  };
  const errors = errorsOf(asFiles(broken));
  assert.deepEqual(
    errors.map(({ place: { file, line } }) => `${file}:${line}`).sort(),
    [`${office}:4`, `${office}:8`, `${office}:11`, `${standard}:7`, `${standard}:11`, `${standard}:31`, `${holidays}:3`].sort(),
  );
});

test('a place in an error names file, line and column apart, for tools', () => {
  const [error] = errorsOf(edited(office, "opens: '08:00'", "opens: '8:00'"));
  assert.deepEqual(error?.place, { file: office, line: 8, column: 12 });
  assert.equal(error.fault.expected, 'a time as HH:MM');
});

describe('the folder of all offices', () => {
  test('is read from the disk, explanations and other files aside', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'offices-'));
    context.after(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, '7171/service-standards'), { recursive: true });
    for (const [path, text] of Object.entries({ ...files, 'README.md': '# Panduan', '7171/logo.svg': '<svg/>' })) await writeFile(join(folder, path), text);
    assert.deepEqual(await readOfficesFolder(folder), readOffices(asFiles(files)));
  });

  test('is named when it is missing', async () => {
    await assert.rejects(readOfficesFolder('/no/such/folder'), {
      name: 'ContentErrors',
      message: '/no/such/folder: found no such folder, expected the folder of all offices; correct its name in the settings of the endpoint, or create it.',
    });
  });
});
