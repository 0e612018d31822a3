/** Runs inside the visited page, before anything of it. */

export interface Wanted {
  readonly tag: string;
  /** A selector; the first one inside the widget that can be seen makes it usable. */
  readonly control: string;
}

/** Milliseconds since the visit began, and since the last script was here that was here by then. */
export interface Moment {
  readonly at: number;
  readonly since: number;
}

export interface Seen {
  /** What tasks take beyond 50 ms, all together, as in “total blocking time”. */
  readonly blockingMs: number;
  readonly shift: number;
  readonly at: { readonly rendered: Moment; readonly usable: Moment };
  /** The tasks that block, for whoever looks for the reason. */
  readonly tasks: readonly string[];
}

declare global {
  interface Window {
    pstSeen: { done: () => boolean; read: () => Seen };
  }
}

export function observe(wanted: Wanted | undefined): void {
  const QUIET_MS = 1_000;
  const LONG_MS = 50;
  let [blockingMs, shift, asked] = [0, 0, 0];
  const at = { rendered: NaN, usable: NaN };
  const tasks: string[] = [];
  const watch = (type: string, each: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  };
  watch('longtask', ({ startTime, duration }) => {
    blockingMs += duration - LONG_MS;
    tasks.push(`${startTime.toFixed(0)} + ${duration.toFixed(0)} ms`);
  });
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) shift += value;
  });

  const inside = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
  const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
  const look = ({ tag, control }: Wanted): void => {
    const widget = document.querySelector(tag);
    const elements = widget?.shadowRoot ? inside(widget.shadowRoot) : [];
    const now = performance.now();
    if (Number.isNaN(at.rendered) && elements.some((element) => element.childElementCount === 0 && element.textContent.trim() !== '' && shown(element))) at.rendered = now;
    if (elements.some((element) => element.matches(control) && shown(element))) at.usable = now;
    else requestAnimationFrame(() => look({ tag, control }));
  };
  if (wanted) requestAnimationFrame(() => look(wanted));

  const moment = (time: number): Moment => {
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd <= time);
    return { at: time, since: time - Math.max(0, ...scripts.map(({ responseEnd }) => responseEnd)) };
  };
  window.pstSeen = {
    // After its last file a page still has much to show: what is shown part by part blocks as well if one of them is long.
    done: () => document.readyState === 'complete' && (wanted ? at.usable : (asked ||= performance.now())) + QUIET_MS < performance.now(),
    read: () => ({ blockingMs, shift, at: { rendered: moment(at.rendered), usable: moment(at.usable) }, tasks }),
  };
}
