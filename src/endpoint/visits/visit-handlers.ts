import { EXPORT_QUERY, exportVisits, getVisit, listVisits, VISIT_FILTER } from '../../contract/desk-lists.ts';
import { correctVisit } from '../../contract/desk-privacy.ts';
import { signGuestBook } from '../../contract/guest-book.ts';
import { period, recordOnce } from '../audit.ts';
import type { Core } from '../core.ts';
import { forEveryone, forOfficer, type Handler } from '../http/handler.ts';
import { readQuery } from '../http/query.ts';
import { visitFile } from './visit-export.ts';
import { listVisits as list, readVisit } from './visit-list.ts';
import { correctVisit as correct } from './correction.ts';
import { signVisit } from './visits.ts';

export const visitHandlers = (core: Core): readonly Handler[] => [
  forEveryone(signGuestBook, ({ param, body, address }) => signVisit(core, core.offices.get(param('office')).office, param('id'), body, address)),
  forOfficer(listVisits, async ({ officer, query }) => {
    const wanted = readQuery(query, VISIT_FILTER);
    // Not what was looked for: it may be a name.
    await recordOnce(core, officer, { kind: 'visits', record: period(wanted), action: 'list' });
    return list(core.db, officer.office, wanted);
  }),
  forOfficer(exportVisits, ({ officer, query }) => visitFile(core, core.offices.get(officer.office).office, officer, readQuery(query, EXPORT_QUERY))),
  forOfficer(getVisit, async ({ officer, param }) => {
    const record = await readVisit(core.db, officer.office, param('id'));
    await recordOnce(core, officer, { kind: 'visit', record: record.id, action: 'read' });
    return record;
  }),
  forOfficer(correctVisit, ({ officer, param, body }) => correct(core, officer, param('id'), body)),
];
