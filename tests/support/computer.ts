/** A computer of somebody's: a browser with a profile that outlives it, to be killed and started again. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { find } from '../../.setup/browsers.mjs';
import type { Browser } from './browsers/tab.ts';
import { Webkit } from './browsers/webkit.ts';
import { Person, type Engine, type PuppeteerEngine } from './people.ts';
import { temporaryFolder } from './server.ts';

/** As a person may have set it: nothing that a page wants to keep is kept. */
async function refuseStorage(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
}

/** Where each engine writes first what it keeps, and how; Firefox does not let a test see it. */
const STORAGE = {
  chromium: { folder: 'Default/Local Storage/leveldb', log: '.log', encoding: 'latin1' },
  webkit: { folder: 'localstorage', log: '.localstorage-wal', encoding: 'utf16le' },
} as const;

export class Computer implements AsyncDisposable {
  readonly #engine: Engine;
  readonly #folder: Awaited<ReturnType<typeof temporaryFolder>>;
  readonly #prefs: Readonly<Record<string, unknown>>;
  #browser: PuppeteerBrowser | Webkit | undefined;

  private constructor(engine: Engine, folder: Awaited<ReturnType<typeof temporaryFolder>>, prefs: Readonly<Record<string, unknown>>) {
    this.#engine = engine;
    this.#folder = folder;
    this.#prefs = prefs;
  }

  /** `refuses`: its browser has been told to keep nothing for pages. */
  static async on(engine: Engine, { refuses = false } = {}): Promise<Computer> {
    if (refuses && engine === 'webkit') throw new Error('WebKit’s test browser has no such setting');
    const folder = await temporaryFolder();
    if (refuses && engine === 'chromium') await refuseStorage(folder.path);
    const computer = new Computer(engine, folder, refuses ? { 'network.cookie.cookieBehavior': 2 } : {});
    await computer.start();
    return computer;
  }

  get browser(): Browser {
    return this.#running();
  }

  async start(): Promise<void> {
    this.#browser = await (this.#engine === 'webkit' ? Webkit.open({ profile: this.#folder.path }) : this.#launch(this.#engine));
  }

  #launch(engine: PuppeteerEngine): Promise<PuppeteerBrowser> {
    const executablePath = find()[engine];
    if (executablePath === undefined) throw new Error(`${engine} is not installed`);
    return puppeteer.launch({
      browser: engine === 'chromium' ? 'chrome' : 'firefox', executablePath, userDataDir: this.#folder.path,
      args: engine === 'chromium' ? ['--no-sandbox'] : [], extraPrefsFirefox: this.#prefs,
    });
  }

  /** A tab of its own, beside those that are open. */
  async tab(name: string, url: string): Promise<Person> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return new Person(name, page);
  }

  /** At once, with nothing said to any page and nothing finished. */
  async kill(): Promise<void> {
    const browser = this.#running();
    this.#browser = undefined;
    if (browser instanceof Webkit) return browser.kill();
    browser.process()?.kill('SIGKILL');
    // Until the process is gone, and what was put into its profile to drive it is taken out again.
    await browser.close().catch(() => undefined);
  }

  /** What a page has put into its storage is on the disk, where a kill leaves it. */
  async hasWritten(text: string): Promise<boolean> {
    const { folder: name, log, encoding } = STORAGE[this.#engine === 'webkit' ? 'webkit' : 'chromium'];
    const folder = join(this.#folder.path, name);
    const files = (await readdir(folder)).filter((name) => name.endsWith(log));
    return (await Promise.all(files.map((name) => readFile(join(folder, name))))).some((written) => written.includes(Buffer.from(text, encoding)));
  }

  /** As a person closes the last window. */
  async shut(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.shut();
    await this.#folder[Symbol.asyncDispose]();
  }

  #running(): PuppeteerBrowser | Webkit {
    if (!this.#browser) throw new Error('the browser is not running');
    return this.#browser;
  }
}
