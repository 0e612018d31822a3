/**
 * What is written in a conversation besides its messages (a wish, a rating, a complaint) and not sent stays as it is while its
 * writer goes to the list and comes back: the page keeps the element that has it. The browser keeps nothing of it.
 */
import type { Opened } from './conversation-view.ts';
import { isKept, MattersElement } from './matters.ts';

/** By consultation. */
const all = new Map<string, MattersElement>();
const shown = new WeakMap<Opened, MattersElement>();

export function mattersOf(of: Opened, properties: Pick<MattersElement, 'view' | 'held' | 'events' | 'unsent' | 'ways'>): MattersElement {
  const { held: { id } } = of;
  let matters = shown.get(of);
  if (matters?.held.id !== id) {
    matters = all.get(id);
    // It may be in another place of the page, or everything may have been taken from this device meanwhile.
    if (!matters || matters.isConnected || !isKept(matters)) matters = new MattersElement();
    all.set(id, matters);
    shown.set(of, matters);
  }
  return Object.assign(matters, properties);
}
