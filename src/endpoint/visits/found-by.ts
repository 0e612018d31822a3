import type { NewVisit } from '../../contract/guest-book.ts';
import type { VisitTable } from '../db/database.ts';
import { folded } from '../folded.ts';

const bits = (chosen: readonly number[]): number => chosen.reduce((sum, bit) => sum | bit, 0);

/** What a visit is found by. It is personal data a second time: whoever empties a visit's body empties this too. */
export const foundBy = ({ name, institutionName, services, channels, purpose }: NewVisit): Pick<VisitTable, 'words' | 'services' | 'channels' | 'purpose'> =>
  ({ words: folded(`${name} ${institutionName}`), services: bits(services), channels: bits(channels), purpose });
