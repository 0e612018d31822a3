/** A computer of somebody's: a browser with a profile that outlives it, to be killed and started again. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { find } from '../../.setup/browsers.mjs';
import { Person, type Engine } from './people.ts';
import { temporaryFolder } from './server.ts';

/** As a person may have set it: nothing that a page wants to keep is kept. */
async function refuseStorage(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
}

export class Computer implements AsyncDisposable {
  readonly #engine: Engine;
  readonly #folder: Awaited<ReturnType<typeof temporaryFolder>>;
  readonly #prefs: Readonly<Record<string, unknown>>;
  #browser: Browser | undefined;

  private constructor(engine: Engine, folder: Awaited<ReturnType<typeof temporaryFolder>>, prefs: Readonly<Record<string, unknown>>) {
    this.#engine = engine;
    this.#folder = folder;
    this.#prefs = prefs;
  }

  /** `refuses`: its browser has been told to keep nothing for pages. */
  static async on(engine: Engine, { refuses = false } = {}): Promise<Computer> {
    const folder = await temporaryFolder();
    if (refuses && engine === 'chromium') await refuseStorage(folder.path);
    const computer = new Computer(engine, folder, refuses ? { 'network.cookie.cookieBehavior': 2 } : {});
    await computer.start();
    return computer;
  }

  get browser(): Browser {
    if (!this.#browser) throw new Error('the browser is not running');
    return this.#browser;
  }

  async start(): Promise<void> {
    const executablePath = find()[this.#engine];
    if (executablePath === undefined) throw new Error(`${this.#engine} is not installed`);
    this.#browser = await puppeteer.launch({
      browser: this.#engine === 'chromium' ? 'chrome' : 'firefox', executablePath, userDataDir: this.#folder.path,
      args: this.#engine === 'chromium' ? ['--no-sandbox'] : [], extraPrefsFirefox: this.#prefs,
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
    const { browser } = this;
    this.#browser = undefined;
    browser.process()?.kill('SIGKILL');
    // Until the process is gone, and what was put into its profile to drive it is taken out again.
    await browser.close().catch(() => undefined);
  }

  /** Chromium: what a page has put into its storage is on the disk, where a kill leaves it. */
  async hasWritten(text: string): Promise<boolean> {
    const folder = join(this.#folder.path, 'Default/Local Storage/leveldb');
    const files = (await readdir(folder)).filter((name) => name.endsWith('.log'));
    return (await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')))).some((written) => written.includes(text));
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
}
