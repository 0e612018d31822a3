/** What an officer is writing, in the tab's drawer: it is there again after a reload, and each officer finds only their own. */
import * as z from 'zod/mini';
import type { Officer } from '../contract/desk.ts';
import { validate } from '../contract/invalid.ts';
import type { Connection } from './connection.ts';
import { discard, lookUp, put } from './drawer.ts';

const keptReply = z.object({ text: z.string(), id: z.optional(z.string()), basis: z.optional(z.int()) });

/** `id`: under which these words have been on their way. `basis`: how far their writer had read when they were begun. */
export type KeptReply = z.infer<typeof keptReply>;

/** What stands in the tools beside a conversation, as it is typed. `basis`: how far had been read when the summary was begun. */
const jotted = z.object({
  note: z.optional(z.string()),
  handOver: z.optional(z.string()),
  summary: z.optional(z.string()),
  basis: z.optional(z.int()),
  question: z.optional(z.string()),
  answer: z.optional(z.string()),
});
export type Jotted = z.infer<typeof jotted>;

export interface Keeping<Kept> {
  recall(): Kept;
  /** `undefined`: there is nothing to keep any more. */
  keep(what: Kept | undefined): void;
}

export interface Kept {
  readonly reply: Keeping<KeptReply>;
  readonly jotted: Keeping<Jotted>;
}

/** Of one consultation. */
export function keepDraft(connection: Connection, { office, user }: Officer, consultation: string): Kept {
  const at = `desk:${user}:${consultation}`;
  const keeping = <Schema extends z.ZodMiniType>(what: string, schema: Schema, nothing: z.output<Schema>): Keeping<z.output<Schema>> => ({
    recall: () => {
      const kept = validate(schema, lookUp(connection, office, what));
      return kept.ok ? kept.value : nothing;
    },
    keep: (value) => {
      if (value === undefined) discard(connection, office, what);
      else put(connection, office, what, value);
    },
  });
  return { reply: keeping(at, keptReply, { text: '' }), jotted: keeping(`${at}:tools`, jotted, {}) };
}
