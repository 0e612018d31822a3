import type { ConversationWords } from '../../locale/id/conversation.ts';
import type { FileSource } from '../shared/files.ts';
import type { Context } from './panel.ts';

/** What every part of a conversation needs to show itself. */
export interface View {
  readonly context: Context;
  readonly words: ConversationWords;
  /** Where the files of this conversation are had. */
  readonly source: () => FileSource;
}
