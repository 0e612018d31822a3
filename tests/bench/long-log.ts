/** The longest conversation anyone could have, on the phone of `phone.ts`: how soon its newest message can be read, and how it scrolls. */
import type { Browser, Page } from 'puppeteer-core';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import type { Consultation } from '../../src/elements/consultation/consultation.ts';
import { startBuiltOffice } from '../support/built-office.ts';
import { longConversation, NEWEST, OLDEST } from '../support/long-conversation.ts';
import { openBrowser } from '../support/people.ts';
import { watchLog, type LogSeen } from './long-log-page.ts';
import { note, row, type Row } from './row.ts';

const RUNS = 5;
const MESSAGES = 10_000;
const PAGE = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>PST</title>
<script type="module" src="/pst.js"></script><p>Halaman kantor.</p><pst-consultation></pst-consultation></html>`;

/** A finger that flings through the history, then a wheel. */
export async function scroll(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const gesture = { x: 180, y: 300, xDistance: 0, repeatDelayMs: 0 };
  await session.send('Input.synthesizeScrollGesture', { ...gesture, yDistance: 6_000, speed: 3_000, gestureSourceType: 'touch' });
  await session.send('Input.synthesizeScrollGesture', { ...gesture, yDistance: 12_000, speed: 6_000, gestureSourceType: 'mouse' });
  await session.send('Input.synthesizeScrollGesture', { ...gesture, yDistance: -6_000, speed: 3_000, gestureSourceType: 'touch' });
}

export async function visitLongLog(browser: Browser, url: string, kept: object): Promise<LogSeen> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    await page.emulateCPUThrottling(4);
    await page.evaluateOnNewDocument((key, all) => {
      for (const [what, value] of Object.entries(all)) sessionStorage.setItem(key + what, JSON.stringify(value));
    }, `pst:${url}:3374:`, kept);
    await page.evaluateOnNewDocument(watchLog, NEWEST, OLDEST);
    await page.goto(`${url}/page`, { waitUntil: 'networkidle0' });
    await page.evaluate(() => document.querySelector<Consultation>('pst-consultation')?.show());
    await page.waitForFunction(() => window.pstLog.opened() > 0, { timeout: 60_000 });
    await page.evaluate(() => window.pstLog.calm());
    await scroll(page);
    await page.evaluate(() => window.pstLog.toStart());
    await page.waitForFunction(() => window.pstLog.atStart() > 0, { timeout: 60_000 });
    return await page.evaluate(() => window.pstLog.read());
  } finally {
    await context.close();
  }
}

export async function measureLongLog(): Promise<Row[]> {
  await buildWhatIsOld();
  const { kept, prepare } = longConversation(MESSAGES);
  const [office, browser] = await Promise.all([startBuiltOffice({ '/page': PAGE }, { prepare }), openBrowser('chromium')]);
  try {
    const seen: LogSeen[] = [];
    for (let run = 0; run < RUNS; run += 1) seen.push(await visitLongLog(browser, office.url, kept));
    const sorted = (of: keyof LogSeen): readonly number[] => seen.map((one) => one[of]).sort((one, other) => one - other);
    const worst = (of: keyof LogSeen): number => sorted(of).at(-1) ?? NaN;
    return [
      row(`Conversation of ${MESSAGES} messages: from shown to the newest message on the screen`, worst('openedMs'), 300, 'ms'),
      // On a machine that is shared, one scroll in about ten has a long frame on a page of plain text as well.
      row('… longest frame while scrolling through it, in most of the runs', sorted('longestFrameMs')[RUNS >> 1] ?? NaN, 50, 'ms'),
      note('… in the worst of them', `${worst('longestFrameMs').toFixed(0)} ms`),
      row('… from the key “Home” to its first message', worst('startMs'), 3_000, 'ms'),
    ];
  } finally {
    await Promise.all([browser.close(), office.close()]);
  }
}

if (process.argv[1] === import.meta.filename) console.table(await measureLongLog());
