/** Small files of every kind that may be sent, and of kinds that may not: real ones, made here. */
const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const little = (value: number, bytes: number): number[] => Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

export interface Entry {
  readonly name: string;
  readonly content: string;
  /** What the archive says of its size when it is unpacked, where that is not the truth. */
  readonly says?: number;
}

/** A ZIP archive whose entries are stored as they are (APPNOTE.TXT, 4.3). */
export function zip(entries: readonly Entry[], behind = ''): Uint8Array<ArrayBuffer> {
  const [local, list]: [number[], number[]] = [[], []];
  for (const { name, content, says } of entries) {
    const bytes = utf8(content);
    const head = [...little(20, 2), ...little(0, 2), ...little(0, 2), ...little(0, 2), ...little(0x21, 2), ...little(crc32(bytes), 4), ...little(bytes.length, 4), ...little(says ?? bytes.length, 4), ...little(name.length, 2), ...little(0, 2)];
    list.push(...ascii('PK\x01\x02'), ...little(20, 2), ...head, ...little(0, 2), ...little(0, 2), ...little(0, 2), ...little(0, 4), ...little(local.length, 4), ...ascii(name));
    local.push(...ascii('PK\x03\x04'), ...head, ...ascii(name), ...bytes);
  }
  const end = [...ascii('PK\x05\x06'), ...little(0, 4), ...little(entries.length, 2), ...little(entries.length, 2), ...little(list.length, 4), ...little(local.length, 4), ...little(0, 2)];
  return new Uint8Array([...local, ...list, ...end, ...utf8(behind)]);
}

const contentTypes = (part: string, type: string): Entry => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="${type}"/></Types>`,
});
const relations = (part: string): Entry => ({
  name: '_rels/.rels',
  content: `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
});
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const WORD_WITH_MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const EXCEL_WITH_MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

export const word = (more: readonly Entry[] = [], type = WORD): readonly Entry[] => [
  contentTypes('/word/document.xml', type), relations('word/document.xml'),
  { name: 'word/document.xml', content: '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Inflasi</w:t></w:r></w:p></w:body></w:document>' },
  ...more,
];
const excel = (more: readonly Entry[] = [], type = EXCEL): readonly Entry[] => [
  contentTypes('/xl/workbook.xml', type), relations('xl/workbook.xml'),
  { name: 'xl/workbook.xml', content: '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>' },
  ...more,
];

const PNG = fromBase64('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==');
const JPG = fromBase64('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=');
const WEBP = fromBase64('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA');
const PDF = utf8('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** By the name they are sent under. */
export const GOOD = {
  'laporan.pdf': PDF,
  'foto.jpg': JPG,
  'peta.png': PNG,
  'ikon.webp': WEBP,
  'surat.docx': zip(word()),
  'tabel.xlsx': zip(excel()),
  'data.csv': utf8('BMKG;suhu;°C\nSemarang;28,4;é\n'),
  'catatan.txt': utf8('Inflasi 2025 🙂\r\n\tUMK'),
} as const satisfies Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
export type GoodName = keyof typeof GOOD;

/** What is refused, by what it is. */
export const BAD: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>> = {
  'a Word document with macros': { name: 'surat.docx', bytes: zip(word([{ name: 'word/vbaProject.bin', content: 'x' }], WORD_WITH_MACROS)) },
  'a Word document that hides its macros': { name: 'surat.docx', bytes: zip(word([{ name: 'word/vbaProject.bin', content: 'x' }])) },
  'an Excel workbook with macros': { name: 'tabel.xlsx', bytes: zip(excel([], EXCEL_WITH_MACROS)) },
  'an Excel workbook with a macro sheet': { name: 'tabel.xlsx', bytes: zip(excel([{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }])) },
  'a program inside a document': { name: 'surat.docx', bytes: zip(word([{ name: 'word/embeddings/setup.exe', content: 'MZ' }])) },
  'an archive that unpacks to gigabytes': { name: 'surat.docx', bytes: zip(word([{ name: 'word/media/besar.bin', content: 'x', says: 0xf0000000 }])) },
  'an archive with something behind it': { name: 'surat.docx', bytes: zip(word(), 'MZ and more') },
  'a document whose list is cut off': { name: 'surat.docx', bytes: zip(word()).slice(0, -30) },
  'any other archive': { name: 'arsip.docx', bytes: zip([{ name: 'a.txt', content: 'a' }]) },
  'a program': { name: 'laporan.pdf', bytes: new Uint8Array([...ascii('MZ\x90\x00\x03'), ...little(0, 200)]) },
  'a picture with scripts': { name: 'gambar.svg', bytes: utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') },
  'a page': { name: 'halaman.html', bytes: utf8('<!doctype html><script>alert(1)</script>') },
  'a command': { name: 'jalankan.bat', bytes: utf8('del /s *.*') },
  'a picture of another kind': { name: 'gambar.png', bytes: utf8('GIF89a\x01\x00\x01\x00') },
  'text with a NUL in it': { name: 'catatan.txt', bytes: utf8('abc\0def') },
  'text with control characters': { name: 'catatan.txt', bytes: utf8('abc\x1b[2Jdef') },
  'text in UTF-16': { name: 'data.csv', bytes: new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]) },
  'bytes of no encoding': { name: 'data.csv', bytes: new Uint8Array([0x41, 0x81, 0x8d, 0x42]) },
};

export const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (char) => char.charCodeAt(0));
export const asText = utf8;
