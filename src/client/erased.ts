/** What was kept for an office has been taken from this device, in another tab: this tab has some of it too. */
import type { Connection } from './connection.ts';
import { empty, outboxPrefix } from './drawer.ts';
import { browser, type Channel } from './surroundings.ts';

/** The name under which `erase` tells it. */
const CHANNEL = 'pst-erased';

/** Until what it answers is closed. `where` is asked each time; `tell` comes after this tab has been emptied as well. */
export function onErased(where: () => { readonly connection: Connection; readonly profile: { readonly code: string } } | undefined, tell: () => void): Channel | undefined {
  const channel = browser.channel(CHANNEL);
  if (channel) channel.onmessage = ({ data }) => {
    const at = where();
    if (!at || data !== outboxPrefix(at.connection, at.profile.code)) return;
    empty(at.connection, at.profile.code);
    tell();
  };
  return channel;
}
