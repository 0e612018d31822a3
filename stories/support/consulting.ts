/** What a visitor does on the way to a conversation. */
import { asking } from '../../src/locale/id/asking.ts';
import { first } from '../../src/locale/id/first.ts';
import { choose, fill, press, sees } from '../../tests/support/widget.ts';
import type { Act } from './act.ts';

export const EMAIL = 'siti@contoh.example';
export const QUESTION = 'Selamat pagi, apakah ada jumlah penduduk per kecamatan di Kota Semarang untuk tahun 2020 sampai 2025?';

const either = (...words: readonly string[]): RegExp => new RegExp(`^(${words.join('|')})`);

export const begin: Act = (widget) => press(widget, either(first.ask, 'Ask an officer directly'));

export const fillIn: Act = async (widget) => {
  await fill(widget, either(asking.fields.topic, 'Topic'), 'Penduduk per kecamatan');
  await fill(widget, either(asking.fields.text, 'Question'), QUESTION);
  await choose(widget, either(asking.wish, 'How to meet'), asking.wishes.chat).catch(() => choose(widget, 'How to meet', 'Conversation here'));
  await fill(widget, either(asking.fields.name, 'Name'), 'Siti Rahmawati');
  await fill(widget, either(asking.fields.email, 'E-mail address'), EMAIL);
};

export const submit: Act = (widget) => press(widget, either(asking.submit, 'Send question'));

/** On the screen that asks for the code. */
export const waitForCode: readonly Act[] = [begin, fillIn, submit, (widget) => sees(widget, /Berlaku sampai|good until/)];

const CODE = either(asking.code, 'Six-digit code');

export const typeCode =
  (change: (code: string) => string = (code) => code): Act =>
  async (widget, office) => {
    await sees(widget, /Berlaku sampai|good until/);
    await fill(widget, CODE, change(await office.code(EMAIL)));
  };

export const start: readonly Act[] = [...waitForCode, typeCode(), (widget) => sees(widget, '3374-2026-0001')];
