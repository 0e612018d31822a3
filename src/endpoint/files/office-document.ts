/**
 * Whether a Word or Excel file is only a document: no macros, and nothing that unpacks to more than anybody's machine can
 * take. It is a ZIP archive, and its list of contents at the end is all that is read of it (APPNOTE.TXT, 4.3.12 and 4.3.16).
 */
const END = { mark: 0x06054b50, length: 22, commentMax: 0xffff };
const ENTRY = { mark: 0x02014b50, length: 46 };
const LIST_MAX = 1024 * 1024;
/** A real one of 10 MB unpacks to some 100 MB; a bomb to gigabytes. */
const UNPACKED_MAX = 400 * 1024 * 1024;
const ENCRYPTED = 1;

/** Where Office looks for code: VBA projects, Excel 4 macro sheets, ActiveX controls, programs packed into the document. */
const CODE = /vbaProject|vbaData|macrosheets\/|activeX\/|\.(?:exe|dll|scr|js|vbs|bat|cmd|ps1|hta|jar|lnk)$/i;

export async function isHarmless(archive: Blob): Promise<boolean> {
  const list = await listOf(archive);
  if (!list) return false;
  let [at, packed, unpacked] = [0, 0, 0];
  while (at < list.byteLength) {
    if (at + ENTRY.length > list.byteLength || list.getUint32(at, true) !== ENTRY.mark) return false;
    const [name, extra, comment] = [28, 30, 32].map((field) => list.getUint16(at + field, true)) as [number, number, number];
    if ((list.getUint16(at + 8, true) & ENCRYPTED) !== 0) return false;
    packed += list.getUint32(at + 20, true);
    unpacked += list.getUint32(at + 24, true);
    const end = at + ENTRY.length + name;
    if (end > list.byteLength || CODE.test(new TextDecoder().decode(new Uint8Array(list.buffer, list.byteOffset + at + ENTRY.length, name)))) return false;
    at = end + extra + comment;
  }
  // Entries that together are larger than the archive lie over each other, as in a bomb without nesting.
  return packed <= archive.size && unpacked <= UNPACKED_MAX;
}

/** The list, when it ends where the archive ends and nothing was hidden before or behind it. */
async function listOf(archive: Blob): Promise<DataView | undefined> {
  const from = Math.max(0, archive.size - END.length - END.commentMax);
  const tail = new DataView(await archive.slice(from).arrayBuffer());
  for (let at = tail.byteLength - END.length; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END.mark || at + END.length + tail.getUint16(at + 20, true) !== tail.byteLength) continue;
    const [length, start] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    if (length === 0 || length > LIST_MAX || start + length !== from + at) return undefined;
    return new DataView(await archive.slice(start, start + length).arrayBuffer());
  }
  return undefined;
}
