/** The SKM table of some months as a file, for the office's report. */
import { localTime } from '../../contract/calendar.ts';
import type { DeskSatisfaction, SKM_EXPORT_QUERY } from '../../contract/desk-satisfaction.ts';
import type { Officer } from '../../contract/desk.ts';
import { sumOf, type Answers } from '../../contract/skm.ts';
import { unsur as words } from '../../locale/id/unsur.ts';
import type { OfficeContent } from '../content/office-content.ts';
import type { Core } from '../core.ts';
import type { Query } from '../http/query.ts';
import { tableFile } from '../tables/file.ts';
import { ready, type Table } from '../tables/table.ts';
import { deskSatisfactionOf } from './satisfaction.ts';

const total = (answers: readonly number[]): number => answers.reduce((sum, count) => sum + count, 0);

function figuresTable({ answers, figures }: DeskSatisfaction): Table {
  return {
    name: 'SKM',
    columns: [
      { title: 'No', width: 6 }, { title: 'Unsur', width: 48 }, ...[1, 2, 3, 4].map((answer) => ({ title: `Jawaban ${answer}`, width: 11 })),
      { title: 'Responden', width: 11 }, { title: 'Jumlah nilai', width: 13 }, { title: 'NRR', width: 9 }, { title: 'NRR tertimbang', width: 15 },
    ],
    rows: ready(answers.map(({ unsur, answers: counts }, i) => {
      const means = figures?.unsur.find((one) => one.unsur === unsur);
      return [i + 1, words[unsur].name, ...counts, total(counts), sumOf(counts as unknown as Answers), means?.nrr, means?.weighted];
    })),
  };
}

function about(core: Core, { office: { name, code, zone } }: OfficeContent, { from, to, least, figures }: DeskSatisfaction, officer: Officer): Table {
  const { day, time } = localTime(zone, core.clock());
  return {
    name: 'Keterangan',
    columns: [{ title: 'Keterangan', width: 30 }, { title: 'Isi', width: 60 }],
    rows: ready([
      ['Isi berkas', 'Survei Kepuasan Masyarakat (PermenPANRB 14/2017), bobot 1/9 untuk setiap unsur'],
      ['Kantor', `${name} (${code})`],
      ['Dari tanggal', { date: from }],
      ['Sampai tanggal', { date: to }],
      ['Responden', figures?.respondents ?? 0],
      ['IKM', figures?.ikm],
      ['IKM setelah dikonversi', figures?.converted],
      ['Mutu pelayanan', figures?.grade],
      ['Responden paling sedikit untuk dipublikasikan', least],
      ['Dibuat pada', { moment: `${day} ${time}` }],
      ['Dibuat oleh', officer.name],
    ]),
  };
}

export async function satisfactionFile(core: Core, content: OfficeContent, officer: Officer, { from, to, format }: Query<typeof SKM_EXPORT_QUERY>): Promise<Response> {
  const found = await deskSatisfactionOf(core, content, { from, to });
  return tableFile({ what: 'skm', office: content.office, from, to, format, data: figuresTable(found), before: [about(core, content, found, officer)], after: [] });
}
