/**
 * The part of zod/mini that the contract is written in, for browsers: the widgets' build puts this file in its place
 * (decisions.md). What it does not know it refuses, at the latest when a schema is made.
 */
export { array, enum, gte, int, literal, lte, number, object, optional, regex, safeParse, string } from './core.ts';
export { maxLength, minLength, refine, strictObject, trim } from './more.ts';
export { boolean, discriminatedUnion } from './log.ts';
