/** From the first screen to a conversation, as a visitor walks it: the question, the code from the letter, the number. */
import { ENDPOINT, eventually, fill, place, press, sees, visibleText, type TestOffice } from './widget.ts';

export interface Asking {
  readonly topic: string;
  readonly text: string;
  readonly name: string;
  readonly email: string;
}

let made = 0;

/** Nobody else's address: how many letters go to one is limited. */
export const newEmail = (): string => `siti.${Date.now().toString(36)}.${++made}@contoh.go.id`;

export const asking = (changes: Partial<Asking> = {}): Asking => ({
  topic: 'Penduduk per kecamatan', text: 'Berapa jumlah penduduk tiap kecamatan tahun 2025?', name: 'Siti Rahmawati', email: newEmail(), ...changes,
});

export const ASK = 'Langsung bertanya kepada petugas';
export const SEND = 'Kirim pertanyaan';
export const CODE = 'Kode enam angka';

export interface Placing {
  readonly attributes?: string;
  /** What the page has inside the element. */
  readonly content?: string;
  /** CSS pixels. */
  readonly width?: number | undefined;
}

/** The consultation of this office, in the page. */
export const placeConsultation = (office: TestOffice, { attributes = '', content = '', width }: Placing = {}): ReturnType<typeof place> =>
  place(`<pst-consultation mode="inline" endpoint="${ENDPOINT}" office="${office.code}" ${attributes}>${content}</pst-consultation>`, width);

/** From the first screen to a form with everything in it. */
export async function fillIn(box: Element, { topic, text, name, email }: Asking): Promise<void> {
  await press(box, ASK);
  await fill(box, 'Topik', topic);
  await fill(box, 'Pertanyaan', text);
  await fill(box, 'Nama', name);
  await fill(box, 'Alamat e-mail', email);
}

/** Types the code of the newest letter, which is then checked by itself; a letter that comes only now makes the former code void. */
export async function enterCode(box: Element, office: TestOffice, email: string): Promise<void> {
  await sees(box, `Kode enam angka dikirim ke ${email}`);
  let typed = '';
  await eventually(async () => {
    if (!visibleText(box).includes(`Kode enam angka dikirim ke ${email}`)) return true;
    const code = await office.lastCode(email);
    if (code !== typed) await fill(box, CODE, (typed = code));
    return false;
  }, 'a code that is right');
}

/** Answers the id of the consultation that has begun. */
export async function consult(box: Element, office: TestOffice, changes: Partial<Asking> = {}): Promise<string> {
  const what = asking(changes);
  const before = (await office.received()).consultations.length;
  await fillIn(box, what);
  await press(box, SEND);
  await enterCode(box, office, what.email);
  await sees(box, /Nomor konsultasi \d{4}-\d{4}-\d{4}/);
  // Before it is known which store answers, nothing else is sent: whatever a test lets go wrong would go wrong before that.
  await sees(box, / · (terkirim|dibaca)/);
  return eventually(async () => {
    const { consultations } = await office.received();
    return consultations.length > before ? consultations.find(({ email }) => email === what.email)?.id : undefined;
  }, 'a consultation at the office');
}

/** In a conversation. */
export async function say(box: Element, text: string): Promise<void> {
  await fill(box, 'Pesan', text);
  await press(box, 'Kirim pesan');
}
