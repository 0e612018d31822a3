import { applied, first, type Change, type Conversation } from './conversation.ts';
import type { ConsultationEvent } from '../contract/events.ts';

/** A part of the log that lies before what is known of it, as far as it reaches up to that without a hole. */
export function joining(state: Conversation, { epoch, events }: { readonly epoch: string; readonly events: readonly ConsultationEvent[] }): Change {
  const from = first(state);
  const before = events.filter(({ seq }) => seq < from);
  const joins = applied(state) > 0 && epoch === state.epoch && before.every(({ seq }, i) => seq === from - before.length + i);
  return { type: 'joined', events: joins ? before : [] };
}
