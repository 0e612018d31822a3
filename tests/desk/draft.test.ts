import { connect } from '../../src/client/connection.ts';
import { Failure } from '../../src/client/failure.ts';
import { keepDraft, keptDrafts, type Kept, type KeptReply } from '../../src/client/desk-drafts.ts';
import { newId } from '../../src/client/identity.ts';
import { Draft } from '../../src/desk/draft.ts';
import { equal } from '../support/assert.ts';

const written = (text: string): Draft => Object.assign(new Draft(), { text });
const unreachable = (): Promise<never> => Promise.reject(new Failure('offline'));

describe('an officer’s reply', () => {
  it('goes with the same id until it has arrived, and with another one once its words have changed', async () => {
    const draft = written('Halo');
    const ids: string[] = [];
    const lose = (id: string): Promise<never> => (ids.push(id), unreachable());
    await draft.send(lose);
    await draft.send(lose);
    draft.text = 'Halo, Kak';
    await draft.send(lose);
    equal([ids[0] === ids[1], ids[1] === ids[2]], [true, false]);
    equal([draft.text, draft.phase], ['Halo, Kak', 'failed']);
  });

  it('is not on its way twice', async () => {
    const draft = written('Halo');
    let sent = 0;
    const put = async (): Promise<void> => void sent++;
    await Promise.all([draft.send(put), draft.send(put)]);
    equal([sent, draft.text, draft.phase], [1, '', 'writing']);
  });

  it('is done when the log shows it, although the answer was lost', async () => {
    const draft = written('Halo');
    const failure = await draft.send((id) => {
      draft.arrived(id);
      return unreachable();
    });
    equal([failure, draft.text, draft.phase], [undefined, '', 'writing']);
  });

  it('goes with the same id when the page was reloaded while it was on its way', async () => {
    let kept: KeptReply = { text: '' };
    const keeping: Kept = { reply: { recall: () => kept, keep: (reply = { text: '' }) => void (kept = reply) }, jotted: { recall: () => ({}), keep: () => undefined } };
    const ids: string[] = [];
    const lose = (id: string): Promise<never> => (ids.push(id), unreachable());
    await Object.assign(new Draft(keeping), { text: 'Halo' }).send(lose);
    await new Draft(keeping).send(lose);
    equal([ids.length, ids[0] === ids[1]], [2, true]);
    const third = new Draft(keeping);
    third.arrived(ids[0] ?? '');
    equal([third.text, kept.text], ['', '']);
  });

  it('the same words may be said again afterwards', async () => {
    const ids = new Set<string>();
    const draft = new Draft();
    for (const text of ['Halo', 'Halo']) {
      draft.text = text;
      await draft.send(async (id) => void ids.add(id));
    }
    equal(ids.size, 2);
  });

  it('is found again with what stands in the tools by its writer alone, not by an officer whose name begins alike', () => {
    const [connection, id] = [connect('/pst'), newId()];
    const officerCalled = (user: string) => ({ office: '3374', user, name: user });
    const { jotted } = keepDraft(connection, officerCalled('ani:b'), id);
    jotted.keep({ title: 'Salam' });
    try {
      equal(['ani:b', 'ani', 'ani:b:c'].map((user) => keptDrafts(connection, officerCalled(user))), [[id], [], []]);
    } finally {
      jotted.keep(undefined);
    }
    equal(keptDrafts(connection, officerCalled('ani:b')), []);
  });
});
