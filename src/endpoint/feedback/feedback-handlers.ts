import { listComplaints, listRatings } from '../../contract/desk.ts';
import { fileComplaint, rateService } from '../../contract/feedback.ts';
import type { Core } from '../core.ts';
import { forEveryone, forOfficer, type Handler } from '../http/handler.ts';
import { complain, listNewestComplaints } from './complaints.ts';
import { listNewestRatings, rate } from './ratings.ts';

const LIST_MAX = 200;

export const feedbackHandlers = (core: Core): readonly Handler[] => [
  forEveryone(rateService, ({ param, body }) => rate(core, core.offices.get(param('office')).office, param('id'), body)),
  forEveryone(fileComplaint, ({ param, body }) => complain(core, core.offices.get(param('office')).office, param('id'), body)),
  forOfficer(listRatings, async ({ officer }) => ({ ratings: await listNewestRatings(core.db, officer.office, LIST_MAX) })),
  forOfficer(listComplaints, async ({ officer }) => ({ complaints: await listNewestComplaints(core.db, officer.office, LIST_MAX) })),
];
