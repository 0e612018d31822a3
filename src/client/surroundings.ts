/** What a page has around it: other tabs, somebody who looks, a network that comes back. Tests bring surroundings of their own. */
export interface Surroundings {
  /** Absent where the page is not reached by https; then no tab knows of another. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  channel(name: string): Channel | undefined;
  /** Somebody looks at this tab. */
  visible(): boolean;
  /** Until the signal: the network is back, the tab is looked at again, or the page was taken out of a drawer. */
  onWake(wake: (reason: string) => void, signal: AbortSignal): void;
}

export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

export const browser: Surroundings = {
  get locks() {
    return (navigator as Partial<Navigator>).locks;
  },
  channel: (name) => {
    try {
      return new BroadcastChannel(name);
    } catch {
      return undefined; // A browser that keeps nothing for pages refuses this as well (Firefox), as if there were no other tab.
    }
  },
  visible: () => document.visibilityState === 'visible',
  onWake: (wake, signal) => {
    for (const [target, name] of [[globalThis, 'online'], [globalThis, 'pageshow'], [document, 'visibilitychange']] as const) {
      target.addEventListener(name, () => {
        if (browser.visible()) wake(name);
      }, { signal });
    }
  },
};
