/**
 * Somebody in front of a real browser window: sees text, presses what has a name, writes into what has a label, through
 * every shadow root.
 */
import puppeteer, { Page, type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { find, wantedEngines } from '../../.setup/browsers.mjs';
import type { Browser, Context, Control, Key, Tab } from './browsers/tab.ts';
import { Webkit } from './browsers/webkit.ts';

/** Those that puppeteer drives, and the one that WebDriver does. */
export type PuppeteerEngine = 'chromium' | 'firefox';
export type Engine = PuppeteerEngine | 'webkit';

/** The engines of this machine to test in. */
export const engines = (): Engine[] => {
  const [found, wanted]: [Record<string, unknown>, readonly string[]] = [find(), wantedEngines()];
  return (['chromium', 'firefox', 'webkit'] as const).filter((engine) => found[engine] && wanted.includes(engine));
};

/** Where a test needs what puppeteer alone can do. */
export const puppeteerEngines = (): PuppeteerEngine[] => engines().filter((engine) => engine !== 'webkit');

export async function openBrowser(engine: PuppeteerEngine): Promise<PuppeteerBrowser>;
export async function openBrowser(engine: Engine): Promise<Browser>;
export async function openBrowser(engine: Engine): Promise<Browser> {
  if (engine === 'webkit') return Webkit.open();
  const executablePath = find()[engine];
  if (executablePath === undefined) throw new Error(`${engine} is not installed`);
  return puppeteer.launch({
    browser: engine === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    args: engine === 'chromium' ? ['--no-sandbox'] : [],
  });
}

const PATIENCE_MS = 15_000;

/** Runs inside the page: what a person could read there, or the control with this name. */
function look(wanted: { kind: 'text' } | { kind: 'press' | 'press now' | 'fill'; name: string; pattern?: string | undefined; within: string }): string | Element | null {
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) || ['contents'].includes(getComputedStyle(element).display);
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  const text = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || ['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.tagName) || !shown(node)) return '';
    const inside = node instanceof HTMLSlotElement && node.assignedNodes().length > 0 ? node.assignedNodes() : [...(node.shadowRoot ?? node).childNodes];
    return `${inside.map(text).join('')}${getComputedStyle(node).display.startsWith('inline') ? '' : ' '}`;
  };
  const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const name = (element: Element): string => {
    const labels = 'labels' in element && element.labels instanceof NodeList ? [...(element.labels as NodeListOf<HTMLLabelElement>)] : [];
    return squeeze(element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.map((label) => label.textContent).join(' ') : element.textContent));
  };
  if (wanted.kind === 'text') return squeeze(text(document.body));
  const selector = wanted.kind !== 'fill' ? 'button, a[href], summary, [role=tab], input[type=radio], input[type=checkbox]' : 'input, textarea, select';
  const named = [...document.querySelectorAll(wanted.within)].flatMap((root) => all(root.shadowRoot ?? root)).filter((element) => element.matches(selector) && shown(element) && (wanted.pattern === undefined ? name(element).startsWith(wanted.name) : new RegExp(wanted.pattern).test(name(element))));
  const found = named.find((element) => name(element) === wanted.name) ?? named[0] ?? null;
  if (wanted.kind !== 'press now') return found;
  (found as HTMLElement | null)?.click();
  return null;
}

/** Runs inside the page: what a screen reader calls that which has the focus. */
function focusedName(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return '';
  const labels = 'labels' in element && element.labels instanceof NodeList ? [...(element.labels as NodeListOf<HTMLLabelElement>)] : [];
  return (element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.map((label) => label.textContent).join(' ') : element.textContent)).replace(/\s+/g, ' ').trim();
}

/** No way to anything is longer on our pages. */
const TABS_MAX = 40;

/** For what only puppeteer can do, in tests that do not run in the engine that it does not drive. */
export function ofPuppeteer(tab: Tab): Page {
  if (!(tab instanceof Page)) throw new TypeError('puppeteer does not drive this tab');
  return tab;
}

export class Person {
  /** Whose window lies in front of the others of its browser. */
  static #inFront: Tab | undefined;
  readonly page: Tab;
  readonly #name: string;

  constructor(name: string, page: Tab) {
    this.#name = name;
    this.page = page;
  }

