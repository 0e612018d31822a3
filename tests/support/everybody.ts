/** What holds in every state of every widget, whatever the state means. */
import { tabThrough } from './keyboard.ts';
import { axe, fits } from './widget.ts';

/** axe finds nothing wrong, light and dark; nothing sticks out of the box; and the Tab key leads to everything, visibly. */
export async function forEverybody(root: Element, state: string): Promise<void> {
  await axe(root, state);
  // Where nothing has a background axe takes it for white.
  Object.assign(document.body.style, { colorScheme: 'dark', background: 'Canvas' });
  try {
    await axe(root, `${state} in the dark`, ['color-contrast']);
  } finally {
    Object.assign(document.body.style, { colorScheme: '', background: '' });
  }
  fits(root, state);
  await tabThrough(root, state);
}
