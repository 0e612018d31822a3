import { fileComplaint } from '../../contract/complaint.ts';
import { addToComplaint, getComplaintAttachment, putComplaintAttachment, trackComplaint, withdrawComplaint, type ComplaintEvent } from '../../contract/complaint-log.ts';
import {
  askComplainant, changeStage as changeStageRow, COMPLAINT_FILTER, getDeskComplaint, getDeskComplaintAttachment, listComplaints, listReaders, noteComplaint, showComplainant,
} from '../../contract/desk-complaints.ts';
import { accessesTo } from '../audit.ts';
import type { Core } from '../core.ts';
import { serve } from '../files/attachments.ts';
import { takeUpload } from '../files/attachment-handlers.ts';
import { forEveryone, forOfficer, forVisitor, type Handler } from '../http/handler.ts';
import { readQuery } from '../http/query.ts';
import { ask, changeStage, listAll, lookedInto, ofOffice } from './desk.ts';
import { file } from './filing.ts';
import { fileOf, storeFor } from './files.ts';
import { toEvent } from './log.ts';
import { addNote } from './notes.ts';
import { complainantOf, toRecord } from './rows.ts';
import { add, followed, track, withdraw } from './tracking.ts';

type EventOf<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { readonly type: T }>;

export const complaintHandlers = (core: Core): readonly Handler[] => [
  forEveryone(fileComplaint, ({ param, body, address }) => file(core, core.offices.get(param('office')), param('id'), body, address)),
  forVisitor(trackComplaint, (call) => track(core, call, core.offices.get(call.body.office).office.code)),
  forVisitor(addToComplaint, async (call) => add(core, await followed(core, call, call.param('id')), call.key, call.param('messageId'), call.body)),
  forVisitor(withdrawComplaint, async (call) => withdraw(core, await followed(core, call, call.param('id')))),
  forVisitor(putComplaintAttachment, (call) =>
    takeUpload(call, (name, bytes) => storeFor(core, call.key, call.address, call.param('attachmentId'), name, bytes))),
  forVisitor(getComplaintAttachment, async (call) =>
    serve(core, await fileOf(core.db, (await followed(core, call, call.param('id'))).id, call.param('attachmentId')), call.headers)),

  forOfficer(listComplaints, async ({ officer, query }) => ({ complaints: await listAll(core, officer.office, readQuery(query, COMPLAINT_FILTER)) })),
  forOfficer(getDeskComplaint, async (call) => toRecord(core.db, await lookedInto(core, call, 'read'), core.offices.get(call.officer.office), core.clock())),
  forOfficer(showComplainant, async (call) => complainantOf(await lookedInto(core, call, 'identity'))),
  forOfficer(listReaders, async (call) => ({ readers: await accessesTo(core, call.officer.office, { kind: 'complaint', record: (await ofOffice(core, call)).id }) })),
  forOfficer(changeStageRow, async (call) => {
    const { event, complaint } = await changeStage(core, call.officer, (await ofOffice(core, call)).id, call.param('eventId'), call.body);
    return { event: toEvent(event, true) as EventOf<'stage'>, complaint };
  }),
  forOfficer(askComplainant, async (call) => {
    const { event, complaint } = await ask(core, call.officer, (await ofOffice(core, call)).id, call.param('eventId'), call.body);
    return { event: toEvent(event, true) as EventOf<'question'>, complaint };
  }),
  forOfficer(noteComplaint, async (call) => addNote(core, call.officer, (await ofOffice(core, call)).id, call.param('noteId'), call.body.text)),
  forOfficer(getDeskComplaintAttachment, async (call) =>
    serve(core, await fileOf(core.db, (await lookedInto(core, call, 'file')).id, call.param('attachmentId')), call.headers)),
];
