/** The guest book of a period as a file, for the yearly recap of the SKD and for the office's own papers. */
import { localTime } from '../../contract/calendar.ts';
import type { EXPORT_QUERY } from '../../contract/desk-lists.ts';
import type { Officer } from '../../contract/desk.ts';
import type { Office } from '../../contract/office.ts';
import { period, recordAccess } from '../audit.ts';
import type { Core } from '../core.ts';
import type { Query } from '../http/query.ts';
import { invalid } from '../problem.ts';
import { tableFile } from '../tables/file.ts';
import { ready, type Cell, type Table } from '../tables/table.ts';
import { CODEBOOK, VISIT_COLUMNS } from './visit-columns.ts';
import { countVisits, visitsOf } from './visit-list.ts';

type Wanted = Query<typeof EXPORT_QUERY>;

async function* cellsOf(core: Core, { code, zone }: Office, { from, to }: Wanted): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const records of visitsOf(core.db, code, { from, to })) yield records.map((record) => VISIT_COLUMNS.map(({ cell }) => cell(record, zone)));
}

/** What the file is, for whoever finds it in a year. */
async function about(core: Core, { name, code, zone }: Office, { from, to }: Wanted, officer: Officer): Promise<Table> {
  const { day, time } = localTime(zone, core.clock());
  return {
    name: 'Keterangan',
    columns: [{ title: 'Keterangan', width: 22 }, { title: 'Isi', width: 60 }],
    rows: ready([
      ['Isi berkas', 'Buku tamu Pelayanan Statistik Terpadu'],
      ['Kantor', `${name} (${code})`],
      ['Dari tanggal', { date: from }],
      ['Sampai tanggal', { date: to }],
      ['Zona waktu', zone],
      ['Jumlah kunjungan', await countVisits(core.db, code, { from, to })],
      ['Dibuat pada', { moment: `${day} ${time}` }],
      ['Dibuat oleh', officer.name],
      ['Perhatian', 'Berisi data pribadi (UU 27/2022): simpan di tempat aman, pakai hanya untuk tugas, hapus bila tidak diperlukan lagi.'],
    ]),
  };
}

const codebook = (): Table => ({
  name: 'Kode',
  columns: [{ title: 'Rincian', width: 56 }, { title: 'Kode', width: 10 }, { title: 'Arti', width: 56 }],
  rows: ready(CODEBOOK.flatMap(([question, labels]) => Object.entries(labels).map(([code, label]) => [question, Number(code), label]))),
});

export async function visitFile(core: Core, office: Office, officer: Officer, wanted: Wanted): Promise<Response> {
  const { from, to, format } = wanted;
  for (const [name, day] of Object.entries({ from, to })) if (Number.isNaN(Date.parse(day))) throw invalid(name, 'day');
  if (from > to) throw invalid('to', 'before-from');
  await recordAccess(core, officer, { kind: 'visits', record: period(wanted), action: 'file' });
  const data: Table = { name: 'Buku tamu', columns: VISIT_COLUMNS, rows: cellsOf(core, office, wanted) };
  return tableFile({ what: 'buku-tamu', office, from, to, format, data, before: [await about(core, office, wanted, officer)], after: [codebook()] });
}
