/**
 * Runs with a signal that follows several others and, so that nothing is left open, its own end. `AbortSignal.any` is missing
 * in browsers from before 2024.
 */
export async function either<T>(signals: readonly AbortSignal[], work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const [any, over] = [new AbortController(), new AbortController()];
  for (const signal of signals) {
    if (signal.aborted) any.abort();
    signal.addEventListener('abort', () => any.abort(), { signal: over.signal });
  }
  try {
    return await work(any.signal);
  } finally {
    over.abort();
    any.abort();
  }
}

/** Ends when the time is over, or as soon as one of the signals says so. */
export const pause = (ms: number, ...signals: readonly AbortSignal[]): Promise<void> =>
  either(signals, (signal) => new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, Math.max(0, ms));
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  }));
