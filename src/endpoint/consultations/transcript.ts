/** All that was said in a consultation, as plain text: for its visitor, who asked for it. */
import { localTime } from '../../contract/calendar.ts';
import type { ConsultationEvent } from '../../contract/events.ts';
import type { Office } from '../../contract/office.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable } from '../db/database.ts';
import { count, DAY_MS } from '../limits.ts';
import { addressOf, writeTo } from '../mail/letter.ts';
import { MAIL_JOB, NO_MAILER_RETRY_S } from '../mail/mail.ts';
import { longDay, whenAt } from '../mail/when.ts';
import { Problem } from '../problem.ts';
import { eventsAfter } from './events.ts';
import { toEvent } from './rows.ts';
import { WORDS, type TranscriptWords } from './transcript-words.ts';

/** In characters; far above a conversation that people can have, and what a mailbox still takes. */
const LONGEST = 5_000_000;
const LIMITS = [{ times: 3, withinMs: DAY_MS }];

/** Answers with as much of the address as its owner needs to know it again. */
export async function mailTranscript(core: Core, consultation: ConsultationTable): Promise<{ to: string }> {
  if (!core.mailer) throw new Problem('unavailable', { retryAfter: NO_MAILER_RETRY_S });
  const to = await addressOf(core.db, consultation);
  if (to === undefined) throw new Problem('forbidden');
  const { office } = core.offices.get(consultation.office);
  const text = await transcript(core, office, consultation);
  const words = WORDS[consultation.lang];
  const now = core.clock();
  await core.db.transaction().execute(async (trx) => {
    await count(trx, now, `transcript/${consultation.id}`, LIMITS);
    const file = { name: `konsultasi-${consultation.number}.txt`, type: 'text/plain', text };
    await writeTo(core, trx, consultation, { subject: words.subject(consultation.number), body: [words.attached], file }, now.toISOString());
  });
  core.jobs.soon(MAIL_JOB);
  return { to: masked(to) };
}

/** `rina.w@contoh.go.id` → `ri•••@contoh.go.id`. */
const masked = (address: string): string => address.replace(/^(.{1,2})[^@]*/, '$1•••');

export async function transcript(core: Core, office: Office, consultation: ConsultationTable): Promise<string> {
  const { lang } = consultation;
  const words = WORDS[lang];
  const lines = [
    `${words.title} ${consultation.number}`, office.name, ...(consultation.topic === '' ? [] : [`${words.topic}: ${consultation.topic}`]),
    `${words.begun}: ${whenAt(new Date(consultation.started_at), office.zone, lang)}`,
  ];
  let day = '';
  let size = 0;
  for (let seq = 0; ; ) {
    const events = (await eventsAfter(core.db, consultation.id, seq)).map(toEvent);
    if (events.length === 0) break;
    for (const event of events) {
      const local = localTime(office.zone, new Date(event.at));
      const text = lineOf(event, office, words, lang);
      if (local.day !== day) lines.push('', `— ${longDay(local.day, lang)} —`);
      day = local.day;
      lines.push('', `[${lang === 'id' ? local.time.replace(':', '.') : local.time}] ${text}`);
      size += text.length;
    }
    if (size > LONGEST) throw new Problem('too-large');
    seq = events.at(-1)?.seq ?? seq;
  }
  return `${lines.join('\n')}\n`;
}

function lineOf(event: ConsultationEvent, office: Office, words: TranscriptWords, lang: ConsultationTable['lang']): string {
  switch (event.type) {
    case 'message': {
      const files = (event.attachments ?? []).map(({ name }) => `${words.file}: ${name}`);
      const who = event.from === 'visitor' ? words.visitor : event.name === undefined ? words.officer : `${event.name} (${words.officer})`;
      return `${who}:\n${[event.text, ...files].filter(Boolean).join('\n')}`;
    }
    case 'taken': return words.taken(event.name);
    case 'meeting': return `${words.meeting[event.meeting.state]}: ${words.kind[event.meeting.kind]}, ${whenAt(new Date(event.meeting.startsAt), office.zone, lang)}, ${event.meeting.place}`;
    case 'closing-soon': return words.closingSoon(longDay(event.closesOn, lang));
    case 'closed': return [words.closed[event.by ?? 'officer'], ...(event.summary === undefined ? [] : [`${words.summary}: ${event.summary}`])].join('\n');
  }
}
