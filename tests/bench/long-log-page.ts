/** Runs inside the visited page, before anything of it. */

export interface LogSeen {
  /** From when the conversation is there until its newest message has been painted. */
  readonly openedMs: number;
  /** While scrolling; a frame within 50 ms counts as it is not even recorded by browsers. */
  readonly longestFrameMs: number;
  readonly startMs: number;
}

declare global {
  interface Window {
    pstLog: { opened: () => number; calm: () => Promise<void>; toStart: () => void; atStart: () => number; read: () => LogSeen };
  }
}

export function watchLog(newest: string, oldest: string): void {
  const CALM_MS = 500;
  const seen = { openedMs: 0, longestFrameMs: 0, startMs: 0 };
  let [shownAt, homeAt, calmSince, lastLong] = [0, 0, Infinity, 0];
  const conversation = (): ShadowRoot | null | undefined =>
    document.querySelector('pst-consultation')?.shadowRoot?.querySelector('pst-consultation-panel')?.shadowRoot?.querySelector('pst-conversation')?.shadowRoot;
  const log = (): HTMLElement | null | undefined => conversation()?.querySelector<HTMLElement>('[role=log]');
  const inSight = (text: string): boolean => {
    const box = log()?.getBoundingClientRect();
    const message = [...(log()?.querySelectorAll('.message') ?? [])].find(({ textContent }) => textContent.includes(text))?.getBoundingClientRect();
    return box !== undefined && message !== undefined && message.bottom > box.top && message.top < box.bottom;
  };
  // A frame that begins after what was seen means that it has been painted.
  const painted = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then));
  const look = (): void => {
    if (!shownAt && conversation()) shownAt = performance.now();
    if (shownAt && inSight(newest)) painted(() => { seen.openedMs = performance.now() - shownAt; });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const lookForStart = (): void => {
    if (inSight(oldest)) painted(() => { seen.startMs = performance.now() - homeAt; });
    else requestAnimationFrame(lookForStart);
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      lastLong = startTime + duration;
      if (startTime > calmSince && !homeAt) seen.longestFrameMs = Math.max(seen.longestFrameMs, duration);
    }
  }).observe({ type: 'long-animation-frame' });
  window.pstLog = {
    opened: () => seen.openedMs,
    // What opening still has to do is not scrolling. A browser is idle between two files of it as well, so for a while nothing may have come.
    calm: () => new Promise((resolve) => {
      const look = (): void => {
        const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        if (performance.now() - Math.max(lastLong, ...files.map(({ responseEnd }) => responseEnd)) < CALM_MS) setTimeout(look, CALM_MS / 10);
        else requestIdleCallback(() => { calmSince = performance.now(); resolve(); });
      };
      look();
    }),
    toStart: () => {
      homeAt = performance.now();
      log()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }));
      lookForStart();
    },
    atStart: () => seen.startMs,
    read: () => seen,
  };
}
