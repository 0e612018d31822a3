/**
 * The letter with the six digits. It may reach somebody who never asked, because a stranger typed the address: so nothing in
 * it is the stranger's (not even the name), and its first sentence says what to do then, which is nothing. Neither the
 * subject nor the first lines have the code: a locked telephone shows those to whoever is near.
 */
import type { Office } from '../../contract/office.ts';
import type { Mail } from '../mail/mail.ts';
import type { Language } from '../mail/when.ts';

const WORDS = {
  id: {
    subject: (office: string) => `Kode verifikasi konsultasi ${office}`,
    reason: (office: string) =>
      `Alamat e-mail ini baru saja dipakai untuk mendaftar konsultasi statistik di ${office}. Jika bukan Anda yang mendaftar, abaikan surat ini; tidak terjadi apa-apa.`,
    code: 'Kode verifikasi Anda:',
    use: (minutes: number) => `Ketik kode ini di halaman tempat Anda mendaftar. Kode berlaku ${minutes} menit dan hanya untuk satu kali pakai.`,
    secret: 'Jangan berikan kode ini kepada siapa pun. Petugas kami tidak pernah menanyakannya.',
    noReply: 'Surat ini dikirim otomatis. Balasan ke alamat ini tidak dibaca.',
  },
  en: {
    subject: (office: string) => `Verification code for a consultation with ${office}`,
    reason: (office: string) =>
      `This e-mail address was just used to register for a statistical consultation with ${office}. If it was not you, ignore this letter; nothing will happen.`,
    code: 'Your verification code:',
    use: (minutes: number) => `Type it into the page where you registered. It is valid for ${minutes} minutes and can be used once.`,
    secret: 'Do not give this code to anyone. Our officers never ask for it.',
    noReply: 'This letter was sent automatically. Nobody reads answers to it.',
  },
} as const;

export function codeLetter({ name }: Office, language: Language, code: string, minutes: number): Pick<Mail, 'subject' | 'text'> {
  const words = WORDS[language];
  const paragraphs = [words.reason(name), words.code, `    ${code}`, words.use(minutes), words.secret, `${name}\n${words.noReply}`];
  return { subject: words.subject(name), text: `${paragraphs.join('\n\n')}\n` };
}
