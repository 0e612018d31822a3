/** Nothing is done ahead of a reader: a `HEAD` never has one. */
export const LAZY = { highWaterMark: 0 };

/** Texts as UTF-8, made when somebody reads them. */
export function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await texts.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => void (await texts.return(undefined)),
  }, LAZY);
}
