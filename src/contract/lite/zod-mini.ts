/**
 * The part of zod/mini that the contract is written in, for browsers: the widgets' build puts this file in its place
 * (decisions.md). That the contract wants no more than it knows is held by tests, over `tests/support/exact-zod.ts`.
 */
export { array, enum, gte, int, literal, lte, number, object, optional, regex, safeParse, string } from './core.ts';
export { maxLength, minLength, refine, strictObject, trim } from './more.ts';
export { boolean, discriminatedUnion } from './log.ts';
