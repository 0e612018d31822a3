/** A page of its own in a frame, written as an editor writes it, with the built script tag; found and read as a person does. */
import { ENDPOINT, eventually } from './widget.ts';

export const SCRIPT = '/dist/widgets/pst.js';
export const scriptTag = (attributes = '', src = SCRIPT): string => `<script type="module" src="${src}" endpoint="${ENDPOINT}" ${attributes}></script>`;

export interface Page {
  readonly document: Document;
  readonly window: Window;
  /** What was written to its console, such as `warn PST: …`. */
  readonly said: readonly string[];
  text(): string;
  sees(text: string | RegExp): Promise<unknown>;
  /** File names of what it has loaded so far. */
  loaded(): readonly string[];
  close(): void;
}

export async function openPage(html: string): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '360';
  frame.height = '640';
  document.body.append(frame);
  const page = frame.contentDocument;
  const window = frame.contentWindow;
  if (!page || !window) throw new Error('a frame without a page');
  const said: string[] = [];
  page.open();
  const { console } = window as Window & typeof globalThis;
  for (const level of ['info', 'warn', 'error'] as const) console[level] = (...words: unknown[]) => void said.push([level, ...words].map(String).join(' '));
  page.write(`<!doctype html><html lang="id">${html}</html>`);
  page.close();
  const text = () => (page.body ? visibleText(page.body) : '');
  return {
    document: page,
    window,
    said,
    text,
    sees: (wanted) => eventually(() => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text())), `“${String(wanted)}” in: ${text().slice(0, 400)}`),
    loaded: () => window.performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\//, '')),
    close: () => frame.remove(),
  };
}

/** Types of another frame are not this frame's, so nodes are told apart by what they are and not by their class. */
function visibleText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (['script', 'style', 'template'].includes(element.localName)) return '';
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  if (!element.checkVisibility({ visibilityProperty: true }) && !['slot', 'pst-office', 'pst-overlay'].includes(element.localName)) return '';
  const inside = assigned.length > 0 ? assigned : [...(element.shadowRoot ?? element).childNodes];
  return `${inside.map(visibleText).join('')} `.replace(/\s+/g, ' ');
}
