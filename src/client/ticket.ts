/** Taking a queue number. */
import { RECEPTION, takeTicket } from '../contract/queue.ts';
import type { Ticket } from '../contract/ticket.ts';
import { call, type Connection } from './connection.ts';

export { RECEPTION };
export type { Ticket };

/** The same `id` for the same service answers with the same number, however often it is asked for. */
export const takeNumber = (connection: Connection, office: string, id: string, service: string): Promise<Ticket> =>
  call(connection, takeTicket, { params: { office, id }, body: { service } });
