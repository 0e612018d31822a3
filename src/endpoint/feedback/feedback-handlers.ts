import { rateConsultation } from '../../contract/after-closing.ts';
import { listComplaints, listRatings } from '../../contract/desk.ts';
import { fileComplaint, rateService } from '../../contract/feedback.ts';
import { opened } from '../consultations/opened.ts';
import type { Core } from '../core.ts';
import { forEveryone, forOfficer, forVisitor, type Handler } from '../http/handler.ts';
import { complain, listNewestComplaints } from './complaints.ts';
import { rateConsultation as rateOne } from './consultation-rating.ts';
import { listNewestRatings, rate } from './ratings.ts';

const LIST_MAX = 200;

export const feedbackHandlers = (core: Core): readonly Handler[] => [
  forEveryone(rateService, ({ param, body }) => rate(core, core.offices.get(param('office')).office, param('id'), body)),
  forVisitor(rateConsultation, async (call) => rateOne(core, await opened(core, call), call.param('ratingId'), call.body)),
  forEveryone(fileComplaint, ({ param, body }) => complain(core, core.offices.get(param('office')).office, param('id'), body)),
  forOfficer(listRatings, async ({ officer }) => ({ ratings: await listNewestRatings(core.db, officer.office, LIST_MAX) })),
  forOfficer(listComplaints, async ({ officer }) => ({ complaints: await listNewestComplaints(core.db, officer.office, LIST_MAX) })),
];
