/** A visitor without a mouse. */
import { sendKeys } from '@web/test-runner-commands';
import { descend, focused, nameOf, shown } from './widget.ts';

/** Presses keys one after the other: `Tab`, `Space`, `Enter`, `ArrowDown` … */
export async function keys(...names: string[]): Promise<void> {
  // Firefox knows the space bar by its character only.
  for (const name of names) await sendKeys({ press: name === 'Space' ? ' ' : name });
}

/** Types into what has the focus. */
export const type = (text: string): Promise<void> => sendKeys({ type: text });

const ACTS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** A dialog keeps the focus in itself until it is closed. */
const modalIn = (root: Element): Element | undefined => [...descend(root)].find((element) => element.matches('dialog:modal'));

/** What a person can act on; of a group of radio buttons the one that the Tab key goes to. */
function controls(root: Element): readonly Element[] {
  const acting = [...descend(root)].filter((element) => element.matches(ACTS) && !element.matches(':disabled, [inert] *, [inert], [type=file]') && shown(element));
  const groups = new Set<string>();
  return acting.filter((element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const chosen = acting.some((other) => other instanceof HTMLInputElement && other.name === element.name && other.checked);
    if (groups.has(element.name) || (chosen && !element.checked)) return false;
    groups.add(element.name);
    return true;
  });
}

const describeControl = (element: Element): string => `${element.localName} “${nameOf(element)}”`;
const hasRing = (element: Element): boolean => {
  const { outlineStyle, boxShadow } = getComputedStyle(element);
  return outlineStyle !== 'none' || boxShadow !== 'none';
};

/** Goes through everything that can be acted on with the Tab key, once; fails with what it cannot reach, or where the focus cannot be seen. */
export async function tabThrough(root: Element, state = 'the page'): Promise<void> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  root.before(before);
  root.after(after);
  const was = focused();
  try {
    const modal = modalIn(root);
    const wanted = new Set(controls(modal ?? root));
    const unseen = new Set<Element>();
    const most = 2 * wanted.size + 10;
    before.focus();
    // Behind a dialog nothing can have the focus: it stays where the dialog has put it.
    const first = focused();
    if (first) wanted.delete(first);
    for (let pressed = 0; pressed < most; pressed++) {
      await keys('Tab');
      const here = focused();
      if (here === after || (modal && wanted.size === 0)) break;
      if (here && !hasRing(here) && wanted.has(here) && !(here.parentElement && hasRing(here.parentElement))) unseen.add(here);
      if (here) wanted.delete(here);
    }
    const found = [
      ...[...wanted].filter((element) => element.isConnected).map((element) => `${describeControl(element)} is not reached`),
      ...[...unseen].map((element) => `${describeControl(element)} does not show the focus`),
      ...(modal ?? focused() === after ? [] : ['the way out is not reached']),
    ];
    if (found.length > 0) throw new Error(`${state} with the keyboard:\n${found.join('\n')}`);
  } finally {
    before.remove();
    after.remove();
    if (was instanceof HTMLElement) was.focus({ preventScroll: true });
  }
}
