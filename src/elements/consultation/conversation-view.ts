import type { Failure } from '../../client/failure.ts';
import type { Held } from '../../client/held.ts';
import type { Talk } from '../../client/talk.ts';
import type { ConversationWords } from '../../locale/id/conversation.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import type { More } from './conversation-more.ts';
import type { ReadingPlace } from './conversation-place.ts';
import type { Context } from './panel.ts';

/** What every part of a conversation needs to show itself. */
export interface View {
  readonly context: Context;
  readonly words: ConversationWords;
  /** The newest of one's own messages that the office has read. */
  readonly readUpTo: number;
  /** Why nothing is heard of the office at the moment. */
  readonly failure?: Failure | undefined;
  /** Once it is here. */
  readonly more?: More | undefined;
}

/** The conversation to its parts that come late. */
export interface Opened extends SubmissionHost {
  readonly context: Context;
  readonly held: Held;
  readonly shown: boolean;
  readonly place: ReadingPlace;
  readonly talk: Talk | undefined;
  readonly view: View;
  /** The newest event that was there when the log was first read. */
  readonly known: number;
  /** The newest that somebody had before the eyes: at the end of the log, in a tab that is looked at. */
  readonly seen: number;
  readonly closed: boolean;
  /** What is to be told before somebody goes elsewhere. */
  leaving: (() => Promise<void>) | undefined;
}
