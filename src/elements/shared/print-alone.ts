/** Prints one element of a page without the rest of it. */

const MARK = 'data-pst-printing';

/** A foreign page cannot be changed, but it can be given one more style sheet for as long as it prints; no CSP forbids that. */
const RULES = `@media print {
  :not(:has([${MARK}]), [${MARK}], [${MARK}] *) { display: none !important; }
  :has([${MARK}]) {
    color-scheme: light !important; display: block !important; position: static !important; overflow: visible !important; float: none !important; transform: none !important;
    inline-size: auto !important; max-inline-size: none !important; block-size: auto !important; min-block-size: 0 !important; max-block-size: none !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; columns: auto !important;
  }
  :has([${MARK}])::before, :has([${MARK}])::after { content: none !important; }
  [${MARK}] { position: static !important; float: none !important; inline-size: auto !important; margin: 0 !important; }
}`;

/** `page`: rules about the paper. */
export function printAlone(element: HTMLElement, page = ''): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES + page);
  const undo: (() => void)[] = [];
  // The element may stand in a shadow root of its page, and that one in another: each hides what is its own.
  for (let inner: Element | undefined = element; inner; ) {
    const marked: Element = inner;
    const root = marked.getRootNode() as Document | ShadowRoot;
    marked.setAttribute(MARK, '');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    undo.push(() => {
      marked.removeAttribute(MARK);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    });
    inner = root instanceof ShadowRoot ? root.host : undefined;
  }
  // On a phone `print()` comes back before the page is printed.
  window.addEventListener('afterprint', () => undo.forEach((step) => step()), { once: true });
  window.print();
}
