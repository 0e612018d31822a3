/** A row of the contract and what this endpoint does for it; one wrapper for each kind of access. */
import type * as z from 'zod/mini';
import type { Officer } from '../../contract/desk.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Upload } from './upload.ts';

type Body = z.ZodMiniType | undefined;
type BodyOf<B> = B extends z.ZodMiniType ? z.output<B> : undefined;

export interface Call<B = unknown> {
  /** Parsed by the contract. */
  readonly body: B;
  /** The body of an operation that is sent a file. */
  readonly upload: Upload;
  readonly query: URLSearchParams;
  /** Added to the answer. */
  readonly headers: Headers;
  /** Where the request came from, as far as the server can know. */
  readonly address: string;
  /** The client asked for `text/event-stream`. */
  readonly wantsStream: boolean;
  param(name: string): string;
  cookie(name: string): string | undefined;
  /** The office this is about has become known: another site's page may use it only if that office says so. */
  forOffice(code: string): void;
}

/** The SHA-256 of the Bearer token. */
export type VisitorCall<B = unknown> = Call<B> & { readonly key: string };
export type OfficerCall<B = unknown> = Call<B> & { readonly officer: Officer; stillSignedIn(): Promise<boolean> };

/** A `Response` where the answer is a stream or a file. */
type Run<C, A extends z.ZodMiniType> = (call: C) => Promise<z.output<A> | Response>;

export type Handler =
  | { readonly access: 'public'; readonly row: Operation; readonly run: (call: Call<never>) => Promise<unknown> }
  | { readonly access: 'visitor'; readonly row: Operation; readonly run: (call: VisitorCall<never>) => Promise<unknown> }
  | { readonly access: 'officer'; readonly row: Operation; readonly run: (call: OfficerCall<never>) => Promise<unknown> };

export const forEveryone = <B extends Body, A extends z.ZodMiniType>(row: Operation<B, A>, run: Run<Call<BodyOf<B>>, A>): Handler =>
  ({ access: 'public', row, run });

export const forVisitor = <B extends Body, A extends z.ZodMiniType>(row: Operation<B, A>, run: Run<VisitorCall<BodyOf<B>>, A>): Handler =>
  ({ access: 'visitor', row, run });

export const forOfficer = <B extends Body, A extends z.ZodMiniType>(row: Operation<B, A>, run: Run<OfficerCall<BodyOf<B>>, A>): Handler =>
  ({ access: 'officer', row, run });

/** Every row of the table has exactly one handler that grants the access the row names; anything else ends the start. */
export function completeHandlers(rows: readonly Operation[], handlers: readonly Handler[]): ReadonlyMap<Operation, Handler> {
  const byRow = new Map(handlers.map((handler) => [handler.row, handler]));
  for (const row of rows) {
    const handler = byRow.get(row);
    if (!handler) throw new TypeError(`no handler for ${row.name}`);
    if (handler.access !== row.access) throw new TypeError(`${row.name} is for ${row.access}, its handler for ${handler.access}`);
  }
  if (byRow.size !== rows.length || handlers.length !== rows.length) throw new TypeError('a handler without a row, or two for one');
  return byRow;
}
