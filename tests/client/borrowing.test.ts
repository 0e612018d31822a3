import { onlyVisitor, sessionsAround } from '../../src/client/borrowing.ts';
import { connect } from '../../src/client/connection.ts';
import { CHANNEL, onErased } from '../../src/client/erased.ts';
import { put } from '../../src/client/drawer.ts';
import { SESSION, type Session } from '../../src/client/session.ts';
import { equal, ok } from '../support/assert.ts';

describe('a new tab', () => {
  const connection = connect('/pst');
  const sessionOf = (name: string): Session => ({ token: `kunci-${name}`, visitor: { office: '3374', name, email: `${name}@contoh.go.id`, expiresAt: '2026-12-01T00:00:00.000Z' } });
  let tabs: readonly ({ close(): void } | undefined)[] = [];

  /** Other tabs, each with the answer of its own visitor. */
  const answering = (...sessions: readonly Session[]): void => {
    tabs = sessions.map((session) => {
      const channel = new BroadcastChannel(CHANNEL);
      channel.onmessage = ({ data }) => channel.postMessage([String(data).slice(1), session]);
      return channel;
    });
  };
  const answeringLate = (session: Session): void => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => setTimeout(() => channel.postMessage([String(data).slice(1), session]), 500);
    tabs = [channel];
  };
  afterEach(() => {
    for (const tab of tabs) tab?.close();
    sessionStorage.clear();
  });

  it('is given the key of the visitor who is signed in beside it', async () => {
    answering(sessionOf('siti'), sessionOf('siti'));
    equal(await onlyVisitor(connection, '3374'), sessionOf('siti'));
  });

  it('asks for a code where two visitors are signed in beside it: nobody knows whose tab it is', async () => {
    answering(sessionOf('siti'), sessionOf('budi'));
    equal(await onlyVisitor(connection, '3374'), undefined);
  });

  it('is given the key also by a tab that has much to do and answers late', async () => {
    answeringLate(sessionOf('siti'));
    equal(await onlyVisitor(connection, '3374'), sessionOf('siti'));
  });

  it('lets nobody who waits for it wait noticeably where no other answers', async () => {
    const began = performance.now();
    equal(await sessionsAround(connection, '3374'), []);
    ok(performance.now() - began < 1_000, 'at once');
  });

  it('is not given the key to another office', async () => {
    put(connection, '3374', SESSION, sessionOf('siti'));
    tabs = [onErased(() => ({ connection, profile: { code: '3374' } }), () => undefined)];
    equal(await onlyVisitor(connection, '3322'), undefined);
  });
});
