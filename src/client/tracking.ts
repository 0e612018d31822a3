/** Following one's complaint with its tracking code, which travels in a header and is kept nowhere. */
import type { Attachment } from '../contract/attachment.ts';
import { addToComplaint, eraseComplaint, getComplaintAttachment, newAddition, trackComplaint, withdrawComplaint, type AdditionEvent, type NewAddition, type TrackedComplaint } from '../contract/complaint-log.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';

export type { ComplaintEvent, NewAddition, Stage, TrackedComplaint } from '../contract/complaint-log.ts';
export type { AdditionEvent };
export { withFiles } from './complaint.ts';
export { readCode, type CodeProblem } from './tracking-code.ts';

/** What opens it: the code, and the complaint's id once it is known. */
export interface Opened {
  readonly connection: Connection;
  readonly code: string;
  readonly id: string;
}

export const checkAddition = (addition: unknown): Validation<NewAddition> => validate(newAddition, addition);

export const track = (connection: Connection, office: string, code: string): Promise<TrackedComplaint> =>
  call(connection, trackComplaint, { token: code, body: { office } });

export const add = ({ connection, code, id }: Opened, messageId: string, body: NewAddition): Promise<AdditionEvent> =>
  call(connection, addToComplaint, { params: { id, messageId }, token: code, body });

export const withdraw = ({ connection, code, id }: Opened): Promise<TrackedComplaint> => call(connection, withdrawComplaint, { params: { id }, token: code });

/** Only one that is closed; the same code may say it again when the answer was lost. */
export const erase = ({ connection, code, id }: Opened): Promise<unknown> => call(connection, eraseComplaint, { params: { id }, token: code });

export async function fetchFile({ connection, code, id }: Opened, { id: attachmentId, size }: Attachment): Promise<Blob> {
  const { fetchFrom } = await import('./fetch-file.ts');
  return fetchFrom(connection, getComplaintAttachment, { params: { id, attachmentId }, token: code }, size);
}
