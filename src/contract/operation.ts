/** What one operation of the contract is: the row that client, endpoint and OpenAPI document are all read from. */
import type * as z from 'zod/mini';
import type { FailureCode } from './failure.ts';

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** `visitor`: Bearer token of the visitor's session. `officer`: the desk's cookie on the endpoint's own origin. */
export type Access = 'public' | 'visitor' | 'officer';

/** What may stand behind the `?`. A bare description is that of a text, or of a position (`after`, `wait`). */
export type QueryParameter = string | { readonly description: string; readonly schema: z.ZodMiniType };

export interface Operation<Body extends z.ZodMiniType | undefined = z.ZodMiniType | undefined, Answer extends z.ZodMiniType = z.ZodMiniType> {
  readonly name: string;
  readonly summary: string;
  readonly method: Method;
  /** Under `{endpoint}/v1`; parameters in braces. */
  readonly path: string;
  readonly access: Access;
  readonly query?: Readonly<Record<string, QueryParameter>>;
  readonly body?: Body;
  readonly answer: Answer;
  readonly failures: readonly FailureCode[];
  /** The answer is also to be had as `text/event-stream`. */
  readonly streams?: true;
  /** The answer is not JSON but a file of this type, sent as an attachment; `answer` is then its text. */
  readonly file?: string;
  /** `sent`: the body is a file, byte by byte. `answered`: the answer is one, and `answer` has nothing to say. */
  readonly bytes?: 'sent' | 'answered';
}

/** Keeps the literal types of a row while checking its shape. */
export const operation = <Body extends z.ZodMiniType | undefined, Answer extends z.ZodMiniType>(row: Operation<Body, Answer>): Operation<Body, Answer> => row;

/** `/offices/{office}` + `{ office: '3374' }` → `/offices/3374`; a missing parameter is a mistake of ours and throws. */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
}
