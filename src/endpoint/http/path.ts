/** What stands in the path and behind it. */
import type * as z from 'zod/mini';
import type { Operation } from '../../contract/operation.ts';
import { id } from '../../contract/records.ts';
import { validate } from '../../contract/invalid.ts';
import { invalid, Problem } from '../problem.ts';

const IDS = new Set(['id', 'messageId', 'attachmentId', 'meetingId', 'noteId', 'ratingId', 'eventId']);

/** An id that cannot exist is either a mistake the contract has a word for, or simply not there. */
export function checkIds(row: Operation, params: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(params)) {
    if (!IDS.has(name) || validate(id, value).ok) continue;
    throw row.failures.includes('invalid') ? invalid(name, 'id') : new Problem('not-found');
  }
}

/** `?after=`: a position in a log; 0 when it is left out, and counted from `last`, its end, when it is negative. */
export function readAfter(query: URLSearchParams, last?: number): number {
  const text = query.get('after') ?? '0';
  const after = Number(text);
  if (!/^-?\d{1,15}$/.test(text) || (after < 0 && last === undefined)) throw invalid('after', 'type');
  return after < 0 ? Math.max(0, (last ?? 0) + after) : after;
}

const WAIT_MAX_S = 25;

/** `?wait=`: for how many seconds the answer may wait for something new. */
export function readWait(query: URLSearchParams): number {
  const text = query.get('wait') ?? '0';
  if (!/^\d{1,5}$/.test(text)) throw invalid('wait', 'type');
  return Math.min(Number(text), WAIT_MAX_S);
}

/** `?name=`, by the contract. */
export function readParameter<S extends z.ZodMiniType>(query: URLSearchParams, name: string, schema: S): z.output<S> {
  const result = validate(schema, query.get(name) ?? undefined);
  if (!result.ok) throw invalid(name, result.errors[0]?.code ?? 'type');
  return result.value;
}
