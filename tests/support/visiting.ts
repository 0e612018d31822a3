/** A visitor in a conversation, in a real browser: how one begins, is opened again, and goes on. */
import type { BuiltOffice } from './built-office.ts';
import type { Person } from './people.ts';
import { eventually } from './widget.ts';

/** Of the page, where it holds other widgets as well. */
export const WIDGET = 'pst-consultation';

/** Pages of an office's site: with the launcher, with the panel in the page, and without either. */
const page = (content: string): string => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Kantor</title><script type="module" src="/pst.js"></script><p>Selamat datang</p>${content}</html>`;
export const PAGES = {
  '/launcher': page('<pst-consultation></pst-consultation>'),
  '/consult': page('<pst-consultation mode="inline"></pst-consultation>'),
  '/other': '<!doctype html><html lang="id"><meta charset="utf-8"><title>Lain</title><p>Halaman lain</p></html>',
} as const;

/** The page with a script that runs before everything else in it. */
export const first = <Args extends readonly unknown[]>(html: string, run: (...args: Args) => void, ...args: Args): string =>
  html.replace('<script', (tag) => `<script>(${String(run)})(...${JSON.stringify(args)})</script>${tag}`);

export const QUESTION = 'Berapa jumlah penduduk tiap kecamatan tahun 2025?';

export interface Beginning {
  readonly name?: string;
  readonly email: string;
  /** “Ingat perangkat ini”. */
  readonly remember?: boolean;
}

export const enterCode = async (visitor: Person, office: BuiltOffice, { email, remember }: Beginning): Promise<void> => {
  await visitor.sees('Berlaku sampai');
  if (remember) await visitor.press('Ingat perangkat ini', WIDGET);
  await visitor.fill('Kode enam angka', await office.code(email), WIDGET);
  await visitor.sees(/3374-\d{4}-\d{4}/);
};

/** From the first screen to the question for the code. */
export async function sendQuestion(visitor: Person, who: Beginning): Promise<void> {
  await visitor.press('Langsung bertanya kepada petugas', WIDGET);
  await visitor.fill('Topik', 'Penduduk', WIDGET);
  await visitor.fill('Pertanyaan', QUESTION, WIDGET);
  await visitor.fill('Nama', who.name ?? 'Siti Rahmawati', WIDGET);
  await visitor.fill('Alamat e-mail', who.email, WIDGET);
  await visitor.press('Kirim pertanyaan', WIDGET);
  await visitor.sees('Berlaku sampai');
}

/** From the first screen to a number: the question, and the code from the letter. */
export async function ask(visitor: Person, office: BuiltOffice, who: Beginning): Promise<void> {
  await sendQuestion(visitor, who);
  await enterCode(visitor, office, who);
}

/** Back with the address that was used before. */
export async function comeBack(visitor: Person, office: BuiltOffice, who: Beginning): Promise<void> {
  await visitor.press('Masuk dengan kode e-mail', WIDGET);
  await visitor.fill('Nama', who.name ?? 'Siti Rahmawati', WIDGET);
  await visitor.fill('Alamat e-mail', who.email, WIDGET);
  await visitor.press('Kirim kode', WIDGET);
  await enterCode(visitor, office, who);
}

export async function say(visitor: Person, text: string): Promise<void> {
  await visitor.fill('Pesan', text, WIDGET);
  await visitor.press('Kirim pesan', WIDGET);
}

/** Waits until this stands in the field. */
export async function finds(visitor: Person, label: string, value: string): Promise<void> {
  const field = () => visitor.page.evaluate((label) => {
    const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    return all(document).filter((element) => element instanceof HTMLTextAreaElement && element.ariaLabel === label).map((element) => (element as HTMLTextAreaElement).value);
  }, label);
  await eventually(async () => (await field()).includes(value), `“${value}” in “${label}”`);
}

/** How often it stands in the conversation with a time; what is said to a screen reader besides has none. */
export const timesShown = async (visitor: Person, text: string): Promise<number> => (await visitor.text()).split(new RegExp(`${escaped(text)} \\d\\d\\.\\d\\d`, 'u')).length - 1;

const escaped = (text: string): string => text.replaceAll('?', '\\?');

/** As it stands in the conversation: the text, the time where the office has it, and in words where the message is. */
export const stands = (text: string, state: string): RegExp => new RegExp(`${escaped(text)} (\\d\\d\\.\\d\\d · )?${state}`, 'u');
