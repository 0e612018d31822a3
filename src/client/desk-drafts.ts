/** What an officer is writing, in the tab's drawer: it is there again after a reload, and each officer finds only their own. */
import * as z from 'zod/mini';
import type { Officer } from '../contract/desk.ts';
import { validate } from '../contract/invalid.ts';
import type { Connection } from './connection.ts';
import { discard, keyOf, lookUp, memory, put, storage } from './drawer.ts';

const keptReply = z.object({ text: z.string(), id: z.optional(z.string()), basis: z.optional(z.int()) });

/** `id`: under which these words have been on their way. `basis`: how far their writer had read when they were begun. */
export type KeptReply = z.infer<typeof keptReply>;

/** As it stands in the fields of the tool. `outside`: the officer knows that the office is closed then. */
const proposal = z.object({ kind: z.enum(['visit', 'zoom']), day: z.string(), time: z.string(), minutes: z.string(), place: z.string(), note: z.string(), outside: z.optional(z.boolean()) });
export type KeptProposal = z.infer<typeof proposal>;

/** What has been on its way and may have arrived. `replaces`: the meeting that is called off once this one is proposed. */
const sent = z.object({ id: z.string(), content: z.string(), replaces: z.optional(z.string()) });
export type Sent = z.infer<typeof sent>;

/**
 * What stands in the tools beside a conversation, or of an answer the office keeps, as it is typed. `basis`: how far had been
 * read when the summary was begun. `basedOn`: which state of the answer is being changed; `id`: of one that is new, once it has
 * been sent.
 */
const jotted = z.object({
  note: z.optional(z.string()),
  sentNote: z.optional(sent),
  handOver: z.optional(z.string()),
  summary: z.optional(z.string()),
  basis: z.optional(z.int()),
  question: z.optional(z.string()),
  answer: z.optional(z.string()),
  meeting: z.optional(proposal),
  sentMeeting: z.optional(sent),
  title: z.optional(z.string()),
  text: z.optional(z.string()),
  basedOn: z.optional(z.string()),
  id: z.optional(z.string()),
  /** What the visitor of a complaint will read: with its next stage, or as a question. */
  step: z.optional(z.string()),
  asking: z.optional(z.string()),
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

const TOOLS = ':tools';
const beginOf = (user: string): string => `desk:${user}:`;

/** The consultations and stored answers of which this officer has something in the tools; one whose name begins alike is another. */
export function keptDrafts(connection: Connection, { office, user }: Officer): readonly string[] {
  const begin = keyOf(connection, office, beginOf(user));
  return [...Object.keys(storage('sessionStorage') ?? {}), ...memory.keys()]
    .filter((key) => key.startsWith(begin) && key.endsWith(TOOLS))
    .map((key) => key.slice(begin.length, -TOOLS.length))
    .filter((id) => /^[\da-f-]{36}$/.test(id));
}

/** Of one consultation, or one answer. */
export function keepDraft(connection: Connection, { office, user }: Officer, id: string): Kept {
  const at = beginOf(user) + id;
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
  return { reply: keeping(at, keptReply, { text: '' }), jotted: keeping(at + TOOLS, jotted, {}) };
}
