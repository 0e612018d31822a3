/** A message: position and row in one transaction, and only then anyone hears of it. */
import { sql } from 'kysely';
import type { MessageEvent } from '../../contract/events.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable, EventTable } from '../db/database.ts';
import { once } from '../db/once.ts';
import { refuseOvertaken } from '../desk/overtaken.ts';
import { append } from './append.ts';
import { findMessage } from './events.ts';
import { preview, toMessage } from './rows.ts';

export interface Message {
  readonly id: string;
  readonly text: string;
  readonly from: 'visitor' | 'officer';
  /** The officer's, as the visitor is to see it. */
  readonly name?: string;
  /** Who answers looks after the consultation from then on, unless somebody does already. */
  readonly user?: string;
  /** How far the officer had read; what happened since may stand against it. */
  readonly seen?: number | undefined;
}

export async function addMessage(core: Core, consultation: ConsultationTable, message: Message): Promise<MessageEvent> {
  let change = 0;
  const { row, made } = await once<EventTable>(core.db, {
    find: (trx) => findMessage(trx, message.id),
    same: (found) => found.consultation === consultation.id && found.sender === message.from && found.text === message.text,
    make: async (trx) => {
      const at = core.clock().toISOString();
      const added = await append(trx, consultation, at, {
        type: 'message',
        head: { last_at: at, last_text: preview(message.text), last_from: message.from, ...turn(message.from, at), ...keeper(message) },
        message: { message_id: message.id, sender: message.from, sender_name: message.name ?? null, text: message.text },
      });
      if (message.user !== undefined && message.seen !== undefined) await refuseOvertaken(trx, added.event, message.user, message.seen);
      change = added.consultation.change;
      return added.event;
    },
  });
  if (made) core.hub.notify(consultation.office, consultation.id, change);
  return toMessage(row);
}

/** Whose turn it is: after an answer the visitor's, and the time until the consultation closes by itself begins anew. */
const turn = (from: Message['from'], at: string) => ({ answered_at: from === 'officer' ? at : null, warned_at: null });

const keeper = ({ user, name = user }: Message) =>
  user === undefined ? {} : { officer: sql<string>`coalesce(officer, ${user})`, officer_name: sql<string>`coalesce(officer_name, ${name})` };
