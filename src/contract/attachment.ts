/** A file that goes with a message. */
import * as z from 'zod/mini';
import { id } from './records.ts';

/** Files of one message. */
export const FILES_MAX = 5;

/** `type` was found by looking into the file; `size` in bytes. */
export const attachment = z.object({ id, name: z.string(), type: z.string(), size: z.int() });
export type Attachment = z.infer<typeof attachment>;
