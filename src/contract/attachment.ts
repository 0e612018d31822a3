/** A file that goes with a message. */
import * as z from 'zod/mini';
import { id } from './records.ts';

/** Files of one message. */
export const FILES_MAX = 5;

/** Bytes of one file. */
export const FILE_MAX = 10 * 1024 * 1024;

/** What may be sent, by the end of its name. Which of these a file is, the endpoint finds by looking into it. */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  txt: 'text/plain',
} as const;
export type FileEnding = keyof typeof FILE_TYPES;

/** The end of a file's name, when it is one of those that may be sent. */
export function endingOf(name: string): FileEnding | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FILE_TYPES, ending) ? (ending as FileEnding) : undefined;
}

/** `type` was found by looking into the file; `size` in bytes. */
export const attachment = z.object({ id, name: z.string(), type: z.string(), size: z.int() });
export type Attachment = z.infer<typeof attachment>;
