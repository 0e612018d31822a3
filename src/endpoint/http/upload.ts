/** A file that comes as the body of a request: piece by piece, counted on the way, and only as long as it moves. */
import { FILE_MAX } from '../../contract/file-types.ts';
import { Problem } from '../problem.ts';

/** Slow networks are served for as long as something comes. */
const STALLED_MS = 60_000;

const tooLarge = (): Problem => new Problem('too-large', { errors: [{ path: 'file', code: 'file' }] });

export class Upload implements AsyncIterable<Uint8Array> {
  readonly #request: Request;
  #rest: AsyncGenerator<Uint8Array, void> | undefined;
  #refused = false;

  constructor(request: Request) {
    this.#request = request;
  }

  /** Once. */
  [Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void> {
    return (this.#rest = this.#counted());
  }

  /** Lets the rest pass, for a sender who would not hear the answer before. Nobody waits for more than may be sent. */
  async skip(): Promise<void> {
    if (this.#refused) return;
    try {
      for await (const _ of this.#rest ?? this);
    } catch (error) {
      if (!(error instanceof Problem)) throw error; // The answer that waits has a better reason.
    }
  }

  async *#counted(): AsyncGenerator<Uint8Array, void> {
    // A length that is announced is refused unread; a length that is not is counted on the way.
    this.#refused = Number(this.#request.headers.get('Content-Length') ?? 0) > FILE_MAX;
    if (this.#refused) throw tooLarge();
    let size = 0;
    for await (const chunk of piecesOf(this.#request)) {
      size += chunk.byteLength;
      if (size > FILE_MAX) throw tooLarge();
      yield chunk;
    }
  }
}

async function* piecesOf(request: Request): AsyncGenerator<Uint8Array, void> {
  const { body } = request;
  if (!body) {
    // No body, or Firefox, whose requests do not show theirs as a stream; no server runs there.
    yield new Uint8Array(await request.arrayBuffer());
    return;
  }
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  try {
    for (;;) {
      const { done, value } = await moving(reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    // After the last piece it changes nothing.
    await reader.cancel().catch(() => undefined);
  }
}

/** A sender who is gone, or says nothing more: no fault of ours, and nothing to log as one. */
async function moving<T>(read: Promise<T>): Promise<T> {
  const gone = () => new Problem('unavailable', { retryAfter: 1 });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      read.catch(() => { throw gone(); }),
      new Promise<never>((_, reject) => { timer = setTimeout(() => reject(gone()), STALLED_MS); }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
