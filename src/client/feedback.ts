/** Rating the service. */
import { getVisitRating, newRating, rateService, type NewRating, type RatingReceipt } from '../contract/feedback.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';

export type { NewRating, RatingReceipt };
export { RESPONDENT, UNSUR, type Unsur } from '../contract/feedback.ts';

export const checkRating = (rating: unknown): Validation<NewRating> => validate(newRating, rating);

export const rate = (connection: Connection, office: string, id: string, rating: NewRating): Promise<RatingReceipt> =>
  call(connection, rateService, { params: { office, id }, body: rating });

/** Whether somebody has rated this visit: it is rated once. */
export const isRated = async (connection: Connection, office: string, visit: string): Promise<boolean> =>
  (await call(connection, getVisitRating, { params: { office, id: visit } })).rated;
