import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner-core';
import { ChromeLauncher, chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { find, wantedEngines } from '../../../.setup/browsers.mjs';
import { type WebdriverLauncher, webdriverLauncher } from './webdriver.ts';
import { webkitDriven } from './webkit.ts';

/** One launcher for each engine that is wanted and there. */
export function launchers(): BrowserLauncher[] {
  const { chromium, firefox, webkit } = find();
  const engines: Record<string, BrowserLauncher | undefined> = {
    chromium: chromium ? named('Chromium', chromeLauncher({ puppeteer, launchOptions: chromiumOptions(chromium), createPage: visiblePage })) : undefined,
    firefox: firefox
      ? // One file at a time: Firefox gives a tab in the background neither animation frames nor the keyboard.
        named('Firefox', inFront(chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { browser: 'firefox', executablePath: firefox, extraPrefsFirefox: DOWNLOADS } })))
      : undefined,
    webkit: webkit ? webdriverLauncher({ ...webkitDriven(), concurrency: 1 }) : undefined,
  };
  return wantedEngines()
    .map((engine) => engines[engine])
    .filter((launcher) => launcher !== undefined);
}

function chromiumOptions(executablePath: string): puppeteer.LaunchOptions {
  // Chromium refuses its sandbox to root, who runs the tests in most containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args };
}

/** Test files run in tabs side by side; one in the background would get no animation frames and wait for ever. */
async function visiblePage({ context }: { context: puppeteer.BrowserContext }): Promise<puppeteer.Page> {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** What is saved is only saved: a PDF would be opened in a tab before the one that is tested. */
const DOWNLOADS = { 'browser.download.open_pdf_attachments_inline': false, 'pdfjs.disabled': true, 'browser.download.alwaysOpenPanel': false };

/** Whatever a former file has opened lies behind the next one. */
function inFront(launcher: ChromeLauncher): ChromeLauncher {
  const start = launcher.startSession.bind(launcher);
  launcher.startSession = async (id, url) => {
    await start(id, url);
    await launcher.getPage(id).bringToFront();
  };
  return launcher;
}

function named<Launcher extends BrowserLauncher>(name: string, launcher: Launcher): Launcher {
  launcher.name = name;
  return launcher;
}

/**
 * `executeServerCommand('viewport', { width, height })` in every engine: the `setViewport` of @web/test-runner-commands
 * knows only two of them. WebKit's window stays at least 447 px wide; a phone is an iframe there.
 */
export const viewportCommand: TestRunnerPlugin<puppeteer.Viewport> = {
  name: 'viewport-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'viewport' || !payload) return undefined;
    const { browser, id } = session;
    if (browser instanceof ChromeLauncher) await browser.getPage(id).setViewport(payload);
    else await (browser as WebdriverLauncher).setViewport(id, payload);
    return true;
  },
};

/**
 * `executeServerCommand('tab', { times })`: the Tab key so often, one press after the other. Each by itself would be a way from the
 * page to the test server and back, and a page has dozens of controls.
 */
export const tabCommand: TestRunnerPlugin<{ readonly times: number }> = {
  name: 'tab-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'tab' || !payload) return undefined;
    const { browser, id } = session;
    const keys = Array.from({ length: payload.times }, () => 'Tab' as const);
    if (browser instanceof ChromeLauncher) await Promise.all(keys.map((key) => browser.getPage(id).keyboard.press(key)));
    else await (browser as WebdriverLauncher).sendKeys(id, keys);
    return true;
  },
};
