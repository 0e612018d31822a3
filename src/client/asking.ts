/** Asking: what a visitor wrote, checked by the endpoint's rules, and kept until the endpoint has it. */
import * as z from 'zod/mini';
import type { Consultation } from '../contract/consultation.ts';
import type { FieldError } from '../contract/failure.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { newConsultation, startConsultation, type NewConsultation } from '../contract/start-consultation.ts';
import { call, type Connection } from './connection.ts';
import { discard, lookUp, outboxPrefix, put } from './drawer.ts';
import { keepDraft, recallDraft } from './drafts.ts';
import { Failure } from './failure.ts';
import { newId } from './identity.ts';
import { outboxAt, type Outbox } from './outbox.ts';
import { remembers } from './remembering.ts';

export type { NewConsultation };

const NEED = ['detail', 'region', 'fromYear', 'toYear', 'level', 'levelOther', 'period', 'periodOther'] as const;
const NUMBERS: readonly string[] = ['fromYear', 'toYear', 'level', 'period'];

/** The fields of the form, in its order. */
export const FIELDS = ['topic', 'text', ...NEED, 'wish'] as const;
export type Field = (typeof FIELDS)[number];
export type Fields = { readonly [Name in Field]?: string | undefined };

export const isAboutNeed = (field: string): boolean => (NEED as readonly string[]).includes(field);

/** The form's fields stand in one row; the contract's are inside one another. */
const asInForm = ({ path, code }: FieldError): FieldError => ({ path: path.replace(/^(message|need)\./, ''), code });

export interface Around {
  readonly office: string;
  readonly lang: NewConsultation['lang'];
  readonly follows?: string | undefined;
}

/** Checks by the endpoint's rules; errors are named after the form's fields. */
export function checkQuestion({ office, lang, follows }: Around, { topic, text, wish, ...about }: Fields): Validation<NewConsultation> {
  const given = NEED.flatMap((name) => (about[name] === undefined ? [] : [[name, NUMBERS.includes(name) ? Number(about[name]) : about[name]] as const]));
  const need = given.length > 0 ? { need: Object.fromEntries(given) } : {};
  const checked = validate(newConsultation, { office, topic, message: { id: newId(), text }, ...need, wish, ...(follows === undefined ? {} : { follows }), lang });
  return checked.ok ? checked : { ok: false, errors: checked.errors.map(asInForm) };
}

/** The way back: what the form showed when this was asked. */
export const fieldsOf = ({ topic, message: { text }, need = { detail: '' }, wish }: NewConsultation): Fields =>
  ({ topic, text, wish, ...Object.fromEntries(Object.entries(need).map(([name, value]) => [name, String(value)])) });

const asked = z.object({ id: z.string(), start: newConsultation });

/** Something asked that the endpoint may not have yet. `id`: of the consultation to be. */
export interface Asked {
  readonly id: string;
  readonly start: NewConsultation;
}

export const ASKED = 'asked';

export function recallAsked(connection: Connection, office: string): Asked | undefined {
  const parsed = z.safeParse(asked, lookUp(connection, office, ASKED));
  return parsed.success ? parsed.data : undefined;
}

const sameQuestion = (one: NewConsultation, other: NewConsultation): boolean =>
  JSON.stringify({ ...one, message: one.message.text }) === JSON.stringify({ ...other, message: other.message.text });

/**
 * From here on it survives a reload, and on a device that is to be remembered the end of the tab. The same question keeps its id, so that sending it again after a lost answer makes no
 * second consultation.
 */
export function keepAsked(connection: Connection, office: string, start: NewConsultation): Asked {
  const before = recallAsked(connection, office);
  const kept: Asked = before && sameQuestion(before.start, start) ? before : { id: newId(), start };
  put(connection, office, ASKED, kept, remembers(connection, office) && 'too');
  return kept;
}

export const forgetAsked = (connection: Connection, office: string): void => discard(connection, office, ASKED);

/** What could not be said any more in the former consultation has been said in this one. Its files follow, as files of this one. */
async function carryOver(connection: Connection, office: string, from: string, to: string, said: string): Promise<void> {
  const [former, next] = [from, to].map((consultation) => outboxAt(outboxPrefix(connection, office) + consultation)) as [Outbox, Outbox];
  for (const { id, text, files } of await former.letters()) {
    // The visitor may have asked something else, or another tab may have kept more since.
    if (!said.includes(text.trim())) continue;
    const anew = files?.map((file) => ({ ...file, id: newId() }));
    if (anew) await next.add({ id: newId(), at: new Date().toISOString(), text: '', attachments: anew.map((file) => file.id), files: anew });
    await former.remove(id);
  }
  const place = { connection, office, consultation: from };
  if (said.includes(recallDraft(place).trim())) keepDraft(place, '');
}

/** Sends it; nothing is forgotten before the endpoint has it. The same id with the same question makes no second one. */
export async function ask(connection: Connection, office: string, token: string, { id, start }: Asked): Promise<Consultation> {
  try {
    const consultation = await call(connection, startConsultation, { params: { id }, body: start, token });
    forgetAsked(connection, office);
    if (start.follows !== undefined) await carryOver(connection, office, start.follows, consultation.id, start.message.text);
    return consultation;
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    throw new Failure(failure.code, { ...failure, errors: failure.errors.map(asInForm), cause: failure });
  }
}
