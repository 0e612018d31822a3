/** What a stored file is called: as its owner called it, without what could mislead whoever saves it. */
import { endingOf, FILE_TYPES } from '../../contract/file-types.ts';

/** In Unicode code points; a file system's limit is 255 bytes. */
const NAME_MAX = 120;
const NAMELESS = 'berkas';

/** Control characters, and those that change the direction of what follows: `laporan\u202Efdp.exe` reads as `laporanexe.pdf`. */
const MISLEADING = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** `type`: what was found in the file; the name's end follows it. */
export function cleanName(name: string, type: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(MISLEADING, '').replace(/\s+/gu, ' ').replace(/^[\s.]+|[\s.]+$/gu, '');
  const ending = endingOf(clean);
  const right = ending !== undefined && FILE_TYPES[ending] === type;
  const stem = ending === undefined ? clean : clean.slice(0, -ending.length - 1);
  const end = right ? clean.slice(-ending.length) : Object.entries(FILE_TYPES).find(([, known]) => known === type)?.[0];
  return `${[...stem].slice(0, NAME_MAX).join('').trim() || NAMELESS}.${end ?? 'bin'}`;
}

/** RFC 6266: the name in ASCII for programs that know no better, and in full (RFC 8187). */
export function asDownload(name: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
