/** An officer's answer on its way: its files, one after the other, then the words they go with. */
import type { NewReply } from '../contract/desk.ts';
import type { Connection } from './connection.ts';
import { reply } from './desk.ts';
import { Failure } from './failure.ts';
import type { ChosenFile } from './files.ts';

export interface Answer extends NewReply {
  readonly files: readonly ChosenFile[];
}

export interface Way {
  /** The officer has thought better of it. */
  readonly signal: AbortSignal;
  /** How much of a file, from 0 to 1, has left this device. */
  readonly onProgress: (file: string, part: number) => void;
}

/** What the endpoint has said it has is not sent a second time. */
const handed = new WeakSet<ChosenFile>();

/** The same `messageId` with the same content answers with the same message, however often it is sent. */
export async function answer(connection: Connection, id: string, messageId: string, { files, ...words }: Answer, way: Way): Promise<void> {
  if (files.length === 0) return void (await reply(connection, id, messageId, words));
  await hand(connection, id, files, way);
  way.signal.throwIfAborted();
  try {
    await reply(connection, id, messageId, { ...words, attachments: files.map((file) => file.id) });
  } catch (cause) {
    // The endpoint keeps a file for a message for a day: whoever tries again sends the bytes again.
    if (cause instanceof Failure && cause.code === 'invalid') for (const file of files) handed.delete(file);
    throw cause;
  }
}

async function hand(connection: Connection, consultation: string, files: readonly ChosenFile[], { signal, onProgress }: Way): Promise<void> {
  const { sendFile } = await import('./send-file.ts');
  for (const file of files) {
    const { id, name, bytes } = file;
    if (!handed.has(file)) await sendFile(connection, { id, name, bytes: new Blob([bytes]), consultation, signal, onProgress: (part) => onProgress(id, part) });
    handed.add(file);
    onProgress(id, 1);
  }
}
