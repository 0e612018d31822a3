/**
 * Workbooks in SpreadsheetML (ECMA-376), written as they are read: texts, numbers, dates and moments, and nothing else. There
 * are no formulas in this dialect, so whatever a visitor typed stays a text (decisions.md).
 */
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js';
import { LAZY, streamOf } from './stream.ts';
import type { Cell, Column, Table } from './table.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Positions in `cellXfs` of the styles below. */
const STYLE = { date: 1, moment: 2, title: 3 } as const;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>`
  + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
  + '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no way to say. */
const UNSAYABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string => text.toWellFormed().replace(UNSAYABLE, '\uFFFD').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
/** Excel reads `_x0041_` as an A: the underscore is written in the same way, and so stays what it is. */
const asText = (text: string): string => escaped(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'));

const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const serial = (text: string): number => (Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? ':00' : 'T00:00:00'}Z`) - EPOCH) / DAY_MS;

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function cellXml(cell: Cell, at: string, style = ''): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${asText(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`;
  return 'date' in cell ? `<c r="${at}" s="${STYLE.date}"><v>${serial(cell.date)}</v></c>` : `<c r="${at}" s="${STYLE.moment}"><v>${serial(cell.moment)}</v></c>`;
}

const rowXml = (cells: readonly Cell[], row: number, style?: string): string =>
  `<row r="${row}">${cells.map((cell, i) => cellXml(cell, `${columnName(i)}${row}`, style)).join('')}</row>`;

const columnsXml = (columns: readonly Column[]): string =>
  `<cols>${columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

async function* sheetXml({ columns, rows }: Table): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    + `${columnsXml(columns)}<sheetData>${rowXml(columns.map(({ title }) => title), 1, ` s="${STYLE.title}"`)}`;
  let row = 1;
  for await (const batch of rows) yield batch.map((cells) => rowXml(cells, ++row)).join('');
  yield '</sheetData></worksheet>';
}

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Everything but the sheets, by its path in the archive. */
function frame(names: readonly string[]): readonly (readonly [path: string, xml: string])[] {
  const sheets = names.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  return [
    ['[Content_Types].xml', `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
      + `${override('xl/workbook.xml', 'sheet.main')}${sheets.map(([type, target]) => override(`xl/${target}`, type)).join('')}${override('xl/styles.xml', 'styles')}</Types>`],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relationships([...sheets, ['styles', 'styles.xml']])],
    ['xl/styles.xml', STYLES],
  ];
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function writeTo(writable: WritableStream, tables: readonly Table[]): Promise<void> {
  const zip = new ZipWriter(writable, { useWebWorkers: false, extendedTimestamp: false, zip64: false });
  for (const [path, xml] of frame(tables.map(({ name }) => name))) await zip.add(path, streamOf(once(xml)));
  for (const [i, table] of tables.entries()) await zip.add(`xl/worksheets/sheet${i + 1}.xml`, streamOf(sheetXml(table)));
  await zip.close();
}

/** Written while it is read, and not begun before. */
export function xlsx(tables: readonly Table[]): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const reader = readable.getReader();
  let begun = false;
  return new ReadableStream({
    pull: async (controller) => {
      if (!begun) {
        begun = true;
        // Whoever reads is told, by the stream, that there will not be more.
        writeTo(writable, tables).catch((cause: unknown) => controller.error(cause));
      }
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  }, LAZY);
}
