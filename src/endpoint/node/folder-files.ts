/** Attachments in a folder beside the database: two hundred and fifty-six folders by the end of the id, and one for what is coming in. */
import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Arrival, Files, Stored } from '../files/files.ts';

const INCOMING = 'incoming';

export function folderFiles(folder: string): Files {
  const incoming = join(folder, INCOMING);
  const shardOf = (key: string): string => join(folder, key.slice(34, 36));
  const pathOf = (key: string): string => join(shardOf(key), key);
  return {
    receive: async (chunks) => {
      await makeFolder(folder, INCOMING);
      return receive(join(incoming, crypto.randomUUID()), chunks, async (path, key) => {
        await makeFolder(folder, key.slice(34, 36));
        await rename(path, pathOf(key));
        await syncFolder(shardOf(key));
      });
    },
    get: async (key) => ((await modified(pathOf(key))) ? openAsBlob(pathOf(key)) : undefined),
    remove: (key) => rm(key.startsWith(INCOMING) ? join(folder, key) : pathOf(key), { force: true }),
    async *list() {
      for (const name of await namesIn(folder)) yield await storedIn(join(folder, name), name === INCOMING ? `${INCOMING}/` : '');
    },
  };
}

async function receive(path: string, chunks: AsyncIterable<Uint8Array>, keep: (path: string, key: string) => Promise<void>): Promise<Arrival> {
  const hash = createHash('sha256');
  try {
    await using file = await open(path, 'wx', 0o600);
    for await (const chunk of chunks) {
      hash.update(chunk);
      // Unlike `write`, it does not stop in the middle of a chunk.
      await file.appendFile(chunk);
      giveBack(chunk);
    }
    // The name may be made durable later, the bytes have to be first: otherwise a power cut leaves an empty file of that name.
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return {
    bytes: await openAsBlob(path),
    sha256: hash.digest('hex'),
    keep: (key) => keep(path, key),
    [Symbol.asyncDispose]: () => rm(path, { force: true }),
  };
}

/**
 * The memory of a chunk that is written, at once: the collector comes for such memory only when some 64 MB of it are
 * waiting (V8's `kExternalAllocationSoftLimit`), more than all else that the endpoint needs at its peak. Only where the
 * chunk is all there is to its buffer.
 */
function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** A folder is itself an entry that a power cut could take. */
async function makeFolder(parent: string, name: string): Promise<void> {
  if ((await mkdir(join(parent, name), { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(parent);
}

async function syncFolder(path: string): Promise<void> {
  // Windows has no such thing as an open folder; there the file system's journal does it.
  if (process.platform === 'win32') return;
  await using folder = await open(path);
  await folder.sync();
}

const namesIn = async (folder: string): Promise<string[]> => readdir(folder).catch(nothingThere).then((names) => names ?? []);

async function storedIn(folder: string, prefix: string): Promise<readonly Stored[]> {
  const found = (await namesIn(folder)).map(async (name) => ({ key: prefix + name, at: await modified(join(folder, name)) }));
  return (await Promise.all(found)).flatMap(({ key, at }) => (at ? [{ key, at }] : []));
}

const modified = (path: string): Promise<Date | undefined> => stat(path).then(({ mtime }) => mtime, nothingThere);

function nothingThere(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))) throw error;
}
