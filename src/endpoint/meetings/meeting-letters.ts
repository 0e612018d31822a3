/** What the visitor is told by e-mail about a meeting: that it is agreed, that it is tomorrow, that it was called off. */
import type { Meeting } from '../../contract/meeting.ts';
import type { Office } from '../../contract/office.ts';
import type { ConsultationTable } from '../db/database.ts';
import type { Letter } from '../mail/letter.ts';
import { whenAt } from '../mail/when.ts';
import { calendarFile, calendarName } from './calendar-file.ts';

const WORDS = {
  id: {
    subject: {
      accepted: (office: string, number: string) => `Pertemuan disepakati: ${office} (${number})`,
      cancelled: (office: string, number: string) => `Pertemuan dibatalkan: ${office} (${number})`,
      tomorrow: (office: string, number: string) => `Pengingat pertemuan: ${office} (${number})`,
    },
    first: {
      accepted: 'Pertemuan Anda dengan petugas kami sudah disepakati. Berkas kalender terlampir.',
      cancelled: 'Mohon maaf, pertemuan berikut dibatalkan oleh petugas kami. Berkas kalender terlampir memperbarui kalender Anda.',
      tomorrow: 'Kami mengingatkan pertemuan Anda dengan petugas kami.',
    },
    when: 'Waktu', kind: { visit: 'Tempat', zoom: 'Tautan Zoom' }, minutes: (count: number) => `${count} menit`,
  },
  en: {
    subject: {
      accepted: (office: string, number: string) => `Meeting agreed: ${office} (${number})`,
      cancelled: (office: string, number: string) => `Meeting cancelled: ${office} (${number})`,
      tomorrow: (office: string, number: string) => `Reminder of your meeting: ${office} (${number})`,
    },
    first: {
      accepted: 'Your meeting with our officer is agreed. A calendar file is attached.',
      cancelled: 'We are sorry: our officer had to cancel the following meeting. The attached calendar file updates your calendar.',
      tomorrow: 'This is a reminder of your meeting with our officer.',
    },
    when: 'Time', kind: { visit: 'Place', zoom: 'Zoom link' }, minutes: (count: number) => `${count} minutes`,
  },
} as const;

export type Occasion = keyof (typeof WORDS)['id']['first'];

/** `seq` and `changedAt`: of the meeting's last event. */
export async function meetingLetter(occasion: Occasion, office: Office, { number, lang }: ConsultationTable, meeting: Meeting, seq: number, changedAt: string): Promise<Letter> {
  const words = WORDS[lang];
  const text = await calendarFile({ office, meeting, number, lang, seq, changedAt });
  return {
    subject: words.subject[occasion](office.name, number),
    body: [
      words.first[occasion],
      `${words.when}: ${whenAt(new Date(meeting.startsAt), office.zone, lang)} (${words.minutes(meeting.minutes)})\n${words.kind[meeting.kind]}: ${meeting.place}`,
    ],
    until: meeting.startsAt,
    file: { name: calendarName(number), type: 'text/calendar', text },
  };
}
