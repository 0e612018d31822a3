/** What the tabs of this browser ask and tell each other about an office, whatever is on their screens. */
import type { Connection } from './connection.ts';
import { empty, lookUp, outboxPrefix } from './drawer.ts';
import { SESSION } from './session.ts';
import { browser, type Channel } from './surroundings.ts';

/**
 * An office's prefix: what was kept for it has been taken from this device, in another tab, and this tab has some of it too.
 * With a question mark: a new tab asks for the key (`borrowing.ts`).
 */
export const CHANNEL = 'pst-erased';

/** Until what it answers is closed. `where` is asked each time; `tell` comes after this tab has been emptied as well. */
export function onErased(where: () => { readonly connection: Connection; readonly profile: { readonly code: string } } | undefined, tell: () => void): Channel | undefined {
  const channel = browser.channel(CHANNEL);
  if (channel) channel.onmessage = ({ data }) => {
    const at = where();
    if (!at) return;
    const { connection, profile: { code } } = at;
    const ours = outboxPrefix(connection, code);
    if (data === `?${ours}`) channel.postMessage([ours, lookUp(connection, code, SESSION)]);
    if (data !== ours) return;
    empty(connection, code);
    tell();
  };
  return channel;
}
