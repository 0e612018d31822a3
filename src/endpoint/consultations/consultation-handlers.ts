/** The visitor's side of a consultation. */
import { mailTranscript } from '../../contract/after-closing.ts';
import { readEvents, sendMessage } from '../../contract/consultation.ts';
import { markRead } from '../../contract/read-mark.ts';
import { getConsultation } from '../../contract/standing.ts';
import { startConsultation } from '../../contract/start-consultation.ts';
import type { Core } from '../core.ts';
import { forVisitor, type Handler } from '../http/handler.ts';
import { readAfter, readWait } from '../http/path.ts';
import { Problem } from '../problem.ts';
import { visitorOf } from '../visitors/sessions.ts';
import { addMessage } from './messages.ts';
import { opened, stillOpens } from './opened.ts';
import { raise } from './read-marks.ts';
import { toConsultation } from './rows.ts';
import { start } from './start.ts';
import { awaitEvents, streamEvents } from './streams.ts';
import { mailTranscript as mailIt } from './transcript.ts';

export const consultationHandlers = (core: Core): readonly Handler[] => [
  forVisitor(startConsultation, async (call) => {
    const { body, key } = call;
    const { office } = core.offices.get(body.office);
    call.forOffice(office.code);
    const visitor = await visitorOf(core, call);
    // A session is with one office: at any other its visitor is nobody.
    if (visitor.office !== office.code) throw new Problem('forbidden');
    return start(core, office, call.param('id'), { visitor, key, wanted: body });
  }),
  forVisitor(getConsultation, async (call) => toConsultation(await opened(core, call))),
  forVisitor(sendMessage, async (call) =>
    addMessage(core, await opened(core, call), { id: call.param('messageId'), text: call.body.text, attachments: call.body.attachments, from: 'visitor' })),
  forVisitor(readEvents, async (call) => {
    const row = await opened(core, call);
    const after = readAfter(call.query, row.last_seq);
    return call.wantsStream ? streamEvents(core, row, after, () => stillOpens(core, call.key, row)) : awaitEvents(core, row, after, readWait(call.query));
  }),
  forVisitor(markRead, async (call) => raise(core, await opened(core, call), 'visitor', call.body.seq)),
  forVisitor(mailTranscript, async (call) => mailIt(core, await opened(core, call))),
];
