/** Having a file of the conversation. Comes when somebody wants one. */
import { getAttachment, getDeskAttachment } from '../contract/attachments.ts';
import type { Operation } from '../contract/operation.ts';
import { request, type Call, type Connection } from './connection.ts';
import { asFailure, Failure } from './failure.ts';

const STALLED_MS = 30_000;

/** `token`: a visitor's; an officer has a cookie. */
export const fetchFile = (connection: Connection, consultation: string, attachmentId: string, size: number, token?: string): Promise<Blob> =>
  fetchFrom(connection, token === undefined ? getDeskAttachment : getAttachment, { params: { id: consultation, attachmentId }, ...(token === undefined ? {} : { token }) }, size);

/** Whole, or a `Failure`. */
export async function fetchFrom(connection: Connection, operation: Operation, from: Pick<Call<never>, 'params' | 'token'>, size: number): Promise<Blob> {
  const stalled = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), STALLED_MS);
  };
  try {
    moved();
    const response = await request(connection, operation, { ...from, signal: stalled.signal }, '*/*');
    const reader = response.body?.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      moved();
    }
    // Always bytes to be saved, whatever they are: nothing here is to be opened in the page.
    const blob = new Blob(parts, { type: 'application/octet-stream' });
    if (blob.size !== size) throw new Failure('unreadable');
    return blob;
  } catch (cause) {
    if (stalled.signal.aborted) throw new Failure('timeout', { cause });
    throw asFailure(cause);
  } finally {
    clearTimeout(timer);
  }
}
