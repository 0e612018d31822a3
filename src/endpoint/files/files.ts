/** Where the bytes of attachments are kept: outside the database, under keys that we made. */
export interface Files {
  /** Takes a file as it comes. What makes the sender's bytes fail makes this fail, and nothing is left of them. A chunk belongs to it, and its memory may be gone afterwards. */
  receive(bytes: AsyncIterable<Uint8Array>): Promise<Arrival>;
  /** Read where it lies, and only as far as somebody reads it. */
  get(key: string): Promise<Blob | undefined>;
  remove(key: string): Promise<void>;
  /** All there are, some at a time; also what came and was never kept, when it lies there for long. */
  list(): AsyncIterable<readonly Stored[]>;
}

/** A file that is here and not yet kept: to be looked at first. Gone at the end of its scope, unless kept. */
export interface Arrival extends AsyncDisposable {
  readonly bytes: Blob;
  readonly sha256: string;
  /** Durable when it resolves, also over a power cut. The same key again replaces what was there. */
  keep(key: string): Promise<void>;
}

export interface Stored {
  readonly key: string;
  readonly at: Date;
}

/** Of the id and of the content: who loses a race for an id does not overwrite the winner's file. */
export const fileKey = (id: string, sha256: string): string => `${id}-${sha256.slice(0, 16)}`;

/** For tests and stories: as long as the process or the page. */
export function memoryFiles(): Files {
  const files = new Map<string, { readonly bytes: Blob; readonly at: Date }>();
  return {
    receive: async (chunks) => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      for await (const chunk of chunks) parts.push(new Uint8Array(chunk));
      const bytes = new Blob(parts);
      return {
        bytes,
        sha256: hex(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer())),
        keep: async (key) => void files.set(key, { bytes, at: new Date() }),
        [Symbol.asyncDispose]: async () => {},
      };
    },
    get: async (key) => files.get(key)?.bytes,
    remove: async (key) => void files.delete(key),
    async *list() {
      yield [...files].map(([key, { at }]) => ({ key, at }));
    },
  };
}

const hex = (digest: ArrayBuffer): string => Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
