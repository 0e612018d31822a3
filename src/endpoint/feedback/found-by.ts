import type { NewRating } from '../../contract/feedback.ts';
import type { RatingTable } from '../db/database.ts';
import { folded } from '../folded.ts';

/** What a rating is found by. The comment's words are somebody's a second time: whoever empties a rating's body empties these too. */
export const foundBy = (rating: NewRating): Pick<RatingTable, 'service' | 'lowest' | 'commented' | 'words'> => ({
  service: rating.service ?? null,
  lowest: rating.kind === 'quick' ? rating.overall : Math.min(...Object.values(rating.scores)),
  commented: rating.comment === undefined ? 0 : 1,
  words: folded(rating.comment ?? ''),
});