  /** Opens an address in a window of its own, which shares nothing with any other person's. */
  static async at(browser: Browser, name: string, url: string): Promise<Person & AsyncDisposable> {
    const context: Context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1100, height: 800 });
    await page.goto(url);
    return Object.assign(new Person(name, page), { [Symbol.asyncDispose]: () => context.close() });
  }

  async text(): Promise<string> {
    const text = await this.page.evaluate(look, { kind: 'text' as const });
    return typeof text === 'string' ? text : '';
  }

  /** Waits until it can be read. */
  async sees(wanted: string | RegExp): Promise<void> {
    await this.#eventually(`“${String(wanted)}”`, async () => {
      const text = await this.text();
      return (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) || undefined;
    });
  }

  /** `within`: a selector of the page, where it holds several of that name. */
  async press(name: string | RegExp, within = 'html'): Promise<void> {
    await (await this.#still(await this.#control('press', name, within))).click();
  }

  /** Presses it if it is there: for what the page may meanwhile have done by itself. */
  async pressIfShown(name: string, within = 'html'): Promise<void> {
    await this.page.evaluate(look, { kind: 'press now' as const, name, within });
  }

  /** With the finger on it already: the press comes when it is asked for, whatever the page shows by then. */
  async aim(name: string | RegExp, within = 'html'): Promise<() => Promise<void>> {
    const control = await this.#control('press', name, within);
    return () => control.evaluate((element) => (element as HTMLElement).click());
  }

  /** Replaces what stands in the field. */
  async fill(label: string, value: string, within = 'html'): Promise<void> {
    const field = await this.#control('fill', label, within);
    await field.focus();
    await this.page.keyboard.type(value);
  }

  /** Chooses a value at once: how a date is typed depends on the machine's language. */
  async choose(label: string, value: string, within = 'html'): Promise<void> {
    const field = await this.#control('fill', label, within);
    await field.evaluate((field, value) => {
      (field as HTMLInputElement).value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }, value);
  }

  /** Without a mouse: one key after the other. */
  async keys(...keys: readonly Key[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The Tab key, until what is called so has the focus. */
  async tabTo(name: string): Promise<void> {
    const passed: string[] = [];
    while (passed.length < TABS_MAX) {
      await this.keys('Tab');
      const here = await this.page.evaluate(focusedName);
      if (here.startsWith(name)) return;
      passed.push(here);
    }
    throw new Error(`${this.#name} never came to “${name}” with the Tab key, but to: ${passed.join(' | ')}`);
  }

  /** What has the focus, as text. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.textContent.trim() ?? '';
    });
  }

  /** How often it can be read right now. */
  async count(wanted: string): Promise<number> {
    return (await this.text()).split(wanted).length - 1;
  }

  /** In sight as a whole, and once it stays where it is: nobody presses what is just moving, and a pointer would miss it. */
  async #still(control: Control): Promise<Control> {
    let former = '';
    await this.#eventually('what is to be pressed stand still', async () => {
      const place = await control.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        // WebKit makes no click of what is pressed at the very edge of its window. Only the page moves: where a log stands is tested.
        if (top < 0 || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
        return JSON.stringify(element.getBoundingClientRect());
      });
      const stands = place === former;
      former = place;
      return stands || undefined;
    });
    return control;
  }

  /** What stands in the fields, none of which a text of the page tells. */
  #written(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
      return all(document).flatMap((element) => (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) && element.value !== '' ? [element.value] : []);
    });
  }

  async #control(kind: 'press' | 'fill', wanted: string | RegExp, within: string): Promise<Control> {
    const [name, pattern] = [String(wanted), typeof wanted === 'string' ? undefined : wanted.source];
    return this.#eventually(`something to ${kind} called “${name}”`, async () => {
      const handle = await this.page.evaluateHandle(look, { kind, name, within, ...(pattern === undefined ? {} : { pattern }) });
      return handle.asElement() ?? undefined;
    });
  }

  /** Nobody reads or presses what lies behind; Firefox also draws nothing there. */
  async #turnTo(): Promise<void> {
    if (Person.#inFront === this.page) return;
    Person.#inFront = this.page;
    await this.page.bringToFront();
  }

  async #eventually<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
    await this.#turnTo();
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = await attempt();
      if (found !== undefined) return found;
      if (performance.now() > end) throw new Error(`${this.#name} never saw ${what} in: ${(await this.text()).slice(-1500)}; written in the fields: ${JSON.stringify(await this.#written())}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
