/** What every letter about a consultation has in common: who it goes to, how it begins and ends, and the way back. */
import type { Office } from '../../contract/office.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable, Trx } from '../db/database.ts';
import { enqueue, type Mail } from './mail.ts';
import type { Language } from './when.ts';

const WORDS = {
  id: {
    greeting: 'Yth. Bapak/Ibu,',
    number: (number: string) => `Nomor konsultasi: ${number}`,
    link: 'Buka percakapan di sini:',
    noLink: 'Buka percakapan di halaman tempat Anda memulainya.',
    signIn: 'Di perangkat lain, masuk dengan alamat e-mail ini; kode masuk dikirim ke sini.',
    noReply: 'Surat ini dikirim otomatis. Balasan ke alamat ini tidak dibaca; tulislah di percakapan.',
  },
  en: {
    greeting: 'Dear visitor,',
    number: (number: string) => `Consultation number: ${number}`,
    link: 'Open the conversation here:',
    noLink: 'Open the conversation on the page where you began it.',
    signIn: 'On another device, sign in with this e-mail address; a code will be sent here.',
    noReply: 'This letter was sent automatically. Nobody reads answers to it; please write in the conversation.',
  },
} as const;

export interface Letter {
  readonly subject: string;
  /** Paragraphs. What was said in the conversation is not among them, nor a visitor's name: mailboxes are shared. */
  readonly body: readonly string[];
  readonly file?: Mail['file'];
  /** When it has lost its point. */
  readonly until?: string;
}

/** The endpoint's own page of the office: the one address that is certainly ours, whatever page the visitor came from. */
export const pageOf = (publicUrl: string, office: string, lang: Language): string => `${publicUrl.replace(/\/+$/, '')}/konsultasi/${office}${lang === 'en' ? '?lang=en' : ''}`;

export function compose({ body }: Pick<Letter, 'body'>, office: Office, number: string, lang: Language, publicUrl: string | undefined): string {
  const words = WORDS[lang];
  const back = publicUrl === undefined ? [words.noLink] : [`${words.link}\n${pageOf(publicUrl, office.code, lang)}`, words.signIn];
  return `${[words.greeting, ...body, words.number(number), ...back, `${office.name}\n${words.noReply}`].join('\n\n')}\n`;
}

/** The address that was proved to be the visitor's; nobody else's mailbox is ever written to. */
export async function addressOf(trx: Trx | Core['db'], { visitor }: Pick<ConsultationTable, 'visitor'>): Promise<string | undefined> {
  if (visitor === null) return undefined;
  return (await trx.selectFrom('visitors').select('email').where('id', '=', visitor).executeTakeFirst())?.email;
}

/** Puts a letter into the queue where there is an address and somebody to deliver it. */
export async function writeTo(core: Core, trx: Trx, consultation: ConsultationTable, letter: Letter, at: string): Promise<void> {
  const office = core.offices.find(consultation.office)?.office;
  if (!core.mailer || !office) return;
  const to = await addressOf(trx, consultation);
  if (to === undefined) return;
  const text = compose(letter, office, consultation.number, consultation.lang, core.publicUrl);
  const { subject, file, until } = letter;
  await enqueue(trx, office.code, { to, subject, text, ...(file ? { file } : {}), ...(until === undefined ? {} : { until }) }, at);
}
