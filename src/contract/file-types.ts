/** What kinds of files may go with a message. Apart from what the log says of a file, because only who sends one needs it. */
import type { FileEnding } from './attachment.ts';

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
} as const satisfies Readonly<Record<FileEnding, string>>;

/** The end of a file's name, when it is one of those that may be sent. */
export function endingOf(name: string): FileEnding | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FILE_TYPES, ending) ? (ending as FileEnding) : undefined;
}
