/**
 * The only file that knows how a widget is put on a page, filled, pressed and read. Everything is found the way a person
 * finds it: by role and visible name, through every shadow root.
 */

import { codeIn } from './mailbox.ts';

/** The endpoint mounted in the test server. */
export const ENDPOINT = '/pst';

export interface TestOffice {
  readonly code: string;
  /** Who may sign in at its desk. */
  readonly officer: { readonly user: string; readonly password: string };
  /** Everything the office has received so far. */
  received(): Promise<Received>;
  /** What the next requests of visitors meet. */
  fault(mode: 'down' | 'drop-answer' | 'html' | 'blocked' | 'slow' | 'none', count?: number): Promise<void>;
  release(): Promise<void>;
  /** Letters from this office, oldest first; what waits is sent before. */
  letters(): Promise<readonly { readonly to: string; readonly subject: string; readonly text: string }[]>;
  /** The code in the newest letter to this address. */
  lastCode(email: string): Promise<string>;
  reply(consultation: string, text: string): Promise<void>;
  close(consultation: string): Promise<void>;
  /** Resolves to the meeting's id. */
  propose(consultation: string, meeting: object): Promise<string>;
  callOff(consultation: string, meeting: string): Promise<void>;
  /** Announces that it will be closed. */
  warn(consultation: string, closesOn: string): Promise<void>;
  /** The officer has read up to here. */
  reads(consultation: string, seq: number): Promise<void>;
  /** The officer is writing, for some seconds. */
  types(consultation: string): Promise<void>;
  /** Answers of former months to the nine questions. */
  answered(months: readonly { readonly month: string; readonly respondents: number; readonly best: number; readonly worse: number }[]): Promise<void>;
  /** An officer takes the newest complaint on. */
  stage(stage: string, text?: string): Promise<void>;
  /** An officer asks whoever made the newest complaint. */
  askComplainant(text: string, missing?: boolean): Promise<void>;
  /** The desk calls who has waited longest. */
  callNext(counter: string): Promise<CalledTicket>;
  /** What the desk does with a ticket, as the contract's `moveTicket` has it. */
  moveTicket(id: string, from: string, to: string, more?: object): Promise<void>;
  /** From now on every visitor has to prove the address again. */
  endSessions(): Promise<void>;
}

export interface Received {
  readonly consultations: readonly { id: string; number: string; name: string; email: string; state: string; read?: { visitor: number; officer: number }; events: readonly { seq: number; type: string; from?: string; text?: string; id?: string }[] }[];
  readonly visits: readonly { id: string; ticket?: { number: string }; visit: Record<string, unknown> }[];
  readonly ratings: readonly { id: string; rating: Record<string, unknown> }[];
  readonly complaints: readonly { id: string; number: string; seq: number; stage: string; category: string; text: string; identity: string; [more: string]: unknown }[];
}

export interface CalledTicket {
  readonly id: string;
  readonly number: string;
}

type Letter = Awaited<ReturnType<TestOffice['letters']>>[number];

