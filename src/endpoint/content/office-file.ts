/** `office.md`: an office's profile in its front matter. The text below it is for the staff who edit it. */
import * as z from 'zod/mini';
import { channel, hours, office, service, type Office } from '../../contract/office.ts';
import { policy, POLICY_DEFAULTS, timeLimit } from '../../contract/policy.ts';
import type { Place, Report } from './content-error.ts';
import { checkDay, reportTwice, type Holiday } from './holidays-file.ts';
import type { ContentFile, OfficeContent } from './office-content.ts';
import { splitFrontMatter } from './passage.ts';
import { readYaml, record, type PlaceOf } from './yaml.ts';

const officeFile = record({
  ...office.shape,
  hours: z._default(z.array(record(hours.shape)), []),
  /** Days only this office is closed; everybody's are in `holidays.yaml`. */
  holidays: z._default(z.array(record({ day: office.shape.holidays.def.element.shape.day, name: z.string() })), []),
  channels: z.array(record(channel.shape)),
  services: z.array(record(service.shape)),
  consultation: record(office.shape.consultation.shape),
  sampleValues: z._default(office.shape.sampleValues, []),
  origins: z._default(z.array(z.string()), []),
  queue: z._default(record(policy.shape.queue.shape), POLICY_DEFAULTS.queue),
  complaints: z._default(record({ examine: z.optional(record(timeLimit.shape)), settle: z._default(record(timeLimit.shape), POLICY_DEFAULTS.complaints.settle) }), POLICY_DEFAULTS.complaints),
  satisfaction: z._default(record({ ...policy.shape.satisfaction.shape, leastRespondents: z._default(policy.shape.satisfaction.shape.leastRespondents, POLICY_DEFAULTS.satisfaction.leastRespondents) }), POLICY_DEFAULTS.satisfaction),
  retention: z._default(record(policy.shape.retention.shape), POLICY_DEFAULTS.retention),
});

export function readOffice(
  file: ContentFile, folder: string, shared: readonly Holiday[], report: Report,
): Pick<OfficeContent, 'office' | 'policy' | 'origins'> | undefined {
  const parts = splitFrontMatter(file, report);
  const yaml = parts && readYaml(officeFile, parts.frontMatter, report);
  if (!yaml) return undefined;
  const { value: { origins, holidays: own, queue, complaints, satisfaction, retention, ...profile }, placeOf } = yaml;

  if (profile.code !== folder) {
    report(placeOf(['code']), {
      found: `the code ${profile.code} in the folder ${folder}`,
      expected: 'a folder that is named as its office',
      repair: `write code: '${folder}' or rename the folder to ${profile.code}`,
    });
  }
  checkZone(profile.zone, placeOf, report);
  checkHours(profile.hours, placeOf, report);
  checkUnique(profile.services.map(({ code }) => code), 'service code', (index) => placeOf(['services', index, 'code']), report);
  checkUnique(profile.services.map(({ prefix }) => prefix), 'queue prefix', (index) => placeOf(['services', index, 'prefix']), report);
  checkSamples(profile.sampleValues, placeOf, report);
  for (const [index, origin] of origins.entries()) checkOrigin(origin, placeOf(['origins', index]), report);
  for (const [index, { day }] of own.entries()) {
    const place = placeOf(['holidays', index, 'day']);
    checkDay(day, place, report);
    if ([...shared, ...own.slice(0, index)].some((other) => other.day === day)) reportTwice(day, place, report);
  }

  const holidays = [...shared, ...own.map((closed) => ({ ...closed, kind: 'kantor' as const }))];
  return { office: { ...profile, holidays: holidays.sort((a, b) => a.day.localeCompare(b.day)) }, policy: { queue, complaints, satisfaction, retention }, origins };
}

function checkZone(zone: string, placeOf: PlaceOf, report: Report): void {
  try {
    // Intl also takes offsets such as +07:00, which cannot name WIB.
    if (zone.includes('/') && new Intl.DateTimeFormat('id', { timeZone: zone })) return;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  report(placeOf(['zone']), {
    found: `the time zone "${zone}"`,
    expected: 'an IANA time zone',
    repair: 'write Asia/Jakarta for WIB, Asia/Makassar for WITA or Asia/Jayapura for WIT',
  });
}

function checkHours(rows: Office['hours'], placeOf: PlaceOf, report: Report): void {
  for (const [index, row] of rows.entries()) {
    if (row.opens >= row.closes) {
      report(placeOf(['hours', index, 'closes']), {
        found: `hours from ${row.opens} to ${row.closes}`,
        expected: 'a closing time after the opening time',
        repair: 'correct or exchange the two',
      });
      continue;
    }
    for (const [earlier, other] of rows.slice(0, index).entries()) {
      const day = row.days.find((candidate) => other.days.includes(candidate));
      if (day === undefined || row.opens >= other.closes || other.opens >= row.closes) continue;
      report(placeOf(['hours', index, 'opens']), {
        found: `${row.opens}-${row.closes} and ${other.opens}-${other.closes} (item ${earlier + 1}) both on weekday ${day}`,
        expected: 'hours of a day that do not overlap',
        repair: 'correct the hours or take the weekday out of one of the two',
      });
    }
  }
}

function checkUnique(values: readonly string[], what: string, placeOf: (index: number) => Place, report: Report): void {
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) === index) continue;
    report(placeOf(index), {
      found: `the ${what} "${value}" a second time`,
      expected: `each ${what} once`,
      repair: 'change or remove one of the two',
    });
  }
}

function checkSamples(names: readonly string[], placeOf: PlaceOf, report: Report): void {
  const fields = [...Object.keys(office.shape), ...Object.keys(policy.shape)];
  for (const [index, name] of names.entries()) {
    if (fields.includes(name)) continue;
    report(placeOf(['sampleValues', index]), {
      found: `"${name}" in sampleValues`,
      expected: `one of ${fields.join(', ')}`,
      repair: 'name a setting of this file',
    });
  }
}

/** Browsers send an origin without path or trailing slash and compare it letter by letter. */
function checkOrigin(origin: string, place: Place, report: Report): void {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  const safe = url?.protocol === 'https:' || url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url && safe && url.origin === origin) return;
  report(place, {
    found: `the origin "${origin}"`,
    expected: 'https:// and the host name (http:// only for localhost)',
    repair: url && safe ? `write ${url.origin}` : 'write for example https://semarangkota.bps.go.id',
  });
}
