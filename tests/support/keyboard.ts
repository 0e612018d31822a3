/** A visitor without a mouse. */
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
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
/** Of a date or a time the parts have the focus one by one, and the browser itself shows which. */
const inParts = (element: Element): boolean => element.matches('input[type=date], input[type=time]');
const hasRing = (element: Element): boolean => {
  const { outlineStyle, boxShadow } = getComputedStyle(element);
  return outlineStyle !== 'none' || boxShadow !== 'none';
};
const showsFocus = (element: Element): boolean => inParts(element) || hasRing(element) || (element.parentElement !== null && hasRing(element.parentElement));

/** What cannot have the focus in a dialog: there the Tab key would lead on to the browser's own buttons, and in Firefox not back. */
function unfocusable(dialog: Element): readonly string[] {
  return controls(dialog).flatMap((element) => {
    (element as HTMLElement).focus();
    return focused() === element ? [] : [`${describeControl(element)} is not reached`];
  });
}

/** Goes through everything that can be acted on with the Tab key, once; fails with what it cannot reach, or where the focus cannot be seen. */
export async function tabThrough(root: Element, state = 'the page'): Promise<void> {
  const was = focused();
  const modal = modalIn(root);
  const found = modal ? unfocusable(modal) : await unreached(root);
  if (was instanceof HTMLElement) was.focus({ preventScroll: true });
  if (found.length > 0) throw new Error(`${state} with the keyboard:\n${found.join('\n')}`);
}

async function unreached(root: Element): Promise<readonly string[]> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  root.before(before);
  root.after(after);
  // The way ends here, however often the key is pressed.
  after.addEventListener('keydown', (event) => event.preventDefault());
  const wanted = new Set(controls(root));
  const unseen = new Set<Element>();
  const arrive = (): void => {
    const here = focused();
    if (!here) return;
    if (wanted.has(here) && !showsFocus(here)) unseen.add(here);
    wanted.delete(here);
  };
  const most = 2 * wanted.size + 10;
  try {
    before.focus();
    // Each press tells where the one before has led; the focus itself is not told beyond the shadow root that it stays in.
    addEventListener('keydown', arrive, { capture: true });
    let pressed = 0;
    // As many as there are, and then what the parts of a date and the like take besides.
    for (let times = wanted.size + 1; pressed < most && focused() !== after; times = 5) {
      await executeServerCommand('tab', { times });
      arrive();
      pressed += times;
    }
    return [
      ...[...wanted].filter((element) => element.isConnected).map((element) => `${describeControl(element)} is not reached`),
      ...[...unseen].map((element) => `${describeControl(element)} does not show the focus`),
      ...(focused() === after ? [] : ['the way out is not reached']),
    ];
  } finally {
    removeEventListener('keydown', arrive, { capture: true });
    before.remove();
    after.remove();
  }
}
