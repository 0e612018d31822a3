import { applied, isClosed, reduce, silence, type Change, type Conversation } from '../../src/client/conversation.ts';
import type { ConsultationEvent } from '../../src/contract/events.ts';
import { equal } from '../support/assert.ts';

const at = '2026-11-20T02:00:00.000Z';
const said = (seq: number, id = `m${seq}`): ConsultationEvent & { type: 'message' } => ({ type: 'message', seq, at, id, from: 'visitor', text: id });
const read = (...events: ConsultationEvent[]): Change => ({ type: 'read', epoch: 'a', events });
const after = (...changes: Change[]): Conversation => changes.reduce(reduce, silence);
const seqs = ({ events }: Conversation) => events.map(({ seq }) => seq);
const written = (...ids: string[]): Change => ({ type: 'written', messages: ids.map((id) => ({ id, text: id, at })) });

describe('a conversation', () => {
  it('takes what follows, drops what it knows, and never shows past a hole', () => {
    const state = after(read(said(1), said(2)), read(said(2)), read(said(4)));
    equal([seqs(state), applied(state)], [[1, 2], 2]);
    equal(seqs(reduce(state, read(said(3), said(4)))), [1, 2, 3, 4]);
  });

  it('reads again from the beginning when the store was restored', () => {
    const state = reduce(after(read(said(1), said(2))), { type: 'read', epoch: 'b', events: [said(1, 'other')] });
    equal([seqs(state), state.events.map((event) => (event.type === 'message' ? event.id : ''))], [[1], ['other']]);
  });

  it('shows one’s own message once, whether the answer or the log comes first', () => {
    const start = [read(said(1)), written('x'), { type: 'sending', id: 'x' }] as const;
    const answered: Change = { type: 'answered', event: said(2, 'x') };
    for (const order of [[answered, read(said(2, 'x'))], [read(said(2, 'x')), answered]]) {
      const state = after(...start, ...order);
      equal([seqs(state), state.pending], [[1, 2], []]);
    }
  });

  it('calls a message sent that the endpoint has, although the log has not come that far', () => {
    const state = after(read(said(1)), written('x'), { type: 'answered', event: said(3, 'x') });
    equal([seqs(state), state.pending.map(({ state: is }) => is)], [[1], ['sent']]);
  });

  it('keeps what was refused, with the reason, and what comes from the outbox only once', () => {
    const state = after(written('x', 'y'), { type: 'refused', id: 'x', code: 'closed' }, written('x', 'y'));
    equal(state.pending.map(({ id, state: is, code }) => [id, is, code]), [['x', 'refused', 'closed'], ['y', 'waiting', undefined]]);
  });

  it('is closed when its log says so', () => {
    equal([isClosed(after(read(said(1)))), isClosed(after(read(said(1), { type: 'closed', seq: 2, at })))], [false, true]);
  });
});
