/** From what is stored to what the contract says. */
import type { Consultation } from '../../contract/consultation.ts';
import type { DataNeed } from '../../contract/data-need.ts';
import type { ConsultationEvent, MessageEvent } from '../../contract/events.ts';
import type { ConsultationTable, EventTable } from '../db/database.ts';

export const toConsultation = (row: ConsultationTable) => ({
  id: row.id, office: row.office, number: row.number, state: row.state, startedAt: row.started_at, dueOn: row.due_on,
  topic: row.topic, wish: row.wish, rated: row.rating !== null,
  // Checked by the contract when it was sent.
  ...(row.need === null ? {} : { need: JSON.parse(row.need) as DataNeed }),
  ...(row.follows === null ? {} : { follows: row.follows }),
  ...(row.officer_name === null ? {} : { officer: row.officer_name }),
}) satisfies Consultation;

export function toMessage(row: EventTable): MessageEvent {
  const { message_id: id, sender, text } = row;
  if (id === null || sender === null || text === null) throw new TypeError('an event that is no message');
  const name = row.sender_name === null ? {} : { name: row.sender_name };
  return { seq: row.seq, at: row.at, type: 'message', id, from: sender, ...name, text, ...detailOf(row) };
}

/** What an event has besides: written by us in the shape of the contract, and read by nobody else. */
const detailOf = ({ detail }: EventTable): object => (detail === null ? {} : (JSON.parse(detail) as object));

export const toEvent = (row: EventTable): ConsultationEvent =>
  row.type === 'message' ? toMessage(row) : ({ seq: row.seq, at: row.at, type: row.type, ...detailOf(row) } as ConsultationEvent);

const PREVIEW_MAX = 280;

/** The beginning of a message; never half of a character. */
export function preview(text: string): string {
  if (text.length <= PREVIEW_MAX) return text;
  const cut = text.slice(0, PREVIEW_MAX - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
