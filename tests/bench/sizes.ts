/** What a page loads: the bytes of JavaScript that reach a real browser from a real endpoint, compressed with brotli. */
import type { Browser, HTTPResponse } from 'puppeteer-core';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { OFFICERS, PASSWORD } from '../../demo/officers.ts';
import { listInbox, replyToConsultation, signInOfficer } from '../../src/contract/desk.ts';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import { ofPuppeteer, openBrowser, Person } from '../support/people.ts';
import { cookieOf, newId, requestFor } from '../support/test-office.ts';

export interface Size {
  readonly what: string;
  readonly bytes: number;
  /** Nothing where the number is only worth knowing. */
  readonly budget: number | undefined;
  readonly ok: boolean;
}

interface Case {
  readonly what: string;
  /** The widgets of the page, as an editor writes them. */
  readonly page: string;
  /** What can be read once everything is there. */
  readonly until: readonly string[];
  /** What happened at an earlier visit, before the page is loaded that is measured. */
  readonly before?: (visitor: Person, office: BuiltOffice) => Promise<void>;
  readonly then?: (visitor: Person) => Promise<void>;
  readonly budget?: number;
}

const ANSWER = 'Ada di Kota Semarang Dalam Angka, tabel penduduk.';

const LAUNCHER = '<pst-consultation></pst-consultation>';
const [GUEST_BOOK, FEEDBACK, LAPOR, STANDARD, SATISFACTION, QUEUE] =
  ['guest-book', 'feedback', 'lapor', 'service-standard', 'satisfaction', 'queue'].map((name) => `<pst-${name}></pst-${name}>`);

/** What is promised of a conversation. */
const REGISTERED_CEILING = 30_000;
/** Not a promise: it only keeps what has been reached from being lost again unnoticed. */
const ANSWERED_CEILING = 35_200;
const TICKET_CEILING = 24_500;
const SCREEN_CEILING = 24_000;

const ask = (email: string) => async (visitor: Person, office: BuiltOffice): Promise<void> => {
  await visitor.press('Konsultasi');
  await visitor.press('Langsung bertanya kepada petugas');
  for (const [label, value] of Object.entries({ Topik: 'Penduduk', Pertanyaan: 'Berapa?', Nama: 'Siti', 'Alamat e-mail': email })) await visitor.fill(label, value);
  await visitor.press('Kirim pertanyaan');
  await visitor.sees('Berlaku sampai');
  await visitor.fill('Kode enam angka', await office.code(email));
  await visitor.sees('Nomor konsultasi');
};

/** Whoever asked last, in plain words. */
async function answer({ url }: BuiltOffice): Promise<void> {
  const cookie = cookieOf(await fetch(requestFor(signInOfficer, { body: { user: OFFICERS[0].user, password: PASSWORD }, origin: url }, url)));
  const { consultations } = listInbox.answer.parse(await (await fetch(requestFor(listInbox, { cookie }, url))).json());
  const id = consultations.toSorted((one, other) => other.change - one.change)[0]?.id ?? '';
  const replied = await fetch(requestFor(replyToConsultation, { params: { id, messageId: newId() }, body: { text: ANSWER }, cookie, origin: url }, url));
  if (!replied.ok) throw new Error(await replied.text());
}

