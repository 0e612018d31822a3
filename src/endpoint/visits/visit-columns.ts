/** The guest book as columns: the codes of the SKD questionnaire, each with its official label beside it. */
import { localTime } from '../../contract/calendar.ts';
import type { VisitRecord } from '../../contract/desk.ts';
import { dataNeed } from '../../locale/id/data-need.ts';
import { words } from '../../locale/id/guest-book.ts';
import type { Cell, Column } from '../tables/table.ts';

type Labels = Readonly<Record<number, string>>;
type Visit = VisitRecord['visit'];

export interface VisitColumn extends Column {
  readonly cell: (record: VisitRecord, zone: string) => Cell;
}

const { fields, options } = words;
const { fields: needs, levels, periods } = dataNeed;

const NARROW = 10;
const WIDE = 28;

const column = (title: string, width: number, of: (visit: Visit) => Cell): VisitColumn => ({ title, width, cell: ({ visit }) => of(visit) });

/** A code, and what the questionnaire calls it. */
const coded = (title: string, labels: Labels, of: (visit: Visit) => number | undefined): readonly VisitColumn[] => [
  column(`${title} (kode)`, NARROW, of),
  column(title, WIDE, (visit) => labels[of(visit) ?? NaN]),
];

/** Bits that were chosen: their sum, and what the questionnaire calls each of them. */
const several = (title: string, labels: Labels, of: (visit: Visit) => readonly number[]): readonly VisitColumn[] => [
  column(`${title} (jumlah kode)`, NARROW, (visit) => of(visit).reduce((sum, bit) => sum | bit, 0)),
  column(title, 2 * WIDE, (visit) => of(visit).map((bit) => labels[bit] ?? String(bit)).join('; ')),
];

function moment(instant: string, zone: string): Cell {
  const { day, time } = localTime(zone, new Date(instant));
  return { moment: `${day} ${time}` };
}

export const VISIT_COLUMNS: readonly VisitColumn[] = [
  { title: 'Tanggal', width: 12, cell: ({ signedAt }, zone) => ({ date: localTime(zone, new Date(signedAt)).day }) },
  { title: 'Waktu', width: 17, cell: ({ signedAt }, zone) => moment(signedAt, zone) },
  { title: 'Nomor antrean', width: 14, cell: ({ ticket }) => ticket?.number },
  { title: 'Layanan antrean', width: WIDE, cell: ({ ticket }) => ticket?.service.name },
  column(fields.name, WIDE, ({ name }) => name),
  column(fields.email, WIDE, ({ email }) => email),
  column(fields.phone, 18, ({ phone }) => phone),
  ...coded(fields.gender, options.gender, ({ gender }) => gender),
  ...coded(fields.education, options.education, ({ education }) => education),
  ...coded(fields.ageClass, options.ageClass, ({ ageClass }) => ageClass),
  ...coded(fields.disability, options.disability, ({ disability }) => disability),
  ...coded(fields.disabilityKind, options.disabilityKind, ({ disabilityKind }) => disabilityKind),
  ...coded(fields.occupation, options.occupation, ({ occupation }) => occupation),
  column(`${fields.occupation}: lainnya`, WIDE, ({ occupationOther }) => occupationOther),
  ...coded(fields.institutionCategory, options.institutionCategory, ({ institutionCategory }) => institutionCategory),
  column(`${fields.institutionCategory}: lainnya`, WIDE, ({ institutionCategoryOther }) => institutionCategoryOther),
  column(fields.institutionName, WIDE, ({ institutionName }) => institutionName),
  ...coded(fields.purpose, options.purpose, ({ purpose }) => purpose),
  column(`${fields.purpose}: lainnya`, WIDE, ({ purposeOther }) => purposeOther),
  ...several(fields.services, options.services, ({ services }) => services),
  ...several(fields.channels, options.channels, ({ channels }) => channels),
  // The questionnaire has no code for this answer that we know of.
  column(fields.complainedBefore, NARROW, ({ complainedBefore }) => (complainedBefore === undefined ? undefined : options.complainedBefore[complainedBefore ? 'yes' : 'no'])),
  column('Jumlah orang', NARROW, ({ group }) => group?.people),
  column('Laki-laki (orang)', NARROW, ({ group }) => group?.men),
  column('Perempuan (orang)', NARROW, ({ group }) => group?.women),
  column(needs.detail, WIDE, ({ need }) => need?.detail),
  column(needs.region, WIDE, ({ need }) => need?.region),
  column(needs.fromYear, NARROW, ({ need }) => need?.fromYear),
  column(needs.toYear, NARROW, ({ need }) => need?.toYear),
  ...coded(needs.level, levels, ({ need }) => need?.level),
  column(`${needs.level}: lainnya`, WIDE, ({ need }) => need?.levelOther),
  ...coded(needs.period, periods, ({ need }) => need?.period),
  column(`${needs.period}: lainnya`, WIDE, ({ need }) => need?.periodOther),
  // Which words asked for consent to age and disability.
  column('Versi persetujuan', 16, ({ consent }) => consent),
  { title: 'ID kunjungan', width: 38, cell: ({ id }) => id },
];

/** Every code there is, for whoever has only the file. */
export const CODEBOOK: readonly (readonly [question: string, labels: Labels])[] = [
  [fields.gender, options.gender], [fields.education, options.education], [fields.ageClass, options.ageClass], [fields.disability, options.disability],
  [fields.disabilityKind, options.disabilityKind], [fields.occupation, options.occupation], [fields.institutionCategory, options.institutionCategory],
  [fields.purpose, options.purpose], [fields.services, options.services], [fields.channels, options.channels], [needs.level, levels], [needs.period, periods],
];
