/**
 * A meeting for a person's own calendar (RFC 5545). Times are in UTC: Indonesia's clocks are never changed, so that every
 * calendar shows the right hour without a zone that it may not know, and the office's own time stands in words below it.
 */
import { endOf, type Meeting } from '../../contract/meeting.ts';
import type { Office } from '../../contract/office.ts';
import { whenAt, type Language } from '../mail/when.ts';

export interface Entry {
  readonly office: Office;
  readonly meeting: Meeting;
  /** Of the consultation. */
  readonly number: string;
  readonly lang: Language;
  /** Position and instant of the last change in the log: both only ever rise, which a calendar needs to tell old from new. */
  readonly seq: number;
  readonly changedAt: string;
}

const WORDS = {
  id: {
    visit: (office: string) => `Kunjungan ke ${office}`,
    zoom: (office: string) => `Zoom dengan ${office}`,
    number: 'Nomor konsultasi',
    states: { proposed: 'Diusulkan petugas, belum Anda terima', accepted: 'Sudah disepakati', 'other-time': 'Anda meminta waktu lain', cancelled: 'Dibatalkan' },
  },
  en: {
    visit: (office: string) => `Visit to ${office}`,
    zoom: (office: string) => `Zoom with ${office}`,
    number: 'Consultation number',
    states: { proposed: 'Proposed by the officer, not accepted yet', accepted: 'Agreed', 'other-time': 'You asked for another time', cancelled: 'Cancelled' },
  },
} as const;

/** Nothing of the visitor stands in it: calendars are shared. */
export async function calendarFile({ office, meeting, number, lang, seq, changedAt }: Entry): Promise<string> {
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const words = WORDS[lang];
  const cancelled = meeting.state === 'cancelled';
  const mail = office.channels.find(({ kind }) => kind === 'email')?.value;
  const starts = new Date(meeting.startsAt);
  const calendar = ical({ prodId: { company: 'PST', product: 'pst-widgets' }, method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH });
  const event = calendar.createEvent({
    id: meeting.id,
    sequence: seq,
    stamp: new Date(changedAt),
    start: starts,
    end: endOf(meeting),
    summary: words[meeting.kind](office.name),
    location: meeting.place,
    description: [whenAt(starts, office.zone, lang), words.states[meeting.state], `${words.number}: ${number}`, ...(meeting.note === undefined ? [] : ['', meeting.note])].join('\n'),
    status: cancelled ? ICalEventStatus.CANCELLED : meeting.state === 'accepted' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
  });
  if (meeting.kind === 'zoom') event.url(meeting.place);
  if (mail !== undefined) event.organizer({ name: office.name, email: mail });
  return `${calendar.toString()}\r\n`;
}

export const calendarName = (number: string): string => `pertemuan-${number}.ics`;
