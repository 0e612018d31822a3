/** That something waits in the conversation, and what kind of thing; never what it says. */
import type { Office } from '../../contract/office.ts';
import type { ConsultationTable } from '../db/database.ts';
import type { Letter } from '../mail/letter.ts';

const WORDS = {
  id: {
    subject: {
      answer: (number: string) => `Ada jawaban untuk konsultasi Anda (${number})`,
      meeting: (number: string) => `Petugas mengusulkan pertemuan (${number})`,
      cancelled: (number: string) => `Usulan pertemuan dibatalkan (${number})`,
      closed: (number: string) => `Konsultasi Anda sudah selesai (${number})`,
    },
    body: {
      answer: (office: string) => `Petugas ${office} sudah menjawab konsultasi Anda. Isinya tidak kami kirim lewat e-mail; bacalah di percakapan.`,
      meeting: (office: string) => `Petugas ${office} mengusulkan pertemuan. Terima usulannya, atau mintalah waktu lain, di percakapan.`,
      cancelled: (office: string) => `Petugas ${office} membatalkan usulan pertemuan. Keterangannya ada di percakapan.`,
      closed: (office: string) => `Petugas ${office} sudah menutup konsultasi Anda. Di percakapan Anda dapat membacanya kembali, menyimpan salinannya, dan memberi penilaian.`,
    },
  },
  en: {
    subject: {
      answer: (number: string) => `There is an answer to your consultation (${number})`,
      meeting: (number: string) => `The officer proposes a meeting (${number})`,
      cancelled: (number: string) => `The proposed meeting was cancelled (${number})`,
      closed: (number: string) => `Your consultation is finished (${number})`,
    },
    body: {
      answer: (office: string) => `An officer of ${office} has answered your consultation. We do not send what was said by e-mail; please read it in the conversation.`,
      meeting: (office: string) => `An officer of ${office} proposes a meeting. Please accept it, or ask for another time, in the conversation.`,
      cancelled: (office: string) => `An officer of ${office} has cancelled the proposed meeting. You will find more in the conversation.`,
      closed: (office: string) => `An officer of ${office} has closed your consultation. In the conversation you can read it again, keep a copy, and rate the service.`,
    },
  },
} as const;

export type News = keyof (typeof WORDS)['id']['body'];

export function absenceLetter(news: News, office: Office, { number, lang }: ConsultationTable): Letter {
  const { subject, body } = WORDS[lang];
  return { subject: subject[news](number), body: [body[news](office.name)] };
}
