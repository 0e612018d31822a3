/** Lines of what visitors have left. */
import type { DeskContext } from './context.ts';
import type { Fact } from './entries.ts';
import { inFull } from './when.ts';

export const strong = (value: string): Fact => ({ value, kind: 'strong' });
export const missing = (value: string): Fact => ({ value, kind: 'missing' });

/** In the place of a name: whose it was is known to nobody any more. */
export const erased = (erasedAt: string, context: DeskContext): Fact => missing(context.wording.privacy.goneAt(inFull(erasedAt, context)));

/** What was not filled in says so: an empty place might be a mistake of ours. */
export const named = (context: DeskContext, label: string, value: string | undefined): Fact =>
  value === undefined ? { label, ...missing(context.wording.words.lists.notGiven) } : { label, value };
