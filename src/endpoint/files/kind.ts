/** What a file is, by looking into it: one of the kinds that may be sent, or none. Why so: decisions.md. */
import { endingOf, FILE_TYPES } from '../../contract/file-types.ts';
import { isHarmless } from './office-document.ts';

/** Recognised by their own marks; text has none. */
const MARKED: ReadonlySet<string> = new Set([FILE_TYPES.pdf, FILE_TYPES.jpg, FILE_TYPES.png, FILE_TYPES.webp, FILE_TYPES.docx, FILE_TYPES.xlsx]);
const ZIPPED: ReadonlySet<string> = new Set([FILE_TYPES.docx, FILE_TYPES.xlsx]);

let turn: Promise<unknown> = Promise.resolve();

/**
 * Its media type. `name` decides only between the two kinds of text, which look alike. One file at a time: what looking into
 * eight at once leaves to be collected would be the endpoint's peak of memory.
 */
export function kindOf(bytes: Blob, name: string): Promise<string | undefined> {
  const kind = turn.then(() => lookInto(bytes, name));
  turn = kind.catch(() => undefined);
  return kind;
}

async function lookInto(bytes: Blob, name: string): Promise<string | undefined> {
  // Some 90 kB of code that an office without attachments never needs.
  const { fileTypeFromBlob } = await import('file-type');
  const mime = (await fileTypeFromBlob(bytes))?.mime;
  if (mime !== undefined && MARKED.has(mime)) return !ZIPPED.has(mime) || (await isHarmless(bytes)) ? mime : undefined;
  const ending = endingOf(name);
  // Also where something was recognised: a table about BMKG begins like a bitmap. What is text and is called text is saved as text.
  return (ending === 'txt' || ending === 'csv') && (await isText(bytes)) ? FILE_TYPES[ending] : undefined;
}

/** Nothing that text does not have: NUL and other control characters, except for tab, line feed, form feed and carriage return. */
const CONTROL = /[\x00-\x08\x0B\x0E-\x1F\x7F]/;
/** What Windows-1252 leaves undefined; the decoder makes C1 control characters of it. */
const UNDEFINED = /[\x81\x8D\x8F\x90\x9D]/;

/** Small enough to be collected while it is young. */
const PIECE = 16 * 1024;

const isText = async (bytes: Blob): Promise<boolean> => (await reads(bytes, 'utf-8', CONTROL)) || (await reads(bytes, 'windows-1252', CONTROL, UNDEFINED));

async function reads(bytes: Blob, encoding: string, ...never: readonly RegExp[]): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.size; at += PIECE) {
      const piece = await bytes.slice(at, at + PIECE).arrayBuffer();
      const text = decoder.decode(piece, { stream: at + PIECE < bytes.size });
      if (never.some((pattern) => pattern.test(text))) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false; // Not in this encoding.
    throw error;
  }
}
