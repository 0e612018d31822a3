/** What an officer is writing, in the tab's drawer: it is there again after a reload, and each officer finds only their own. */
import * as z from 'zod/mini';
import type { Officer } from '../contract/desk.ts';
import { validate } from '../contract/invalid.ts';
import type { Connection } from './connection.ts';
import { discard, lookUp, put } from './drawer.ts';

const keptReply = z.object({ text: z.string(), id: z.optional(z.string()), basis: z.optional(z.int()) });

/** `id`: under which these words have been on their way. `basis`: how far their writer had read when they were begun. */
export type KeptReply = z.infer<typeof keptReply>;

export interface Keeping {
  recall(): KeptReply;
  keep(reply: KeptReply): void;
}

export function keepReply(connection: Connection, { office, user }: Officer, consultation: string): Keeping {
  const what = `desk:${user}:${consultation}`;
  return {
    recall: () => {
      const kept = validate(keptReply, lookUp(connection, office, what));
      return kept.ok ? kept.value : { text: '' };
    },
    keep: (reply) => {
      if (reply.text === '') discard(connection, office, what);
      else put(connection, office, what, reply);
    },
  };
}
