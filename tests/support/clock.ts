const Real = Date;

/** Sets the clock that widgets look at; it goes on from there. Answers how to set it right again. */
export function setClock(instant: string): () => void {
  const [from, start] = [Real.parse(instant), performance.now()];
  const now = (): number => Math.floor(from + performance.now() - start);
  globalThis.Date = class extends Real {
    constructor(...of: [] | [string | number | Date]) {
      super(...((of.length === 0 ? [now()] : of) as [number]));
    }

    static override now = now;
  } as DateConstructor;
  return () => (globalThis.Date = Real);
}
