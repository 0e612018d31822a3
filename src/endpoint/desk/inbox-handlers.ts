/** The officer's side of consultations: always and only those of the officer's own office. */
import { closeConsultation, listInbox, markReadAtDesk, readDeskEvents, replyToConsultation, showTyping } from '../../contract/desk.ts';
import { recordOnce } from '../audit.ts';
import { addMessage } from '../consultations/messages.ts';
import { close } from '../consultations/close.ts';
import { raise } from '../consultations/read-marks.ts';
import { toConsultation } from '../consultations/rows.ts';
import { awaitEvents, streamEvents, streamInbox } from '../consultations/streams.ts';
import type { Core } from '../core.ts';
import { forOfficer, type Handler } from '../http/handler.ts';
import { readAfter, readWait } from '../http/path.ts';
import { Problem } from '../problem.ts';
import { readChanges, readInbox } from './inbox.ts';
import { ofOffice } from './of-office.ts';

export const inboxHandlers = (core: Core): readonly Handler[] => [
  forOfficer(listInbox, async ({ officer, wantsStream, query, stillSignedIn }) => {
    const after = query.has('after') ? readAfter(query) : undefined;
    if (wantsStream) return streamInbox(core, officer.office, after, stillSignedIn);
    if (after !== undefined) return readChanges(core, officer.office, after);
    await recordOnce(core, officer, { kind: 'consultations', record: '', action: 'list' });
    return readInbox(core, officer.office);
  }),
  forOfficer(readDeskEvents, async (call) => {
    const row = await ofOffice(core, call);
    await recordOnce(core, call.officer, { kind: 'consultation', record: row.id, action: 'read' });
    const after = readAfter(call.query, row.last_seq);
    if (call.wantsStream) return streamEvents(core, row, after, call.stillSignedIn);
    const page = await awaitEvents(core, row, after, readWait(call.query));
    // Somebody else may sit there by now.
    if (!(await call.stillSignedIn())) throw new Problem('unauthenticated');
    return page;
  }),
  forOfficer(markReadAtDesk, async (call) => raise(core, await ofOffice(core, call), 'officer', call.body.seq)),
  forOfficer(showTyping, async (call) => {
    const { id, office } = await ofOffice(core, call);
    const typing = call.officer.name;
    if (core.hub.typists.note(id, typing)) core.hub.hint({ office, consultation: id, typing });
    return {};
  }),
  forOfficer(replyToConsultation, async (call) => {
    const { officer, body, param } = call;
    return addMessage(core, await ofOffice(core, call), { id: param('messageId'), text: body.text, attachments: body.attachments, from: 'officer', name: officer.name, user: officer.user, seen: body.seen });
  }),
  forOfficer(closeConsultation, async (call) => toConsultation(await close(core, await ofOffice(core, call), call.officer.user, call.body))),
];
