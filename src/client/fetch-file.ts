/** Having a file of the conversation. Comes when somebody wants one. */
import { getAttachment, getDeskAttachment } from '../contract/attachments.ts';
import type { Operation } from '../contract/operation.ts';
import { request, type Call, type Connection } from './connection.ts';
import { asFailure, Failure } from './failure.ts';

const STALLED_MS = 30_000;

/** The whole of an answer, however long it takes, as long as something comes; `onProgress` is told how many bytes are here. */
export async function wholeOf(ask: (stalled: AbortSignal) => Promise<Response>, onProgress?: (bytes: number) => void): Promise<Blob> {
  const stalled = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), STALLED_MS);
  };
  try {
    moved();
    const reader = (await ask(stalled.signal)).body?.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      onProgress?.((size += part.value.length));
      moved();
    }
    // Always bytes to be saved, whatever they are: nothing here is to be opened in the page.
    return new Blob(parts, { type: 'application/octet-stream' });
  } catch (cause) {
    if (stalled.signal.aborted) throw new Failure('timeout', { cause });
    throw asFailure(cause);
  } finally {
    clearTimeout(timer);
  }
}

/** `token`: a visitor's; an officer has a cookie. */
export const fetchFile = (connection: Connection, consultation: string, attachmentId: string, size: number, token?: string): Promise<Blob> =>
  fetchFrom(connection, token === undefined ? getDeskAttachment : getAttachment, { params: { id: consultation, attachmentId }, ...(token === undefined ? {} : { token }) }, size);

/** Whole, or a `Failure`. */
export async function fetchFrom(connection: Connection, operation: Operation, from: Pick<Call<never>, 'params' | 'token'>, size: number): Promise<Blob> {
  const blob = await wholeOf((signal) => request(connection, operation, { ...from, signal }, '*/*'));
  if (blob.size !== size) throw new Failure('unreadable');
  return blob;
}
