import type { NewRating } from '../../contract/feedback.ts';
import type { RatingTable } from '../db/database.ts';

/** What a rating is found by. */
export const foundBy = (rating: NewRating): Pick<RatingTable, 'service' | 'lowest' | 'commented'> => ({
  service: rating.service ?? null,
  lowest: rating.kind === 'quick' ? rating.overall : Math.min(...Object.values(rating.scores)),
  commented: rating.comment === undefined ? 0 : 1,
});
