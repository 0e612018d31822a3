import { applied, first, isClosed, reduce, silence, type Change, type Conversation } from '../../src/client/conversation.ts';
import { joining } from '../../src/client/joining.ts';
import type { ConsultationEvent } from '../../src/contract/events.ts';
import { equal } from '../support/assert.ts';

const at = '2026-11-20T02:00:00.000Z';
const said = (seq: number, id = `m${seq}`): ConsultationEvent & { type: 'message' } => ({ type: 'message', seq, at, id, from: 'visitor', text: id });
const read = (...events: ConsultationEvent[]): Change => ({ type: 'read', epoch: 'a', events });
const after = (...changes: Change[]): Conversation => changes.reduce(reduce, silence);
const seqs = ({ events }: Conversation) => events.map(({ seq }) => seq);
const written = (...ids: string[]): Change => ({ type: 'written', messages: ids.map((id) => ({ id, text: id, at, state: 'waiting' })) });

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

  it('begins at the end of a long log and takes what lies before only where it joins', () => {
    const opened = after({ type: 'opened', epoch: 'a', events: [said(8), said(9)] });
    equal([seqs(opened), applied(opened), first(opened)], [[8, 9], 9, 8]);
    equal(seqs(reduce(opened, read(said(10), said(12)))), [8, 9, 10]);
    const withEarlier = (state: Conversation, epoch: string, ...events: ConsultationEvent[]): Conversation => reduce(state, joining(state, { epoch, events }));
    for (const [epoch, ...wrong] of [['a', said(5), said(6)], ['a', said(5), said(7)], ['b', said(7)], ['a']] as const) equal(seqs(withEarlier(opened, epoch, ...wrong)), [8, 9]);
    const whole = withEarlier(withEarlier(opened, 'a', said(5), said(6), said(7), said(8)), 'a', said(1), said(2), said(3), said(4));
    equal([seqs(whole), first(whole)], [[1, 2, 3, 4, 5, 6, 7, 8, 9], 1]);
  });

  it('knows that a message arrived, although it lies in a part of the log that was not read', () => {
    const state = after({ type: 'opened', epoch: 'a', events: [said(8), said(9)] }, written('x'), { type: 'answered', epoch: 'a', event: said(3, 'x') });
    equal([seqs(state), state.pending], [[8, 9], []]);
  });

  it('shows one’s own message once, whether the answer or the log comes first', () => {
    const start = [read(said(1)), written('x'), { type: 'sending', id: 'x' }] as const;
    const answered: Change = { type: 'answered', epoch: 'a', event: said(2, 'x') };
    for (const order of [[answered, read(said(2, 'x'))], [read(said(2, 'x')), answered]]) {
      const state = after(...start, ...order);
      equal([seqs(state), state.pending], [[1, 2], []]);
    }
  });

  it('calls a message sent that the endpoint has, although the log has not come that far', () => {
    const state = after(read(said(1)), written('x'), { type: 'answered', epoch: 'a', event: said(3, 'x') });
    equal([seqs(state), state.pending.map(({ state: is }) => is)], [[1], ['sent']]);
  });

  it('keeps what was refused, with the reason, and what comes from the outbox only once', () => {
    const state = after(written('x', 'y'), { type: 'refused', id: 'x', code: 'closed' }, written('x', 'y'));
    equal(state.pending.map(({ id, state: is, code }) => [id, is, code]), [['x', 'refused', 'closed'], ['y', 'waiting', undefined]]);
  });

  it('shows what waits in the order in which it was written, whichever is heard of first', () => {
    for (const heard of [['z'], ['x'], ['y'], ['x', 'z'], ['z', 'w']]) {
      const state = after(written(...heard), written('x', 'y', 'z'), written('z', 'w'));
      equal(state.pending.map(({ id }) => id), ['x', 'y', 'z', 'w'], heard.join());
    }
  });

  it('does not show a message twice that a restored store has taken once more, before it is known that it was restored', () => {
    const state = after(read(said(1), said(2, 'x'), said(3)), { type: 'answered', epoch: 'a', event: said(4, 'x') });
    equal(seqs(state), [1, 2, 3]);
  });

  it('keeps in sight what a restored store has taken where the log still shows something else', () => {
    const answered: Change = { type: 'answered', epoch: 'a', event: said(2, 'x') };
    const state = after(read(said(1), said(2), said(3)), written('x'), answered);
    equal([seqs(state), state.pending.map(({ id, state }) => [id, state])], [[1, 2, 3], [['x', 'sent']]]);
    const anew = reduce(state, { type: 'read', epoch: 'b', events: [said(1), said(2, 'x')] });
    equal([anew.events.map((event) => (event.type === 'message' ? event.id : '')), anew.pending.map(({ id, state }) => [id, state])], [['m1', 'x'], [['m2', 'lost'], ['m3', 'lost']]]);
  });

  it('is closed when its log says so', () => {
    equal([isClosed(after(read(said(1)))), isClosed(after(read(said(1), { type: 'closed', seq: 2, at })))], [false, true]);
  });
});
