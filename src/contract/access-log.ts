/** Who has looked into a record, and what they saw of it. */
import * as z from 'zod/mini';
import { instant } from './records.ts';

/** `read`: the record. `identity`: who complained in confidence. `file`: one of its files, or a list as a file. `list`: a list. `correct`, `erase`: did so. */
export const ACCESS_ACTIONS = ['read', 'identity', 'file', 'list', 'correct', 'erase'] as const;

/** `name` is absent where the officer no longer has a seat at the desk. */
export const accessEntry = z.object({ at: instant, user: z.string(), name: z.optional(z.string()), action: z.enum(ACCESS_ACTIONS) });
export type AccessEntry = z.infer<typeof accessEntry>;
