/** Reads an event stream the way a widget does, frame by frame; waits for what it is told to wait for and for nothing else. */
import assert from 'node:assert/strict';

export interface Frame {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

export class StreamReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = '';
  /** Everything before the first frame. */
  padding = 0;

  constructor(response: Response) {
    assert.equal(response.headers.get('Content-Type'), 'text/event-stream');
    assert.ok(response.body);
    this.#reader = response.body.getReader();
  }

  /** The next frame, or undefined at the end of the stream. */
  async next(): Promise<Frame | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        if (!block.startsWith(':')) return parse(block);
        this.padding += block.length;
        continue;
      }
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#text += this.#decoder.decode(value, { stream: true });
    }
  }

  /** The next frame of this kind; others in between are skipped. */
  async frameOf(event: string): Promise<Frame> {
    for (;;) {
      const frame = await this.next();
      assert.ok(frame, `the stream ended before "${event}"`);
      if (frame.event === event) return frame;
    }
  }

  async nextOf(event: string): Promise<unknown> {
    return (await this.frameOf(event)).data;
  }

  leave(): Promise<void> {
    return this.#reader.cancel();
  }
}

function parse(block: string): Frame {
  const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
  return { event: fields.get('event') ?? '', id: fields.get('id'), data: JSON.parse(fields.get('data') ?? 'null') };
}
