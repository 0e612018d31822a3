/** Visitors of an office's queue, without a widget. */
import { call, connect } from '../../src/client/connection.ts';
import { newId } from '../../src/client/identity.ts';
import { POLICY_DEFAULTS, type Policy } from '../../src/contract/policy.ts';
import { takeTicket } from '../../src/contract/queue.ts';
import type { Ticket } from '../../src/contract/ticket.ts';
import { ENDPOINT, type TestOffice } from './widget.ts';

/** An office's decisions with these about its queue. */
export const withQueue = (queue: Policy['queue']): { readonly policy: Policy } => ({ policy: { ...POLICY_DEFAULTS, queue } });

export const NUMBER_FIRST = withQueue({ order: 'number-first', callWithinMinutes: 10 });

/** Somebody else takes a number. */
export const takeNumber = ({ code }: TestOffice, service = 'konsultasi'): Promise<Ticket> =>
  call(connect(ENDPOINT), takeTicket, { params: { office: code, id: newId() }, body: { service } });
