/**
 * Sending one file, with its progress. By XMLHttpRequest, because `fetch` says nothing about how far a body has got: only
 * Chromium sends streams, and only over HTTP/2. It takes the place of the connection's `fetch` for this one request, so that
 * addresses, keys and refusals are those of every other call. Comes when there is a file to be sent.
 */
import * as z from 'zod/mini';
import type { Attachment } from '../contract/attachment.ts';
import { putAttachment, putDeskAttachment } from '../contract/attachments.ts';
import type { Operation } from '../contract/operation.ts';
import { request, type Connection } from './connection.ts';
import { asFailure, Failure } from './failure.ts';

/** Slow is not the same as stuck: as long as something moves, a file may take its time. */
const STALLED_MS = 30_000;

export interface Upload {
  /** Of the file; the same one on every attempt, so that it is there once. */
  readonly id: string;
  readonly name: string;
  readonly bytes: Blob;
  readonly signal: AbortSignal;
  /** From 0 to 1, as it leaves this device. */
  readonly onProgress: (part: number) => void;
}

export interface OfConsultation {
  readonly consultation: string;
  /** A visitor's; an officer has a cookie. */
  readonly token?: string | undefined;
}

/** Where a file goes, and the key that is asked for there. */
export interface Target {
  readonly operation: Operation<Operation['body'], typeof putAttachment.answer>;
  readonly params: Readonly<Record<string, string>>;
  readonly token?: string | undefined;
}

export const sendFile = (connection: Connection, { consultation, token, ...upload }: Upload & OfConsultation): Promise<Attachment> =>
  sendTo(connection, { operation: token === undefined ? putDeskAttachment : putAttachment, params: { id: consultation }, token }, upload);

export async function sendTo(connection: Connection, { operation, params, token }: Target, { id, name, bytes, signal, onProgress }: Upload): Promise<Attachment> {
  const transport = connection.send ?? (typeof XMLHttpRequest === 'undefined' ? byFetch(connection) : byXhr);
  const end = new AbortController();
  const stop = (): void => end.abort(signal.reason);
  signal.addEventListener('abort', stop);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = -1;
  const moved = (part: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => end.abort(new Failure('timeout')), STALLED_MS);
    const percent = Math.floor(part * 100);
    if (percent > told) onProgress(part);
    told = Math.max(told, percent);
  };
  try {
    signal.throwIfAborted();
    moved(0);
    // A file that was moved or deleted since it was chosen would otherwise look like a lost network.
    await bytes.slice(0, 1).arrayBuffer().catch((cause: unknown) => { throw new Failure('expired', { cause }); });
    const send: typeof fetch = (url, init = {}) => transport(url instanceof Request ? url.url : url.toString(), init, bytes, moved);
    const response = await request({ ...connection, fetch: send }, operation, {
      params: { ...params, attachmentId: id }, query: { name }, signal: end.signal, ...(token === undefined ? {} : { token }),
    });
    const parsed = z.safeParse(operation.answer, await response.json());
    if (!parsed.success || parsed.data.id !== id) throw new Failure('unreadable', { cause: parsed.error });
    return parsed.data;
  } catch (cause) {
    if (end.signal.aborted && end.signal.reason instanceof Failure) throw end.signal.reason;
    // A day's limit: trying again by itself would be of no use for hours.
    if (cause instanceof Failure && cause.code === 'rate-limited' && cause.errors.some(({ path }) => path === 'file')) throw new Failure('too-large', { errors: cause.errors, cause });
    throw asFailure(cause, cause instanceof SyntaxError ? 'unreadable' : 'offline');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

type Transport = NonNullable<Connection['send']>;

const byFetch = ({ fetch }: Connection): Transport => (url, init, body) => fetch(url, { ...init, body });

const byXhr: Transport = (url, { method = 'PUT', headers, signal, credentials }, body, onProgress) =>
  new Promise<XMLHttpRequest>((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    xhr.withCredentials = credentials === 'include';
    xhr.responseType = 'text';
    new Headers(headers).forEach((value, name) => xhr.setRequestHeader(name, value));
    // Said by us, or the browser would say what it believes the file to be.
    xhr.setRequestHeader('content-type', 'application/octet-stream');
    xhr.upload.onprogress = ({ loaded }) => onProgress(Math.min(1, loaded / body.size));
    xhr.onprogress = () => onProgress(1);
    xhr.onload = () => resolve(xhr);
    xhr.onerror = () => reject(new TypeError('The file could not be sent.'));
    xhr.onabort = () => reject(new DOMException('The file is no longer to be sent.', 'AbortError'));
    signal?.addEventListener('abort', () => xhr.abort());
    xhr.send(body);
  }).then(answerOf);

/** A proxy that lets less through than the endpoint says so in a page of its own: that is no reason to try again. */
function answerOf(xhr: XMLHttpRequest): Response {
  const { status, responseText } = xhr;
  const headers = new Headers();
  const retryAfter = xhr.getResponseHeader('retry-after');
  if (retryAfter !== null) headers.set('retry-after', retryAfter);
  if (status === 413 && !responseText.startsWith('{')) throw new Failure('too-large');
  return new Response(responseText, { status, headers });
}
