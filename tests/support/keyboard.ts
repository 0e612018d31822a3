/** A visitor without a mouse. */
import { sendKeys } from '@web/test-runner-commands';

/** Presses keys one after the other: `Tab`, `Space`, `Enter`, `ArrowDown` … */
export async function keys(...names: string[]): Promise<void> {
  // Firefox knows the space bar by its character only.
  for (const name of names) await sendKeys({ press: name === 'Space' ? ' ' : name });
}

/** Types into what has the focus. */
export const type = (text: string): Promise<void> => sendKeys({ type: text });
