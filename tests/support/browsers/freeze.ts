import { Page } from 'puppeteer-core';
import type { Tab } from './tab.ts';
import { WebkitTab } from './webkit-tab.ts';

/** As a browser does it with a tab in the background, or a laptop that is closed; answers how to wake it. Firefox offers no way. */
export async function freeze(tab: Tab): Promise<() => Promise<void>> {
  if (tab instanceof WebkitTab) {
    const wake = tab.freeze();
    return async () => wake();
  }
  if (!(tab instanceof Page)) throw new TypeError('nobody knows how to freeze this tab');
  const session = await tab.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  return () => session.send('Page.setWebLifecycleState', { state: 'active' });
}
