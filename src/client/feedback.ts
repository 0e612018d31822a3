/** Rating the service and complaining about it. */
import {
  fileComplaint, newComplaint, newRating, rateService,
  type ComplaintReceipt, type NewComplaint, type NewRating, type RatingReceipt,
} from '../contract/feedback.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';

export type { ComplaintReceipt, NewComplaint, NewRating, RatingReceipt };
export { COMPLAINT_CATEGORIES, UNSUR, type Unsur } from '../contract/feedback.ts';

export const checkRating = (rating: unknown): Validation<NewRating> => validate(newRating, rating);
export const checkComplaint = (complaint: unknown): Validation<NewComplaint> => validate(newComplaint, complaint);

export const rate = (connection: Connection, office: string, id: string, rating: NewRating): Promise<RatingReceipt> =>
  call(connection, rateService, { params: { office, id }, body: rating });

export const complain = (connection: Connection, office: string, id: string, complaint: NewComplaint): Promise<ComplaintReceipt> =>
  call(connection, fileComplaint, { params: { office, id }, body: complaint });