/** A kilobyte is 1,000 bytes. */
const CASES: readonly Case[] = [
  { what: 'consultation, closed', page: LAUNCHER, until: ['Konsultasi'], budget: 9_000 },
  {
    what: 'consultation, opened', page: LAUNCHER, until: ['Konsultasi'], budget: 24_000,
    then: async (visitor) => {
      await visitor.press('Konsultasi');
      await visitor.sees('Langsung bertanya kepada petugas');
    },
  },
  {
    // Come back to: who asks also pays for the form and the code, once.
    what: 'consultation, opened and registered', page: LAUNCHER, until: ['Konsultasi'], budget: REGISTERED_CEILING,
    before: ask('siti@contoh.example'),
    then: async (visitor) => {
      await visitor.press('Konsultasi');
      await visitor.sees('terkirim');
    },
  },
  {
    // The announcer, reading marks and what else the first word of the office brings.
    what: '… and answered by an officer', page: LAUNCHER, until: ['Konsultasi'], budget: ANSWERED_CEILING,
    before: async (visitor, office) => {
      await ask('rina@contoh.example')(visitor, office);
      await answer(office);
    },
    then: async (visitor) => {
      await visitor.press('Konsultasi');
      await visitor.sees(ANSWER);
    },
  },
  { what: 'guest book', page: `${GUEST_BOOK}`, until: ['Nama instansi'], budget: 17_000 },
  { what: '… once it is being filled in', page: `${GUEST_BOOK}`, until: ['Nama instansi'], then: (visitor) => visitor.fill('Nama', 'Siti') },
  { what: 'feedback', page: `${FEEDBACK}`, until: ['Secara keseluruhan'], budget: 17_000 },
  {
    what: '… once a rating is sent', page: `${FEEDBACK}`, until: ['Secara keseluruhan'],
    then: async (visitor) => {
      await visitor.press('Baik');
      await visitor.press('Kirim penilaian');
      await visitor.sees('Terima kasih');
    },
  },
  {
    what: '… with the nine questions, in English', page: '<pst-feedback lang="en"></pst-feedback>', until: ['how good is our service'],
    then: async (visitor) => {
      await visitor.press('Full rating (9 questions)');
      await visitor.sees('Questions 1–3 of 9');
    },
  },
  { what: 'satisfaction', page: `${SATISFACTION}`, until: ['PermenPANRB'], budget: 17_000 },
  { what: 'queue number', page: `${QUEUE}`, until: ['Ambil nomor antrean'], budget: 14_500 },
  {
    // With what follows it, as a conversation is followed.
    what: '… once it is taken', page: `${QUEUE}`, until: ['Ambil nomor antrean'], budget: TICKET_CEILING,
    then: async (visitor) => {
      await visitor.press('Perpustakaan');
      await visitor.press('Ambil nomor antrean');
      await visitor.sees('Berikutnya giliran Anda');
    },
  },
  { what: 'screen of the waiting room', page: '<pst-queue mode="display"></pst-queue>', until: ['Perpustakaan'], budget: SCREEN_CEILING },
  {
    what: 'all five, a service standard shown', page: [LAUNCHER, GUEST_BOOK, FEEDBACK, LAPOR, STANDARD].join(''), budget: 46_000,
    until: ['Secara keseluruhan', 'Nama instansi', 'WhatsApp', 'Persyaratan', 'Konsultasi'],
  },
];

const pathOf = (at: number): string => `/page/${at}`;
const pageOf = (widgets: string): string =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><title>PST</title><script type="module" src="/pst.js"></script>${widgets}`;

/** A script that did not come compressed would make every number below a lie. */
function mustBeBrotli(response: HTTPResponse): void {
  const { 'content-type': type = '', 'content-encoding': encoding = '' } = response.headers();
  if (type.includes('javascript') && encoding !== 'br') throw new Error(`${response.url()} came as ${encoding || 'it is'}, not as brotli`);
}

async function measure(browser: Browser, office: BuiltOffice, path: string, { what, until, before, then, budget }: Case): Promise<Size> {
  await using visitor = await Person.at(browser, what, 'about:blank');
  const page = ofPuppeteer(visitor.page);
  const url = office.url + path;
  if (before) {
    await page.goto(url);
    await before(visitor, office);
    // Away from it, so that the next visit begins with nothing loaded.
    await page.goto('about:blank');
  }
  const responses: HTTPResponse[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(url);
  for (const words of until) await visitor.sees(words);
  await then?.(visitor);
  await page.waitForNetworkIdle({ concurrency: 1 });
  responses.forEach(mustBeBrotli);
  // By name: what is fetched ahead of its import is listed twice and travels once.
  const bytes = await page.evaluate(() => {
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => name.endsWith('.js'));
    return [...new Map(scripts.map(({ name, encodedBodySize }) => [name, encodedBodySize])).values()].reduce((sum, size) => sum + size, 0);
  });
  return { what, bytes, budget, ok: bytes > 0 && bytes <= (budget ?? Infinity) };
}

export async function measureSizes(): Promise<Size[]> {
  await buildWhatIsOld();
  const [office, browser] = await Promise.all([startBuiltOffice(Object.fromEntries(CASES.map(({ page }, i) => [pathOf(i), pageOf(page)]))), openBrowser('chromium')]);
  try {
    const sizes: Size[] = [];
    for (const [i, one] of CASES.entries()) sizes.push(await measure(browser, office, pathOf(i), one));
    return sizes;
  } finally {
    await Promise.all([browser.close(), office.close()]);
  }
}

if (process.argv[1] === import.meta.filename) {
  const sizes = await measureSizes();
  console.table(sizes.map(({ what, bytes, budget, ok }) => ({ what, bytes, budget, ok: ok ? 'yes' : `${bytes - (budget ?? 0)} too many` })));
  process.exitCode = sizes.every(({ ok }) => ok) ? 0 : 1;
}
