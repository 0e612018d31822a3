/** Complaining. Apart from the rating, which most visitors give without complaining. */
import { fileComplaint, newComplaint, type ComplaintReceipt, type NewComplaint } from '../contract/complaint.ts';
import { putComplaintAttachment } from '../contract/complaint-log.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';
import { Failure } from './failure.ts';
import type { ChosenFile } from './files.ts';

export type { ComplaintReceipt, NewComplaint };
export { COMPLAINT_CATEGORIES, IDENTITIES, type Identity } from '../contract/complaint.ts';
export { hashOf, newCode, shownAs } from './tracking-code.ts';

export const checkComplaint = (complaint: unknown): Validation<NewComplaint> => validate(newComplaint, complaint);

export const complain = (connection: Connection, office: string, id: string, complaint: NewComplaint): Promise<ComplaintReceipt> =>
  call(connection, fileComplaint, { params: { office, id }, body: complaint });

/** What the endpoint has said it has is not sent a second time. */
const handed = new WeakSet<ChosenFile>();

export interface Handing {
  readonly connection: Connection;
  readonly office: string;
  /** The tracking code, whose files they are. */
  readonly code: string;
  readonly files: readonly ChosenFile[];
  /** How much of a file, from 0 to 1, has left this device. */
  readonly onProgress: (file: string, part: number) => void;
}

/** Files first, one after the other, then the words that name them. */
export async function withFiles<T>({ connection, office, code, files, onProgress }: Handing, send: () => Promise<T>): Promise<T> {
  const { sendTo } = files.length > 0 ? await import('./send-file.ts') : {};
  for (const file of files) {
    const { id, name, bytes } = file;
    const signal = new AbortController().signal;
    if (!handed.has(file)) {
      await sendTo?.(connection, { operation: putComplaintAttachment, params: { office }, token: code }, { id, name, bytes: new Blob([bytes]), signal, onProgress: (part) => onProgress(id, part) });
    }
    handed.add(file);
    onProgress(id, 1);
  }
  try {
    return await send();
  } catch (cause) {
    // The endpoint keeps a file for a day: whoever tries again sends the bytes again, under the same id.
    if (cause instanceof Failure && cause.errors.some(({ path }) => path.startsWith('attachments'))) for (const file of files) handed.delete(file);
    throw cause;
  }
}
