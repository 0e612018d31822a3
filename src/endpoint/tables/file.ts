/** A table as the file that an officer saves. */
import type { ExportFormat } from '../../contract/export-format.ts';
import type { Office } from '../../contract/office.ts';
import { asDownload } from '../files/names.ts';
import { csv } from './csv.ts';
import type { Table } from './table.ts';

const TYPES: Readonly<Record<ExportFormat, string>> = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };

export interface TableFile {
  /** What it holds, as its name says it. */
  readonly what: string;
  readonly office: Pick<Office, 'name'>;
  readonly from: string;
  readonly to: string;
  readonly format: ExportFormat;
  readonly data: Table;
  /** What a workbook has besides: before the data, and after. */
  readonly before: readonly Table[];
  readonly after: readonly Table[];
}

export async function tableFile({ what, office, from, to, format, data, before, after }: TableFile): Promise<Response> {
  // Loaded with the first workbook.
  const body = format === 'csv' ? csv(data) : (await import('./xlsx.ts')).xlsx([...before, data, ...after]);
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': asDownload(`${what}-${office.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${from}-sd-${to}.${format}`),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
