/** Where the bytes of attachments are kept: outside the database, under ids that we made sure are ids. */
export interface Files {
  /** Durable when it resolves. The same id again replaces what was there. */
  put(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  get(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  remove(id: string): Promise<void>;
}

/** For tests and stories: as long as the process or the page. */
export function memoryFiles(): Files {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    put: async (id, bytes) => void files.set(id, bytes),
    get: async (id) => files.get(id),
    remove: async (id) => void files.delete(id),
  };
}
