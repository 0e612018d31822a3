/** How long a visitor is likely to wait, from what today's visitors took. Pure. */

/** Fewer say nothing. */
const LEAST = 3;
/** A person reads it as a promise: never less than it is likely to be, in steps of five. */
const STEP_MINUTES = 5;

export interface Day {
  /** Milliseconds that the last visitors of the service took, from being called to being done. */
  readonly took: readonly number[];
  /** Visitors of the service who are called or served now: so many officers work for it. */
  readonly busy: number;
}

export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Minutes; nothing while too few visitors have been served today. With nobody before and no officer busy the turn has come: 0. */
export function estimate(before: number, { took, busy }: Day): number | undefined {
  const each = median(took);
  if (took.length < LEAST || each === undefined) return undefined;
  // Who is being served is on average half done.
  const ahead = (before + (busy > 0 ? busy / 2 : 0)) / Math.max(1, busy);
  return Math.ceil((ahead * each) / 60_000 / STEP_MINUTES) * STEP_MINUTES;
}
