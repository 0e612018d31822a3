import { callNext, getDeskQueue, moveTicket } from '../../contract/desk-queue.ts';
import { getTicket, readQueue, takeTicket } from '../../contract/queue.ts';
import { recordOnce } from '../audit.ts';
import type { Core } from '../core.ts';
import { forEveryone, forOfficer, type Handler } from '../http/handler.ts';
import { readBoard, readTicket } from './board.ts';
import { callNext as callOne, move } from './calling.ts';
import { streamQueue } from './change.ts';
import { readDeskQueue } from './desk-queue.ts';
import { take } from './tickets.ts';

export const queueHandlers = (core: Core): readonly Handler[] => {
  const officeOf = (code: string) => core.offices.get(code).office;
  return [
    forEveryone(takeTicket, ({ param, body, address }) => take(core, officeOf(param('office')), param('id'), body, address)),
    forEveryone(getTicket, ({ param, forOffice }) => readTicket(core, param('id'), forOffice)),
    forEveryone(readQueue, async ({ param, wantsStream }) => {
      const office = officeOf(param('office'));
      return wantsStream ? streamQueue(core, office.code) : readBoard(core, office);
    }),
    forOfficer(getDeskQueue, async ({ officer, wantsStream, stillSignedIn }) => {
      if (wantsStream) return streamQueue(core, officer.office, stillSignedIn);
      const queue = await readDeskQueue(core, officer.office);
      await recordOnce(core, officer, { kind: 'queue', record: queue.day, action: 'list' });
      return queue;
    }),
    forOfficer(callNext, async ({ officer, param, body }) => {
      const ticket = await callOne(core, officeOf(officer.office), officer, param('id'), body);
      return ticket ? { ticket } : {};
    }),
    forOfficer(moveTicket, ({ officer, param, body }) => move(core, officeOf(officer.office), officer, param('id'), body)),
  ];
};
