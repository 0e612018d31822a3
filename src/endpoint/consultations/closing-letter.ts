/** Two days before a consultation closes by itself. */
import type { Office } from '../../contract/office.ts';
import type { ConsultationTable } from '../db/database.ts';
import type { Letter } from '../mail/letter.ts';
import { longDay } from '../mail/when.ts';

const WORDS = {
  id: {
    subject: (day: string, number: string) => `Konsultasi Anda akan ditutup ${day} (${number})`,
    body: (office: string, day: string) => [
      `Petugas ${office} sudah menjawab konsultasi Anda dan menunggu balasan Anda. Bila tidak ada balasan, konsultasi ditutup otomatis pada ${day}, sesuai standar pelayanan kami (7 hari).`,
      'Masih memerlukan bantuan? Cukup tulis satu pesan di percakapan. Bila sudah cukup, Anda tidak perlu melakukan apa-apa.',
    ],
  },
  en: {
    subject: (day: string, number: string) => `Your consultation will be closed on ${day} (${number})`,
    body: (office: string, day: string) => [
      `An officer of ${office} has answered your consultation and is waiting for your reply. Without one, the consultation will be closed automatically on ${day}, as our service standard says (7 days).`,
      'Do you still need help? One message in the conversation is enough. If you have what you need, there is nothing to do.',
    ],
  },
} as const;

export function closingLetter(office: Office, { number, lang }: ConsultationTable, closesOn: string): Letter {
  const words = WORDS[lang];
  const day = longDay(closesOn, lang);
  return { subject: words.subject(day, number), body: words.body(office.name, day) };
}
