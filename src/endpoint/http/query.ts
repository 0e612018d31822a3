/** All that stands behind the `?` of one operation, by the contract. */
import type * as z from 'zod/mini';
import { readParameter } from './path.ts';

type Parameters = Readonly<Record<string, { readonly schema: z.ZodMiniType }>>;

export type Query<P extends Parameters> = { readonly [Name in keyof P]: z.output<P[Name]['schema']> };

export const readQuery = <P extends Parameters>(query: URLSearchParams, parameters: P): Query<P> =>
  Object.fromEntries(Object.entries(parameters).map(([name, { schema }]) => [name, readParameter(query, name, schema)])) as Query<P>;
