/**
 * A conversation as its visitor sees it: the log as far as it is known without a hole, and what is still on its way. A pure
 * function of what happened, so that every order of events can be tried without a browser.
 */
import type { NewMessage } from '../contract/message.ts';
import type { ConsultationEvent, MessageEvent, ReadMarks } from '../contract/events.ts';
import type { ClientFailureCode } from './failure.ts';
import type { ChosenFile } from './files.ts';

/**
 * A message of one's own that the log does not show yet. `waiting`: will be sent by itself; `sending`; `sent`: the endpoint
 * has it, the log has not come that far; `refused`: will not be sent by itself, its text is kept; `asks`: has waited for more
 * than a day and is sent only when the person says so; `lost`: the endpoint had it, and has it no longer since a backup was
 * restored.
 */
export interface Pending extends NewMessage {
  readonly id: string;
  readonly at: string;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused' | 'asks' | 'lost';
  /** Why the last attempt came to nothing. */
  readonly code?: ClientFailureCode | undefined;
  /** What goes with it, as it is on this device. */
  readonly files?: readonly ChosenFile[] | undefined;
  /** How much of each file has left this device, by its id, from 0 to 1. */
  readonly parts?: Readonly<Record<string, number>> | undefined;
}

export interface Conversation {
  /** Of the store the log was read from; another one means that the store was restored and the log is read anew. */
  readonly epoch: string | undefined;
  /** Without a hole up to the newest that is known. A long log is known from its end: the first may have a `seq` above 1. */
  readonly events: readonly ConsultationEvent[];
  readonly pending: readonly Pending[];
  /** How far each side has read: one's own message is *dibaca* when `read.officer` is not below its `seq`. */
  readonly read: ReadMarks;
  /** The officer who is writing at the moment. */
  readonly typing?: string | undefined;
}

export type Change =
  /** `opened`: the end of the log, from which to go on; `read`: what follows. */
  | { readonly type: 'opened' | 'read'; readonly epoch: string; readonly events: readonly ConsultationEvent[]; readonly read?: ReadMarks | undefined }
  /** What lies before, up to what is known (`joining.ts`). */
  | { readonly type: 'joined'; readonly events: readonly ConsultationEvent[] }
  | { readonly type: 'marks'; readonly read: ReadMarks }
  | { readonly type: 'typing'; readonly name: string | undefined }
  /** `epoch`: of the log when the message was sent. */
  | { readonly type: 'answered'; readonly epoch: string | undefined; readonly event: MessageEvent }
  | { readonly type: 'written'; readonly messages: readonly Pending[] }
  | { readonly type: 'sending' | 'asks' | 'discarded'; readonly id: string }
  | { readonly type: 'uploading'; readonly id: string; readonly file: string; readonly part: number }
  | { readonly type: 'waiting'; readonly id: string; readonly code: ClientFailureCode | undefined }
  | { readonly type: 'refused'; readonly id: string; readonly code: ClientFailureCode };

const UNREAD: ReadMarks = { visitor: 0, officer: 0 };

export const silence: Conversation = { epoch: undefined, events: [], pending: [], read: UNREAD };

/** The highest `seq` up to which nothing is missing from where the log is known: the only position the endpoint is ever told. */
export const applied = ({ events }: Pick<Conversation, 'events'>): number => events.at(-1)?.seq ?? 0;

/** From where on the log is known. */
export const first = ({ events }: Conversation): number => events[0]?.seq ?? 1;

export const isClosed = ({ events }: Conversation): boolean => events.some(({ type }) => type === 'closed');

export function reduce(state: Conversation, change: Change): Conversation {
  switch (change.type) {
    case 'opened':
    case 'read': return change.epoch === state.epoch && state.events.length > 0 ? read(state, change.events, change.read) : opened(state, change.epoch, change.events, change.read);
    case 'joined': return { ...state, events: [...change.events, ...state.events], pending: settle(state.pending, change.events) };
    case 'marks': return { ...state, read: higher(state.read, change.read) };
    case 'typing': return { ...state, typing: change.name };
    case 'answered': return answered(state, change.epoch, change.event);
    case 'written': return { ...state, pending: merge(state, change.messages) };
    case 'sending':
    case 'asks': return { ...state, pending: mark(state.pending, change.id, { state: change.type }) };
    case 'uploading': return {
      ...state, pending: state.pending.map((message) => (message.id === change.id ? { ...message, parts: { ...message.parts, [change.file]: change.part } } : message)),
    };
    case 'waiting':
    case 'refused': return { ...state, pending: mark(state.pending, change.id, { state: change.type, code: change.code }) };
    case 'discarded': return { ...state, pending: state.pending.filter(({ id }) => id !== change.id) };
  }
}

