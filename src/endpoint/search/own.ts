/** What the office has published itself: its service standards, section by section, and its answers. */
import { localTime } from '../../contract/calendar.ts';
import type { Section, ServiceStandard } from '../../contract/service-standard.ts';
import type { OfficeContent } from '../content/office-content.ts';
import type { Db } from '../db/database.ts';
import type { Finding } from './finding.ts';
import { markdownText } from './plain.ts';

/** More than an office publishes; beyond that the oldest are no longer searched. */
const ANSWERS_MAX = 1_000;

export const standardFindings = ({ serviceStandards }: OfficeContent): readonly Finding[] => serviceStandards.flatMap(ofStandard);

function ofStandard({ service, title, promises, groups }: ServiceStandard): Finding[] {
  const sections = groups.flatMap((group) => group.sections).map((section) => ({ key: section.key, title: `${section.title} – ${title}`, text: sectionText(section) }));
  const summary = promises.map(({ label, value, note }) => `${label}: ${value}${note === undefined ? '' : ` (${note})`}`).join('\n');
  return [{ key: '', title, text: summary }, ...sections]
    .filter(({ text }) => text !== '')
    .map(({ key, title: name, text }) => ({ id: `standard/${service}/${key}`, kind: 'standard', title: name, body: text, text }));
}

function sectionText({ body, procedures, documents }: Section): string {
  const parts = [
    markdownText(body),
    ...procedures.map(({ title, steps }) => [markdownText(title), ...steps.map((step, i) => `${i + 1}. ${markdownText(step)}`)].join('\n')),
    ...documents.map(({ title, size }) => `• ${title}${size === undefined ? '' : ` (${size})`}`),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const published = (db: Db, office: string) => db.selectFrom('published_answers').where('office', '=', office).where('withdrawn_at', 'is', null);

/** Other whenever something has been published, changed or withdrawn. */
export async function answersMark(db: Db, office: string): Promise<string> {
  const row = await published(db, office)
    .select(({ fn, ref }) => [fn.countAll().as('count'), fn.max('published_at').as('last'), fn.sum(fn<number>('length', [ref('answer')])).as('size')])
    .executeTakeFirstOrThrow();
  return JSON.stringify(Object.values(row).map(String));
}

export async function answerFindings(db: Db, office: string, zone: string): Promise<readonly Finding[]> {
  const rows = await published(db, office).select(['id', 'question', 'answer', 'published_at']).orderBy('published_at', 'desc').limit(ANSWERS_MAX).execute();
  return rows.map(({ id, question, answer, published_at: at }) => {
    const text = markdownText(answer);
    return { id: `answer/${id}`, kind: 'answer', title: markdownText(question).replace(/\s+/g, ' '), body: text, text, date: localTime(zone, new Date(at)).day };
  });
}
