import { eraseComplaint as eraseComplaintRow } from '../../contract/complaint-log.ts';
import { ACCESS_FILTER, eraseRecord as eraseRecordRow, listAccesses, listErasures } from '../../contract/desk-privacy.ts';
import { copyMyData as copyRow, eraseMyData, getMyData } from '../../contract/my-data.ts';
import { listAccesses as list } from '../audit.ts';
import type { Core } from '../core.ts';
import { forOfficer, forVisitor, type Handler } from '../http/handler.ts';
import { readQuery } from '../http/query.ts';
import { visitorOf } from '../visitors/sessions.ts';
import { eraseComplaint } from './erase-complaint.ts';
import { eraseRecord } from './erase-record.ts';
import { eraseVisitor } from './erase-visitor.ts';
import { erasuresOf } from './erasures.ts';
import { kindOf } from './kinds.ts';
import { copyMyData, myData } from './my-data.ts';

export const privacyHandlers = (core: Core): readonly Handler[] => [
  forVisitor(getMyData, async (call) => myData(core, await visitorOf(core, call))),
  forVisitor(copyRow, async (call) => copyMyData(core, await visitorOf(core, call), call.headers)),
  forVisitor(eraseMyData, (call) => eraseVisitor(core, call)),
  forVisitor(eraseComplaintRow, (call) => eraseComplaint(core, call)),
  forOfficer(eraseRecordRow, ({ officer, param }) => eraseRecord(core, officer, kindOf(param('kind')), param('id'))),
  forOfficer(listErasures, async ({ officer }) => ({ retention: core.offices.get(officer.office).policy.retention, erasures: await erasuresOf(core, officer.office) })),
  forOfficer(listAccesses, ({ officer, query }) => list(core.db, officer.office, readQuery(query, ACCESS_FILTER))),
];
