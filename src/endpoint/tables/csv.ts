/** RFC 4180 with `;`, for the Excel of an Indonesian computer (decisions.md). */
import { streamOf } from './stream.ts';
import type { Cell, Table } from './table.ts';

const BOM = '\uFEFF';
/** What a spreadsheet program takes for the beginning of a formula (OWASP, CSV Injection), also in the wide forms of East Asian fonts. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function written(cell: Cell): string {
  if (cell === undefined) return '';
  // A point would be read as what parts thousands: 3.287 as more than three thousand.
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cell.moment;
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(written).join(';')}\r\n`;

async function* lines({ columns, rows }: Table): AsyncGenerator<string> {
  yield BOM + lineOf(columns.map(({ title }) => title));
  for await (const batch of rows) yield batch.map(lineOf).join('');
}

export const csv = (table: Table): ReadableStream<Uint8Array> => streamOf(lines(table));
