/**
 * The script tag: finds the widgets of a page, loads the code of those and no other, and tells them where they belong.
 * Decisions behind it: decisions.md.
 */
import type { Settings } from '../elements/shared/settings.ts';
import { reserve, standing } from './reserve.ts';

const WIDGETS: Readonly<Record<string, () => Promise<unknown>>> = {
  consultation: () => import('../elements/consultation/define.ts'),
  'guest-book': () => import('../elements/guest-book/define.ts'),
  feedback: () => import('../elements/feedback/define.ts'),
  queue: () => import('./seldom.ts').then(({ queue }) => queue()),
  'service-standard': () => import('../elements/service-standard/define.ts'),
  lapor: () => import('../elements/lapor/define.ts'),
  satisfaction: () => import('./seldom.ts').then(({ satisfaction }) => satisfaction()),
  office: () => import('../elements/office/define.ts'),
};

const codeOf = (name: string) => (Object.hasOwn(WIDGETS, name) ? WIDGETS[name] : undefined);

const CLAIM = 'pst-claim';

/** What a consumer of @lit/context dispatches; its protocol is public, so the provider of a page needs no library. */
interface SettingsRequest extends Event {
  readonly context: unknown;
  readonly contextTarget?: Element;
  readonly callback: (settings: Settings) => void;
}

const url = import.meta.url;

/** Read where they are used: in the console, by the page's editor. */
// eslint-disable-next-line no-console
const say = (level: 'info' | 'warn' | 'error', text: string, ...more: unknown[]): void => console[level](`PST: ${text}`, ...more);

/** `endpoint`, or `data-endpoint` where a CMS keeps only such; several tags may be the same module. */
function ownAttribute(name: string): string | undefined {
  for (const script of document.scripts) {
    const value = script.src === url && (script.getAttribute(name) ?? script.getAttribute(`data-${name}`));
    if (value) return value;
  }
  return undefined;
}

function pageSettings(): Settings {
  const lang = ownAttribute('lang');
  return {
    endpoint: (ownAttribute('endpoint') ?? new URL('.', url).href).replace(/\/+$/, ''),
    office: ownAttribute('office'),
    lang: lang && (/^en\b/i.test(lang) ? 'en' : 'id') || undefined,
  };
}

let settings: { -readonly [Key in keyof Settings]: Settings[Key] };

/** What nearly every widget shows first is its office: it is asked for while the code is on its way. */
function askAhead(widget: Element): void {
  if (settings.ahead || !widget.matches(standing) || widget.closest('pst-office,[endpoint],[office],[data-endpoint],[data-office]')) return;
  settings.ahead = fetch(`${settings.endpoint}/v1/offices/${encodeURIComponent(settings.office ?? 'default')}`, { credentials: 'omit' });
  // Whoever uses the answer waits only so long, and says what became of it.
  settings.ahead.catch(() => {});
}

const loading = new Map<string, Promise<boolean>>();

/** Resolves to whether the widget is there to be used. */
function load(name: string): Promise<boolean> {
  let done = loading.get(name);
  if (!done) {
    const code = codeOf(name);
    done = code ? code().then(() => true, (cause: unknown) => fail(name, cause)) : Promise.resolve(false);
    if (!code) say('warn', `unknown widget “${name}”; known are ${Object.keys(WIDGETS).join(', ')}.`);
    loading.set(name, done);
  }
  return done;
}

function fail(name: string, cause: unknown): false {
  loading.delete(name);
  const help = /polic/i.test(String(cause)) ? ' Beside another Lit the CSP needs trusted-types lit-html \'allow-duplicates\'.' : '';
  say('error', `${name} could not be loaded.${help}`, cause);
  return false;
}

/** `<div data-pst="…">` */
async function fillBox(box: Element, name: string): Promise<void> {
  try {
    const [{ fill }, there] = await Promise.all([import('./box.ts'), load(name)]);
    if (there) fill(box, name);
  } catch (cause) {
    fail(name, cause);
  }
}

function scan(root: Document | Element): void {
  for (const element of [root, ...root.querySelectorAll(':not(:defined),[data-pst]')]) {
    if (!(element instanceof Element)) continue;
    const name = element.getAttribute('data-pst');
    const tag = element.localName;
    askAhead(element);
    if (name === null) {
      // Each in a task of its own: a cheap phone needs some ms to ask for one.
      if (tag.startsWith('pst-') && !customElements.get(tag)) setTimeout(() => void load(tag.slice(4)));
    } else if (tag === 'a') listen();
    else void fillBox(element, name);
  }
}

/** Plain links become openers once their code is here; until then, and without it, they lead where they always led. */
let listening = false;
function listen(): void {
  if (listening) return;
  listening = true;
  import('./links.ts').then((links) => links.listen(load, codeOf), (cause: unknown) => {
    listening = false;
    fail('links', cause);
  });
}

function start(): void {
  settings = pageSettings();
  document.addEventListener(CLAIM, (event) => event.preventDefault());
  document.addEventListener('context-request', (event) => {
    const request = event as SettingsRequest;
    if (request.context !== 'pst-settings') return;
    const asker = request.contextTarget ?? (event.target as Element);
    // Its office answers as soon as it can: with the page's settings the widget would first show another office.
    if (asker.closest('pst-office:not(:defined)')) void load('office').then((there) => there && asker.dispatchEvent(event));
    else request.callback(settings);
  });
  document.adoptedStyleSheets.push(reserve());
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) scan(node);
  }).observe(document, { childList: true, subtree: true });
  scan(document);
}

// A page with two copies of this script, perhaps of two versions, is served by the first.
if (document.dispatchEvent(new Event(CLAIM, { cancelable: true }))) start();
else say('info', `already on this page; ${url} does nothing.`);
