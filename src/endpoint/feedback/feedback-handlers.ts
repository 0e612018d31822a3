import * as z from 'zod/mini';
import { rateConsultation } from '../../contract/after-closing.ts';
import { getRating, listRatings, RATING_FILTER } from '../../contract/desk-lists.ts';
import { exportSatisfaction, getDeskSatisfaction, SKM_EXPORT_QUERY } from '../../contract/desk-satisfaction.ts';
import { getVisitRating, rateService } from '../../contract/feedback.ts';
import { getSatisfaction } from '../../contract/satisfaction.ts';
import { day } from '../../contract/values.ts';
import { period, recordOnce } from '../audit.ts';
import { opened } from '../consultations/opened.ts';
import type { Core } from '../core.ts';
import { forEveryone, forOfficer, forVisitor, type Handler } from '../http/handler.ts';
import { readParameter } from '../http/path.ts';
import { readQuery } from '../http/query.ts';
import { rateConsultation as rateOne } from './consultation-rating.ts';
import { listRatings as list, readRating } from './rating-list.ts';
import { rate } from './ratings.ts';
import { satisfactionFile } from './satisfaction-export.ts';
import { deskSatisfactionOf, satisfactionOf } from './satisfaction.ts';
import { visitRating } from './visit-rating.ts';

export const feedbackHandlers = (core: Core): readonly Handler[] => [
  forEveryone(rateService, ({ param, body, address }) => rate(core, core.offices.get(param('office')).office, param('id'), body, address)),
  forEveryone(getVisitRating, ({ param }) => visitRating(core.db, core.offices.get(param('office')).office.code, param('id'))),
  forEveryone(getSatisfaction, ({ param, query, headers }) => {
    headers.set('Cache-Control', 'public, max-age=300');
    return satisfactionOf(core, core.offices.get(param('office')), readParameter(query, 'from', z.optional(day)), readParameter(query, 'to', z.optional(day)));
  }),
  forOfficer(getDeskSatisfaction, ({ officer, query }) =>
    deskSatisfactionOf(core, core.offices.get(officer.office), { from: readParameter(query, 'from', day), to: readParameter(query, 'to', day) })),
  forOfficer(exportSatisfaction, ({ officer, query }) => satisfactionFile(core, core.offices.get(officer.office), officer, readQuery(query, SKM_EXPORT_QUERY))),
  forVisitor(rateConsultation, async (call) => rateOne(core, await opened(core, call), call.param('ratingId'), call.body)),
  forOfficer(listRatings, async ({ officer, query }) => {
    const wanted = readQuery(query, RATING_FILTER);
    await recordOnce(core, officer, { kind: 'ratings', record: period(wanted), action: 'list' });
    return list(core.db, officer.office, wanted);
  }),
  forOfficer(getRating, async ({ officer, param }) => {
    const record = await readRating(core.db, officer.office, param('id'));
    await recordOnce(core, officer, { kind: 'rating', record: record.id, action: 'read' });
    return record;
  }),
];
