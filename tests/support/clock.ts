/** Sets the clock that widgets look at; it goes on from there. Answers how to set it right again. */
export function setClock(instant: string): () => void {
  const original = Date.now;
  const [from, start] = [Date.parse(instant), performance.now()];
  Date.now = () => from + performance.now() - start;
  return () => (Date.now = original);
}
