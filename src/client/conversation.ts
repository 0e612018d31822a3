/**
 * A conversation as its visitor sees it: the log as far as it is known without a hole, and what is still on its way. A pure
 * function of what happened, so that every order of events can be tried without a browser.
 */
import type { ConsultationEvent } from '../contract/events.ts';
import type { ClientFailureCode } from './failure.ts';

/**
 * A message of one's own that the log does not show yet. `waiting`: will be sent by itself; `sending`; `sent`: the endpoint
 * has it, the log has not come that far; `refused`: will not be sent by itself, its text is kept.
 */
export interface Pending {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused';
  /** Why the last attempt came to nothing. */
  readonly code?: ClientFailureCode | undefined;
}

export interface Conversation {
  /** Of the store the log was read from; another one means that the store was restored and the log is read anew. */
  readonly epoch: string | undefined;
  /** Without a hole up to the newest that is known. A long log is known from its end: the first may have a `seq` above 1. */
  readonly events: readonly ConsultationEvent[];
  readonly pending: readonly Pending[];
}

export type Change =
  /** `opened`: the end of the log, from which to go on; `read`: what follows; `earlier`: what lies before. */
  | { readonly type: 'opened' | 'read' | 'earlier'; readonly epoch: string; readonly events: readonly ConsultationEvent[] }
  | { readonly type: 'answered'; readonly event: ConsultationEvent & { readonly type: 'message' } }
  | { readonly type: 'written'; readonly messages: readonly Pick<Pending, 'id' | 'text' | 'at' | 'code'>[] }
  | { readonly type: 'sending' | 'discarded'; readonly id: string }
  | { readonly type: 'waiting'; readonly id: string; readonly code: ClientFailureCode | undefined }
  | { readonly type: 'refused'; readonly id: string; readonly code: ClientFailureCode };

export const silence: Conversation = { epoch: undefined, events: [], pending: [] };

/** The highest `seq` up to which nothing is missing from where the log is known: the only position the endpoint is ever told. */
export const applied = ({ events }: Conversation): number => events.at(-1)?.seq ?? 0;

/** What lies before is still at the endpoint. */
export const hasEarlier = ({ events }: Conversation): boolean => (events[0]?.seq ?? 1) > 1;

export const isClosed = ({ events }: Conversation): boolean => events.some(({ type }) => type === 'closed');

export function reduce(state: Conversation, change: Change): Conversation {
  switch (change.type) {
    case 'opened': return read({ ...state, epoch: change.epoch, events: change.events.slice(0, 1) }, change.epoch, change.events);
    case 'earlier': return earlier(state, change.epoch, change.events);
    case 'read': return read(state, change.epoch, change.events);
    case 'answered': {
      const next = read(state, state.epoch, [change.event]);
      // It had arrived before, in a part of the log that has not been read: it is where it belongs.
      if (change.event.seq <= applied(next)) return { ...next, pending: next.pending.filter(({ id }) => id !== change.event.id) };
      return { ...next, pending: mark(next.pending, change.event.id, { state: 'sent', code: undefined }) };
    }
    case 'written': {
      const known = new Set([...state.pending, ...messages(state.events)].map(({ id }) => id));
      const fresh = change.messages.filter(({ id }) => !known.has(id));
      return { ...state, pending: [...state.pending, ...fresh.map((message) => ({ ...message, state: message.code ? ('refused' as const) : ('waiting' as const) }))] };
    }
    case 'sending': return { ...state, pending: mark(state.pending, change.id, { state: 'sending' }) };
    case 'waiting':
    case 'refused': return { ...state, pending: mark(state.pending, change.id, { state: change.type, code: change.code }) };
    case 'discarded': return { ...state, pending: state.pending.filter(({ id }) => id !== change.id) };
  }
}

/** Takes what follows without a hole; what was known is dropped, what lies beyond a hole is left to the reading that fills it. */
function read(state: Conversation, epoch: string | undefined, incoming: readonly ConsultationEvent[]): Conversation {
  const restored = state.epoch !== undefined && epoch !== state.epoch;
  const events = restored ? [] : [...state.events];
  for (const event of incoming) if (event.seq === (events.at(-1)?.seq ?? 0) + 1) events.push(event);
  return settle({ ...state, epoch: epoch ?? state.epoch, events });
}

/** Takes what reaches up to what is known without a hole. */
function earlier(state: Conversation, epoch: string, incoming: readonly ConsultationEvent[]): Conversation {
  const first = state.events[0]?.seq ?? 1;
  const before = incoming.filter(({ seq }) => seq < first);
  const joins = epoch === state.epoch && before.length > 0 && before.every(({ seq }, i) => seq === first - before.length + i);
  return joins ? settle({ ...state, events: [...before, ...state.events] }) : state;
}

/** What the log shows is not on its way any more. */
function settle(state: Conversation): Conversation {
  if (state.pending.length === 0) return state;
  const arrived = new Set(messages(state.events).map(({ id }) => id));
  return { ...state, pending: state.pending.filter(({ id }) => !arrived.has(id)) };
}

const messages = (events: readonly ConsultationEvent[]) => events.filter((event) => event.type === 'message');

const mark = (pending: readonly Pending[], id: string, change: Partial<Pending>): readonly Pending[] =>
  pending.map((message) => (message.id === id ? { ...message, ...change } : message));
