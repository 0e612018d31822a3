/** A printer: what stands on the paper while the browser prints. */
import { visibleText } from './widget.ts';

/** Presses a button that prints; answers what can be read on the paper of the whole page. */
export async function printed(pressPrint: () => Promise<void>): Promise<string> {
  const original = window.print;
  try {
    return await new Promise<string>((resolve, reject) => {
      window.print = () => {
        const back = asPaper();
        resolve(visibleText(document.body));
        back();
        window.dispatchEvent(new Event('afterprint'));
      };
      pressPrint().catch(reject);
    });
  } finally {
    window.print = original;
  }
}

/** No engine lets a script switch to print: the page's rules for paper are made to hold on the screen instead. */
function asPaper(): () => void {
  const sheets = roots(document).flatMap((root) => [...root.adoptedStyleSheets]);
  const rules = new Set(sheets.flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print'));
  const media = [...rules].map((rule) => (rule as CSSMediaRule).media);
  for (const list of media) list.mediaText = 'screen';
  return () => media.forEach((list) => (list.mediaText = 'print'));
}

const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] =>
  [root, ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : []))];

