import type { ConversationWords } from '../../locale/id/conversation.ts';
import type { FileSource } from '../shared/files.ts';
import type { Context } from './panel.ts';

/** What every part of a conversation needs to show itself. */
export interface View {
  readonly context: Context;
  readonly words: ConversationWords;
  /** Where the files of this conversation are had. */
  readonly source: () => FileSource;
  /** The newest of one's own messages that the office has read. */
  readonly readUpTo: number;
  /** Where what is new begins. */
  readonly freshFrom?: number | undefined;
  /** Sets an officer's Markdown, once what does so has come. */
  readonly prose?: ((source: string) => unknown) | undefined;
}
