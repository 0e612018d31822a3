/** Rating one's consultation, and having a copy of it. */
import { mailTranscript as mailRow, rateConsultation as rateRow } from '../contract/after-closing.ts';
import { readEvents, type Consultation } from '../contract/consultation.ts';
import type { ConsultationEvent } from '../contract/events.ts';
import { getConsultation } from '../contract/standing.ts';
import { call, type Connection } from './connection.ts';
import type { Held } from './held.ts';
import type { NewRating, RatingReceipt } from './feedback.ts';

type Key = Pick<Held, 'id' | 'token'>;

export const rateConsultation = (connection: Connection, { id, token }: Key, ratingId: string, body: NewRating): Promise<RatingReceipt> =>
  call(connection, rateRow, { params: { id, ratingId }, token, body });

/** Answers with as much of the address as its owner needs to know it again. */
export const mailTranscript = async (connection: Connection, { id, token }: Key): Promise<string> =>
  (await call(connection, mailRow, { params: { id }, token })).to;

/** How it stands at the office now. */
export const lookAgain = (connection: Connection, { id, token }: Key): Promise<Consultation> => call(connection, getConsultation, { params: { id }, token });

/** The whole log, a page at a time and in order, for whoever wants to read all of it. */
export async function* readWhole(connection: Connection, { id, token }: Key): AsyncGenerator<readonly ConsultationEvent[]> {
  for (let after = 0; ; ) {
    const { events, last } = await call(connection, readEvents, { params: { id }, query: { after: String(after) }, token });
    if (events.length > 0) yield events;
    after = events.at(-1)?.seq ?? last;
    if (after >= last) return;
  }
}
