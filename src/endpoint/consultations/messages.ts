/** A message: position and row in one transaction, and only then anyone hears of it. */
import { sql } from 'kysely';
import type { Attachment } from '../../contract/attachment.ts';
import type { MessageEvent } from '../../contract/events.ts';
import { isWritten } from '../../contract/text.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable, EventTable } from '../db/database.ts';
import { once } from '../db/once.ts';
import { refuseOvertaken } from '../desk/overtaken.ts';
import { claim } from '../files/attachments.ts';
import { append } from './append.ts';
import { findMessage } from './events.ts';
import { preview, toMessage } from './rows.ts';
import { turnOfOffice, turnOfVisitor } from './turn.ts';

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
  /** Ids of files that were handed in for it. */
  readonly attachments?: readonly string[] | undefined;
}

export async function addMessage(core: Core, consultation: ConsultationTable, message: Message): Promise<MessageEvent> {
  let change = 0;
  const { row, made } = await once<EventTable>(core.db, {
    find: (trx) => findMessage(trx, message.id),
    same: (found) => found.consultation === consultation.id && found.sender === message.from && found.text === message.text && sameFiles(found, message.attachments),
    make: async (trx) => {
      const now = core.clock();
      const at = now.toISOString();
      const turn = message.from === 'officer' ? turnOfVisitor(at) : turnOfOffice(core, consultation.office, now);
      const attachments = await claim(trx, { consultation: consultation.id }, message);
      const added = await append(trx, consultation, at, {
        type: 'message',
        head: { last_at: at, last_text: preview(shown(message.text, attachments)), ...turn, ...keeper(message) },
        message: { message_id: message.id, sender: message.from, sender_name: message.name ?? null, text: message.text },
        ...(attachments.length > 0 ? { detail: { attachments } } : {}),
      });
      if (message.user !== undefined && message.seen !== undefined) await refuseOvertaken(trx, added.event, { user: message.user, seen: message.seen, from: ['officer'] });
      change = added.consultation.change;
      return added.event;
    },
  });
  if (made) core.hub.notify(consultation.office, consultation.id, change);
  return toMessage(row);
}

const sameFiles = (row: EventTable, ids: readonly string[] = []): boolean => (toMessage(row).attachments ?? []).map(({ id }) => id).join() === ids.join();

/** What the inbox says of a message that is nothing but files. */
const shown = (text: string, attachments: readonly Attachment[]): string => (isWritten(text) ? text : attachments.map(({ name }) => name).join(', '));

const keeper = ({ user, name = user }: Message) =>
  user === undefined ? {} : { officer: sql<string>`coalesce(officer, ${user})`, officer_name: sql<string>`coalesce(officer_name, ${name})` };
