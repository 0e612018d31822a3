/** A file that goes with a message. */
import * as z from 'zod/mini';
import { id } from './records.ts';

/** Files of one message. */
export const FILES_MAX = 5;

/** Ends of the names of files that may be sent. */
export const FILE_ENDINGS = ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'csv', 'txt'] as const;
export type FileEnding = (typeof FILE_ENDINGS)[number];

/** `type` was found by looking into the file; `size` in bytes. */
export const attachment = z.object({ id, name: z.string(), type: z.string(), size: z.int() });
export type Attachment = z.infer<typeof attachment>;
