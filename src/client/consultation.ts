/** Beginning a consultation. What follows is in `talk.ts`, which is loaded when there is a conversation. */
import { newConsultation, startConsultation, type Consultation, type NewConsultation } from '../contract/consultation.ts';
import type { FieldError } from '../contract/failure.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';
import { Failure } from './failure.ts';
import { forget, keep, recall, type Held } from './held.ts';
import { newId, newToken } from './identity.ts';

export type { Consultation, NewConsultation };
export type { Held };

/** What the form asks for; the ids are made when it is sent. */
export interface Question {
  readonly name: string;
  readonly email: string;
  readonly text: string;
}

/** The form's fields stand in one row; the contract's question is inside its message. */
const asInForm = ({ path, code }: FieldError): FieldError => ({ path: path.replace('message.', ''), code });

/** Checks by the endpoint's rules; errors are named after the form's fields. */
export function checkQuestion(office: string, { name, email, text }: { readonly [Field in keyof Question]: string | undefined }): Validation<Question> {
  const checked = validate(newConsultation, { office, name, email, message: { id: newId(), text } });
  if (!checked.ok) return { ok: false, errors: checked.errors.map(asInForm) };
  return { ok: true, value: { name: checked.value.name, email: checked.value.email, text: checked.value.message.text } };
}

/**
 * Begins. `id` stays the same for the same question, so that sending it again after a lost answer makes no second one; the
 * key and what was asked are kept first, so that not even a reload in between does.
 */
export async function begin(connection: Connection, office: string, id: string, { name, email, text }: Question): Promise<Held> {
  const before = recall(connection, office);
  const again = before?.start && before.id === id ? before : undefined;
  const start = again?.start ?? { office, name, email, message: { id: newId(), text } };
  const held: Held = { id, token: again?.token ?? newToken(), start };
  keep(connection, office, held);
  return confirm(connection, office, held);
}

/** Sends the beginning until the endpoint has it. A refusal is not kept: the form still has the text. */
export async function confirm(connection: Connection, office: string, held: Held): Promise<Held> {
  if (!held.start) return held;
  try {
    const consultation = await call(connection, startConsultation, { params: { id: held.id }, body: held.start, token: held.token });
    const confirmed: Held = { id: held.id, token: held.token, consultation };
    keep(connection, office, confirmed);
    return confirmed;
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    if (!failure.passing) forget(connection, office);
    throw new Failure(failure.code, { ...failure, errors: failure.errors.map(asInForm), cause: failure });
  }
}
