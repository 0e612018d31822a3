/**
 * Messages that wait in consultations which nobody has on the screen go as well, as long as somebody has the panel open. Each
 * consultation by the same way as one on the screen, so that what holds there holds here: one tab sends for all, in order, and
 * again with the same ids.
 */
import type { Connection } from './connection.ts';
import { outboxPrefix } from './drawer.ts';
import { Failure } from './failure.ts';
import { outboxAt, pendingOf, type Letter } from './outbox.ts';
import { readOutboxes } from './outboxes.ts';
import { either, pause } from './pause.ts';
import { listMine, type ConsultationEntry } from './session.ts';
import { browser } from './surroundings.ts';
import { Talk } from './talk.ts';
import { TIMING } from './timing.ts';

export interface Where {
  readonly connection: Connection;
  readonly office: string;
  /** Of the visitor's session. */
  readonly token: string;
  /** The consultation that looks after itself. */
  readonly except?: string | undefined;
}

/** A browser has few connections to one address; somebody else may need one too. */
const AT_ONCE = 2;

const goesByItself = (letter: Letter): boolean => pendingOf(letter, new Date()).state === 'waiting';

/** Until nothing waits any more that may go, or the signal. `onChange`: something has gone, or is not to go any more. */
export async function forward({ connection, office, token, except }: Where, onChange: () => void, signal: AbortSignal): Promise<void> {
  const waiting = [...await readOutboxes(connection, office)].filter(([id, letters]) => id !== except && letters.some(goesByItself)).map(([id]) => id);
  if (waiting.length === 0 || signal.aborted) return;
  // Whoever else has written at this device has a key of their own.
  const left = (await own(connection, token, signal)).filter(({ id }) => waiting.includes(id));
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let one = left.shift(); one && !signal.aborted; one = left.shift()) {
      await sendAll(connection, one, token, signal);
      onChange();
    }
  }));
}

/** Asked again until the network is there. Nothing where the key is not good any more: the screen says so. */
async function own(connection: Connection, token: string, signal: AbortSignal): Promise<readonly ConsultationEntry[]> {
  for (let wait: number = TIMING.first; !signal.aborted; wait = Math.min(2 * wait, TIMING.longest)) {
    try {
      return await listMine(connection, token);
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      if (!cause.passing || cause.code === 'unauthenticated') break;
    }
    const woken = new AbortController();
    await either([signal], async (over) => {
      browser.onWake(() => woken.abort(), over);
      await pause(wait, over, woken.signal);
    });
  }
  return [];
}

async function sendAll(connection: Connection, consultation: ConsultationEntry, token: string, signal: AbortSignal): Promise<void> {
  const { id, office } = consultation;
  const outbox = outboxAt(outboxPrefix(connection, office) + id);
  await either([signal], (over) => new Promise<void>((resolve) => {
    let found = false;
    const look = (): void => {
      const { failure, conversation: { pending } } = talk;
      if (found && (failure?.code === 'unauthenticated' || pending.every(({ state }) => state !== 'waiting' && state !== 'sending'))) resolve();
    };
    const talk = new Talk(connection, { id, token, consultation }, look, { outbox });
    over.addEventListener('abort', () => {
      talk.close();
      resolve();
    });
    talk.open();
    // What waits has been found once this second look is over; another tab may have been faster.
    void outbox.letters().then(() => {
      found = true;
      look();
    });
  }));
}
