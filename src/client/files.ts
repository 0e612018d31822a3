/** Files as a person chooses them: looked at before they go anywhere. Comes when somebody attaches one. */
import { FILES_MAX, type Attachment } from '../contract/attachment.ts';
import { endingOf, FILE_MAX, FILE_TYPES } from '../contract/file-types.ts';
import { newId } from './identity.ts';

/** One that may be sent. `type` is what it seems to be until the endpoint has looked into it. */
export interface ChosenFile extends Attachment {
  /** As kept where the browser's storage takes no `Blob` (WebKit's private windows). */
  readonly bytes: Blob | ArrayBuffer;
}

/** Why one may not be sent. `gone`: it cannot be read any more. */
export type FileProblem = 'kind' | 'too-large' | 'empty' | 'too-many' | 'gone';

export interface Rejected {
  readonly name: string;
  readonly problem: FileProblem;
}

/** `already`: how many go with the message so far. */
export async function lookInto(files: readonly File[], already: number): Promise<{ readonly chosen: readonly ChosenFile[]; readonly rejected: readonly Rejected[] }> {
  const chosen: ChosenFile[] = [];
  const rejected: Rejected[] = [];
  for (const file of files) {
    const problem = already + chosen.length >= FILES_MAX ? 'too-many' : await problemOf(file);
    const { name, size } = file;
    if (problem) rejected.push({ name, problem });
    else chosen.push({ id: newId(), name, type: await typeOf(file), size, bytes: file });
  }
  return { chosen, rejected };
}

async function problemOf(file: File): Promise<FileProblem | undefined> {
  if (file.size > FILE_MAX) return 'too-large';
  try {
    if (file.size === 0) return 'empty';
    return (await typeOf(file)) === '' ? 'kind' : undefined;
  } catch {
    return 'gone'; // Moved or deleted since it was chosen, or a folder that was dropped.
  }
}

const MARKS = [
  ['%PDF-', FILE_TYPES.pdf],
  ['\xFF\xD8\xFF', FILE_TYPES.jpg],
  ['\x89PNG\r\n\x1A\n', FILE_TYPES.png],
] as const;

/** By its first bytes; the endpoint looks closer. Empty: nothing that may be sent. */
async function typeOf(file: File): Promise<string> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 1024).arrayBuffer()));
  const marked = MARKS.find(([mark]) => head.startsWith(mark))?.[1];
  if (marked) return marked;
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return FILE_TYPES.webp;
  const ending = endingOf(file.name);
  if (ending === 'docx' || ending === 'xlsx') return head.startsWith('PK\x03\x04') ? FILE_TYPES[ending] : '';
  return (ending === 'csv' || ending === 'txt') && !head.includes('\0') ? FILE_TYPES[ending] : '';
}