async function control<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${ENDPOINT}/test${path}`, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** An office of its own for a test; `overrides` replace fields of the profile. */
export async function newOffice(overrides: object = {}): Promise<TestOffice> {
  const { code, ...officer } = await control<{ code: string; user: string; password: string }>('/offices', overrides);
  const at = `/offices/${code}`;
  const newest = async () => {
    const [found] = (await control<Received>(`${at}/received`)).complaints.toSorted((one, other) => other.number.localeCompare(one.number));
    return { complaint: found?.id, seen: found?.seq };
  };
  return {
    code,
    officer,
    received: () => control<Received>(`${at}/received`),
    fault: async (mode, count) => void (await control(`${at}/fault`, { mode, count })),
    release: async () => void (await control(`${at}/release`, {})),
    letters: () => control<readonly Letter[]>(`${at}/letters`),
    lastCode: (email) => eventually(
      async () => (await control<readonly Letter[]>(`${at}/letters`)).filter(({ to }) => to === email).map(({ text }) => codeIn(text)).findLast((found) => found !== undefined),
      `a letter with a code for ${email}`,
    ),
    reply: async (consultation, text) => void (await control(`${at}/reply`, { consultation, text })),
    reads: async (consultation, seq) => void (await control(`${at}/reads`, { consultation, seq })),
    types: async (consultation) => void (await control(`${at}/types`, { consultation })),
    close: async (consultation) => void (await control(`${at}/close`, { consultation })),
    propose: async (consultation, meeting) => (await control<{ id: string }>(`${at}/propose`, { consultation, meeting })).id,
    callOff: async (consultation, meeting) => void (await control(`${at}/call-off`, { consultation, meeting })),
    warn: async (consultation, closesOn) => void (await control(`${at}/warn`, { consultation, closesOn })),
    answered: async (months) => void (await control(`${at}/answered`, months)),
    stage: async (stage, text) => void (await control(`${at}/complaint-stage`, { ...(await newest()), stage, text })),
    askComplainant: async (text, missing = false) => void (await control(`${at}/complaint-question`, { ...(await newest()), text, missing })),
    callNext: async (counter) => (await control<{ ticket: CalledTicket }>(`${at}/call-next`, { counter })).ticket,
    moveTicket: async (id, from, to, more) => void (await control(`${at}/move-ticket`, { id, from, to, ...more })),
    endSessions: async () => void (await control(`${at}/end-sessions`, {})),
  };
}

/** Waits for what a person would wait for; the error says what never came, as things stand then. */
export async function eventually<T>(look: () => T | Promise<T>, what: string | (() => string), limit = 10_000): Promise<NonNullable<T>> {
  const end = performance.now() + limit;
  let reason: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      reason = error;
    }
    if (performance.now() > end) throw new Error(`never came: ${typeof what === 'string' ? what : what()}`, { cause: reason });
    // No animation frame: Firefox stops them in the tabs behind the front one, where other test files run.
    await new Promise((next) => setTimeout(next, 15));
  }
}

/** Puts markup on the page in a box of its own; `width` in CSS pixels. Everything is gone with `dispose`. */
export function place(markup: string, width = 640): { box: HTMLElement; dispose: () => void } {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  box.innerHTML = markup;
  document.body.append(box);
  return { box, dispose: () => box.remove() };
}

export function* descend(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* descend(element.shadowRoot);
  }
}

export const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text a person sees, shadow roots included, spaces folded. */
export function visibleText(root: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    else if (node instanceof HTMLSlotElement && node.assignedNodes().length) node.assignedNodes().forEach(walk);
    else if (node instanceof Element) {
      if (['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.tagName) || (node instanceof HTMLElement && node.tagName !== 'SLOT' && !shown(node) && getComputedStyle(node).display !== 'contents')) return;
      (node.shadowRoot ?? node).childNodes.forEach(walk);
      parts.push(getComputedStyle(node).display.startsWith('inline') ? '' : ' ');
    }
  };
  walk(root);
  return squeeze(parts.join(''));
}

/** What was looked for, and what can be read instead. */
const among = (root: Element, what: string) => (): string => `${what} in: ${visibleText(root).slice(-1_200)}`;

/** Waits until the text can be read. */
export const sees = (root: Element, text: string | RegExp): Promise<boolean> =>
  eventually(() => (typeof text === 'string' ? visibleText(root).includes(text) : text.test(visibleText(root))), among(root, `“${String(text)}”`));

export const nameOf = (element: Element): string => {
  const root = element.getRootNode() as ShadowRoot | Document;
  const by = element.getAttribute('aria-labelledby');
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : [];
  return squeeze(element.getAttribute('aria-label') ?? (by ? by.split(' ').map((id) => root.getElementById(id)?.textContent ?? '').join(' ') : labels.length ? labels.map((l) => l.textContent).join(' ') : element.textContent));
};

const matches = (name: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? name.startsWith(wanted) : wanted.test(name));

function find<T extends Element>(root: Element, type: new () => T, wanted: string | RegExp, selector = '*'): T | undefined {
  const found = [...descend(root)].filter((element): element is T => element instanceof type && element.matches(selector) && shown(element) && matches(nameOf(element), wanted));
  return found.find((element) => nameOf(element) === wanted) ?? found[0];
}

/** Types into the field with this label, as a person's keys would. */
export async function fill(root: Element, label: string | RegExp, value: string): Promise<void> {
  const field = await eventually(() => find(root, HTMLInputElement, label) ?? find(root, HTMLTextAreaElement, label), among(root, `a field “${String(label)}”`));
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What stands in the field with this label. */
export async function valueOf(root: Element, label: string | RegExp): Promise<string> {
  return (await eventually(() => find(root, HTMLInputElement, label) ?? find(root, HTMLTextAreaElement, label), among(root, `a field “${String(label)}”`))).value;
}

/** Chooses an answer in the group with this question. */
export async function choose(root: Element, question: string | RegExp, answer: string): Promise<void> {
  const input = await eventually(() => {
    const group = [...descend(root)].find((e) => e instanceof HTMLFieldSetElement && shown(e) && matches(squeeze(e.querySelector('legend')?.textContent ?? ''), question));
    return group && [...group.querySelectorAll('input')].find((i) => nameOf(i) === answer);
  }, `the answer “${answer}” to “${String(question)}”`);
  input.click();
}

/** A disclosure has no class of its own. */
const summary = (root: Element, name: string | RegExp): HTMLElement | undefined => find(root, HTMLElement, name, 'summary');

/** Presses the button, link or disclosure with this name. */
export async function press(root: Element, name: string | RegExp): Promise<void> {
  (await eventually(() => find(root, HTMLButtonElement, name) ?? find(root, HTMLAnchorElement, name) ?? summary(root, name), among(root, `a button or link “${String(name)}”`))).click();
}

/** Presses it if it is there: for what a widget may meanwhile have done by itself. */
export const pressIfShown = (root: Element, name: string | RegExp): void => find(root, HTMLButtonElement, name)?.click();

/** Ticks the box with this label, or unticks it. */
export async function check(root: Element, label: string | RegExp): Promise<void> {
  (await eventually(() => find(root, HTMLInputElement, label, '[type=checkbox]'), `a box “${String(label)}”`)).click();
}

/** Chooses an entry of the list with this label. */
export async function pick(root: Element, label: string | RegExp, entry: string): Promise<void> {
  const list = await eventually(() => find(root, HTMLSelectElement, label), `a list “${String(label)}”`);
  list.value = [...list.options].find((option) => option.label === entry)?.value ?? '';
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The link with this name. */
export const linkNamed = (root: Element, name: string | RegExp): Promise<HTMLAnchorElement> =>
  eventually(() => find(root, HTMLAnchorElement, name), `a link “${String(name)}”`);

/** The headings a person sees, as `level name`, in their order. */
export const headings = (root: Element): readonly string[] =>
  [...descend(root)].filter((e) => /^H[1-6]$/.test(e.tagName) && shown(e)).map((e) => `${e.tagName.slice(1)} ${squeeze(e.textContent)}`);

/** The entries of the first numbered list after the heading with this name. */
export function numberedAfter(root: Element, heading: string): readonly string[] {
  const all = [...descend(root)].filter(shown);
  const start = all.findIndex((e) => /^H[1-6]$/.test(e.tagName) && squeeze(e.textContent) === heading);
  const list = start < 0 ? undefined : all.slice(start).find((e) => e instanceof HTMLOListElement);
  return [...(list?.children ?? [])].map((entry) => squeeze(entry.textContent));
}

/** The element that has the focus, through every shadow root. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What a screen reader says of the control or group with this label besides its name: hint and error. */
export async function descriptionOf(root: Element, label: string | RegExp): Promise<string> {
  const element = await eventually(
    () => find(root, HTMLInputElement, label) ?? find(root, HTMLTextAreaElement, label) ?? [...descend(root)].find((e) => e instanceof HTMLFieldSetElement && matches(squeeze(e.querySelector('legend')?.textContent ?? ''), label)),
    `“${String(label)}”`,
  );
  const scope = element.getRootNode() as ShadowRoot | Document;
  return (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => squeeze(scope.getElementById(id)?.textContent ?? '')).join(' ').trim();
}

/** Fails with what sticks out of the box, or makes something else do so. */
export function fits(root: Element, state = 'the page'): void {
  if (root.scrollWidth <= root.clientWidth) return;
  const { right } = root.getBoundingClientRect();
  const wide = [...descend(root)].filter((element) => shown(element) && (element.getBoundingClientRect().right > right + 1 || element.scrollWidth > element.clientWidth));
  throw new Error(`${state} is wider than the screen: ${wide.map(({ localName, className }) => `${localName}.${className}`).join(', ')}`);
}

/** Fails with what axe finds wrong in what is on the page, readable; the rule for touch targets is on, or `only` some rules. */
export async function axe(root: Element, state = 'the page', only?: readonly string[]): Promise<void> {
  const engine = await loadAxe();
  const { violations } = await engine.run(root, { resultTypes: ['violations'], ...(only ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } }) });
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`));
  if (found.length > 0) throw new Error(`${state} is not accessible:\n${found.join('\n')}`);
}

interface Axe {
  run(root: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

let axeScript: Promise<Axe> | undefined;
/** axe-core is UMD: its minified file is loaded as a classic script, once. */
const loadAxe = (): Promise<Axe> =>
  (axeScript ??= new Promise<Axe>((ok, bad) => {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    script.onload = () => ok((globalThis as unknown as { axe: Axe }).axe);
    script.onerror = () => bad(new Error('axe could not be loaded'));
    document.head.append(script);
  }));
