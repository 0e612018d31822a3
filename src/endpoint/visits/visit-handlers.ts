import { listVisits } from '../../contract/desk.ts';
import { signGuestBook } from '../../contract/guest-book.ts';
import type { Core } from '../core.ts';
import { forEveryone, forOfficer, type Handler } from '../http/handler.ts';
import { listNewestVisits, signVisit } from './visits.ts';

const LIST_MAX = 200;

export const visitHandlers = (core: Core): readonly Handler[] => [
  forEveryone(signGuestBook, ({ param, body, address }) => signVisit(core, core.offices.get(param('office')).office, param('id'), body, address)),
  forOfficer(listVisits, async ({ officer }) => ({ visits: await listNewestVisits(core.db, officer.office, LIST_MAX) })),
];
