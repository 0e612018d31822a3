/** A visitor's phone: 360 px wide, a quarter of this machine's speed, slow 4G. What our script costs it, and how soon it is of use. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PredefinedNetworkConditions, type Browser } from 'puppeteer-core';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { pages } from '../../demo/pages.ts';
import { startBuiltOffice } from '../support/built-office.ts';
import { openBrowser } from '../support/people.ts';
import { observe, type Seen, type Wanted } from './phone-page.ts';
import { note, row, type Row } from './row.ts';

const RUNS = 5;
const SCRIPT = '<script type="module" src="/pst.js"></script>';

interface Visit {
  readonly what: string;
  /** With our script at this path, the same page without it at `/without` and this path. */
  readonly path: string;
  readonly html: string;
  /** For a page of one widget: what shows that it can be used. */
  readonly wanted?: Wanted;
}

const FIELD = 'input:enabled, select:enabled, textarea:enabled';

const WIDGETS: readonly (readonly [name: string, markup: string, control: string])[] = [
  ['consultation, closed', '<pst-consultation></pst-consultation>', 'button:enabled'],
  ['consultation in the page', '<pst-consultation mode="inline"></pst-consultation>', FIELD],
  ['guest book', '<pst-guest-book></pst-guest-book>', FIELD],
  ['feedback', '<pst-feedback></pst-feedback>', FIELD],
  ['service standard', '<pst-service-standard service="konsultasi"></pst-service-standard>', 'a[href], button:enabled, summary'],
  ['LAPOR', '<pst-lapor></pst-lapor>', 'a[href]'],
];

const pageOf = (widget: string): string => `<!doctype html>
<html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>PST</title><link rel="stylesheet" href="/kota.css">
${SCRIPT}<h1>Pelayanan Statistik Terpadu</h1><p>Petugas menjawab pertanyaan tentang data.</p>${widget}<p>${'Teks di bawah layanan. '.repeat(80)}</p></html>`;

async function visits(): Promise<readonly Visit[]> {
  const city = await readFile(join(pages.folder, 'index.html'), 'utf8');
  return [
    { what: 'the city’s page, all five widgets', path: '/', html: city },
    ...WIDGETS.map(([what, markup, control], at) => ({ what, path: `/page/${at}`, html: pageOf(markup), wanted: { tag: /<([\w-]+)/.exec(markup)?.[1] ?? '', control } })),
  ];
}

/** Each page with our script and without it. */
function withAndWithout(all: readonly Visit[]): Record<string, string> {
  return Object.fromEntries(all.flatMap(({ path, html }) => {
    if (!html.includes(SCRIPT)) throw new Error(`${path} has no script tag to leave out`);
    return [[path, html], [`/without${path}`, html.replace(SCRIPT, '<base href="/">')]];
  }));
}

/** A phone that has never been here. */
async function visit(browser: Browser, url: string, wanted: Wanted | undefined): Promise<Seen> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    await page.emulateCPUThrottling(4);
    await page.emulateNetworkConditions(PredefinedNetworkConditions['Slow 4G']);
    await page.evaluateOnNewDocument(observe, wanted);
    await page.goto(url, { waitUntil: 'networkidle0', timeout: 60_000 });
    await page.waitForFunction(() => window.pstSeen.done(), { timeout: 20_000 });
    return await page.evaluate(() => window.pstSeen.read());
  } finally {
    await context.close();
  }
}

const worst = (values: readonly number[]): number => Math.max(...values);
/** What most of the visits see: a machine that is shared stands still now and then, whatever runs on it. */
const usual = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN;

async function measure(browser: Browser, url: string, { what, path, wanted }: Visit): Promise<Row[]> {
  const [withScript, without]: [Seen[], Seen[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    without.push(await visit(browser, `${url}/without${path}`, undefined));
    withScript.push(await visit(browser, `${url}${path}`, wanted));
  }
  const own = usual(without.map(({ blockingMs }) => blockingMs));
  const blocking = withScript.map(({ blockingMs }) => Math.max(0, blockingMs - own));
  const rows = [
    row(`Blocking by our script: ${what}`, usual(blocking), 0, 'ms'),
    note('… in the worst of the visits', `${worst(blocking).toFixed(0)} ms`),
    row('… layout shift', worst(withScript.map(({ shift }) => shift)), 0, '', 5),
  ];
  if (!wanted) return rows;
  const since = (moment: keyof Seen['at']): number => worst(withScript.map(({ at }) => at[moment].since));
  return [
    ...rows,
    note('… from its code to its first words', `${since('rendered').toFixed(0)} ms`),
    row('… from its code to its first control, with what the office says', since('usable'), 500, 'ms'),
  ];
}

export async function measurePhone(): Promise<Row[]> {
  await buildWhatIsOld();
  const all = await visits();
  const [office, browser] = await Promise.all([startBuiltOffice(withAndWithout(all)), openBrowser('chromium')]);
  try {
    const rows: Row[] = [];
    for (const one of all) rows.push(...(await measure(browser, office.url, one)));
    return rows;
  } finally {
    await Promise.all([browser.close(), office.close()]);
  }
}
