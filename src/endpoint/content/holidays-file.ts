/** `holidays.yaml`: the days on which every office is closed, decision by decision. */
import * as z from 'zod/mini';
import { holiday, type Office } from '../../contract/office.ts';
import type { Place, Report } from './content-error.ts';
import type { ContentFile } from './office-content.ts';
import { wholeFile } from './passage.ts';
import { readYaml, record } from './yaml.ts';

export type Holiday = Office['holidays'][number];

const days = z._default(z.record(holiday.shape.day, z.string()), {});
/** `source`: the SKB 3 Menteri, kept beside its days for whoever has to check or amend them. */
const holidaysFile = z.array(record({ source: z.string(), libur: days, 'cuti-bersama': days }));

export function readHolidays(file: ContentFile, report: Report): readonly Holiday[] {
  const yaml = readYaml(holidaysFile, wholeFile(file), report);
  const holidays = new Map<string, Holiday>();
  for (const [index, decision] of (yaml?.value ?? []).entries()) {
    for (const kind of ['libur', 'cuti-bersama'] as const) {
      for (const [day, name] of Object.entries(decision[kind])) {
        const place = yaml?.placeOf([index, kind, day], 'key') ?? { file: file.path };
        checkDay(day, place, report);
        if (holidays.has(day)) reportTwice(day, place, report);
        holidays.set(day, { day, name, kind });
      }
    }
  }
  return [...holidays.values()];
}

/** The pattern of a day lets 30 February through; the calendar does not. */
export function checkDay(day: string, place: Place, report: Report): void {
  const date = new Date(`${day}T12:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return;
  report(place, { found: `the day ${day}`, expected: 'a day of the calendar', repair: 'correct month and day' });
}

export function reportTwice(day: string, place: Place, report: Report): void {
  report(place, { found: `${day} a second time`, expected: 'each closed day once', repair: 'remove one of the two' });
}
