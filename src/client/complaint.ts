/** Complaining. Apart from the rating, which most visitors give without complaining. */
import { fileComplaint, newComplaint, type ComplaintReceipt, type NewComplaint } from '../contract/feedback.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';

export type { ComplaintReceipt, NewComplaint };
export { COMPLAINT_CATEGORIES } from '../contract/feedback.ts';

export const checkComplaint = (complaint: unknown): Validation<NewComplaint> => validate(newComplaint, complaint);

export const complain = (connection: Connection, office: string, id: string, complaint: NewComplaint): Promise<ComplaintReceipt> =>
  call(connection, fileComplaint, { params: { office, id }, body: complaint });
