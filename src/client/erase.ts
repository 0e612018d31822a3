/** Ending: the key is given back, and everything of ours is taken from this device. The office keeps its record. */
import type { Connection } from './connection.ts';
import { empty } from './drawer.ts';
import { Failure } from './failure.ts';
import { Outbox } from './outbox.ts';
import { endSession } from './session.ts';

/** The texts that would be lost. */
export async function unsent(consultations: readonly string[]): Promise<readonly string[]> {
  const letters = await Promise.all(consultations.map((id) => new Outbox(id).letters()));
  return letters.flat().map(({ text }) => text);
}

/** First from the device, whatever the network does; answers whether the office could be told that the key is no longer good. */
export async function erase(connection: Connection, office: string, token: string | undefined, consultations: readonly string[]): Promise<boolean> {
  empty(connection, office);
  await Promise.all(consultations.map((id) => new Outbox(id).clear()));
  if (token === undefined) return true;
  try {
    await endSession(connection, token);
    return true;
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    // A key that is not known any more needs no end.
    return failure.code === 'unauthenticated';
  }
}