/** Begins with this part of the log: nothing was known, or the store has been restored and nothing that was known counts. */
function opened(state: Conversation, epoch: string, incoming: readonly ConsultationEvent[], marks: ReadMarks = UNREAD): Conversation {
  const restored = state.epoch !== undefined && state.epoch !== epoch;
  const events = follow(incoming, incoming[0]?.seq ?? 1);
  const pending = restored ? afterRestoring(state) : state.pending;
  return { epoch, events, pending: settle(pending, events), read: restored ? marks : higher(state.read, marks), typing: restored ? undefined : state.typing };
}

/** Takes what follows without a hole; what was known is dropped, what lies beyond a hole is left to the reading that fills it. */
function read(state: Conversation, incoming: readonly ConsultationEvent[], marks: ReadMarks = UNREAD): Conversation {
  const fresh = follow(incoming, applied(state) + 1);
  return {
    ...state,
    events: fresh.length === 0 ? state.events : [...state.events, ...fresh],
    pending: settle(state.pending, fresh),
    read: higher(state.read, marks),
    // Who has sent what was being written is not writing it any more.
    typing: messages(fresh).some(({ from }) => from === 'officer') ? undefined : state.typing,
  };
}

/** From `next` on, each by one higher than the one before. */
function follow(incoming: readonly ConsultationEvent[], next: number): readonly ConsultationEvent[] {
  const fresh: ConsultationEvent[] = [];
  for (const event of incoming) if (event.seq === next + fresh.length) fresh.push(event);
  return fresh;
}

/**
 * With what is not known yet. The messages stand in the order in which they were written, and that is kept: a tab that has just
 * been opened may hear of the newest before it has seen what waits already.
 */
function merge({ events, pending }: Conversation, written: readonly Pending[]): readonly Pending[] {
  const merged = [...pending];
  let place = merged.length;
  for (const message of [...written].reverse()) {
    const known = merged.findIndex(({ id }) => id === message.id);
    if (known >= 0) place = known;
    else if (!has(events, message.id)) merged.splice(place, 0, message);
  }
  return merged;
}

/** What the log shows is not on its way any more. */
function settle(pending: readonly Pending[], arrived: readonly ConsultationEvent[]): readonly Pending[] {
  if (pending.length === 0 || arrived.length === 0) return pending;
  const ids = new Set(messages(arrived).map(({ id }) => id));
  return pending.filter(({ id }) => !ids.has(id));
}

/** What the endpoint said it had, and may have no longer, is shown until the log that is read anew shows it. */
function afterRestoring({ events, pending }: Conversation): readonly Pending[] {
  const mine = messages(events).filter(({ from }) => from === 'visitor');
  return [
    ...mine.map(({ id, at, text, attachments }): Pending =>
      ({ id, at, text, ...(attachments ? { attachments: attachments.map((file) => file.id) } : {}), state: 'lost' })),
    ...pending.map((message): Pending => (message.state === 'sent' ? { ...message, state: 'lost' } : message)),
  ];
}

/**
 * An answer from before the store was restored says nothing about what the store has now. One that has another place for what
 * the log shows already, or the place of something else in it, comes from a restored store that nobody here knows of yet: it is
 * sent, and the log that is read anew will show it.
 */
function answered(state: Conversation, epoch: string | undefined, event: MessageEvent): Conversation {
  if ((epoch !== undefined && epoch !== state.epoch) || has(state.events, event.id)) return state;
  const next = state.epoch === undefined ? state : read(state, [event]);
  // It had arrived before, in a part of the log that has not been read: it is where it belongs.
  if (event.seq < first(next)) return { ...next, pending: next.pending.filter(({ id }) => id !== event.id) };
  return { ...next, pending: next.pending.map((message) => (message.id === event.id ? { ...message, state: 'sent', code: undefined } : message)) };
}

const messages = (events: readonly ConsultationEvent[]): readonly MessageEvent[] => events.filter((event) => event.type === 'message');

/** Whether the log has it. */
export const has = (events: readonly ConsultationEvent[], message: string): boolean => messages(events).some(({ id }) => id === message);

const higher = (one: ReadMarks, other: ReadMarks): ReadMarks =>
  other.visitor <= one.visitor && other.officer <= one.officer ? one : { visitor: Math.max(one.visitor, other.visitor), officer: Math.max(one.officer, other.officer) };

/** What the endpoint has is never shown as anything less again. */
const mark = (pending: readonly Pending[], id: string, change: Partial<Pending>): readonly Pending[] =>
  pending.map((message) => (message.id === id && message.state !== 'sent' ? { ...message, ...change } : message));
