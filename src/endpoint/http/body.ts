/** A request body: small, JSON, UTF-8, and then what the contract says. */
import type * as z from 'zod/mini';
import { validate } from '../../contract/invalid.ts';
import { invalid, Problem } from '../problem.ts';

/** Far above the longest text in UTF-8 (10,000 characters), far below what hurts. */
export const BODY_MAX = 256 * 1024;

async function readLimited(request: Request): Promise<Uint8Array> {
  // A length that is announced is refused unread; a length that is not is counted on the way.
  if (Number(request.headers.get('Content-Length') ?? 0) > BODY_MAX) throw new Problem('too-large');
  if (!request.body) return readWhole(request);
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > BODY_MAX) {
      await reader.cancel();
      throw new Problem('too-large');
    }
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

/** No body, or Firefox, whose requests do not show theirs as a stream; no server runs there that could be flooded. */
async function readWhole(request: Request): Promise<Uint8Array> {
  const whole = new Uint8Array(await request.arrayBuffer());
  if (whole.byteLength > BODY_MAX) throw new Problem('too-large');
  return whole;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    // Broken UTF-8 or broken JSON; anything else is ours and not the client's.
    if (error instanceof SyntaxError || error instanceof TypeError) throw invalid('', 'json');
    throw error;
  }
}

const isJson = (request: Request): boolean =>
  /^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '') &&
  /^(identity)?$/i.test(request.headers.get('Content-Encoding') ?? '');

export async function readBody<S extends z.ZodMiniType>(request: Request, schema: S): Promise<z.output<S>> {
  if (!isJson(request)) throw new Problem('unsupported-type');
  const result = validate(schema, parse(await readLimited(request)));
  if (!result.ok) throw new Problem('invalid', { errors: result.errors });
  return result.value;
}
