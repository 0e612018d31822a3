/** Files of a conversation, for its visitor and for the officers of its office. */
import { getAttachment, getDeskAttachment, putAttachment, putDeskAttachment } from '../../contract/attachments.ts';
import { recordOnce } from '../audit.ts';
import { opened } from '../consultations/opened.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable } from '../db/database.ts';
import { ofOffice } from '../desk/of-office.ts';
import { forOfficer, forVisitor, type Call, type Handler } from '../http/handler.ts';
import { invalid } from '../problem.ts';
import { fetchFile, shelfOf, store, type Side } from './attachments.ts';

export const attachmentHandlers = (core: Core): readonly Handler[] => [
  forVisitor(putAttachment, (call) => take(core, call, 'visitor', () => opened(core, call))),
  forVisitor(getAttachment, async (call) => fetchFile(core, await opened(core, call), 'visitor', call.param('attachmentId'), call.headers)),
  forOfficer(putDeskAttachment, (call) => take(core, call, 'officer', () => ofOffice(core, call))),
  forOfficer(getDeskAttachment, async (call) => {
    const row = await ofOffice(core, call);
    await recordOnce(core, call.officer, { kind: 'consultation', record: row.id, action: 'file' });
    return fetchFile(core, row, 'officer', call.param('attachmentId'), call.headers);
  }),
];

/** The named file of this request; where it is refused, only after the sender is done. */
export async function takeUpload<T>({ upload, query }: Pick<Call, 'upload' | 'query'>, keep: (name: string, bytes: Call['upload']) => Promise<T>): Promise<T> {
  try {
    const name = query.get('name') ?? '';
    if (name === '') throw invalid('name', 'required');
    return await keep(name, upload);
  } catch (error) {
    // A browser that is still sending does not read an answer: what is left of the file is let through first.
    await upload.skip();
    throw error;
  }
}

const take = (core: Core, call: Call, side: Side, find: () => Promise<ConsultationTable>) =>
  takeUpload(call, async (name, bytes) => store(core, shelfOf(core, await find(), side), call.param('attachmentId'), name, bytes));
