/** What the office holds about the visitor who is signed in here: shown, copied, erased. */
import { copyMyData, eraseMyData, getMyData, type Erased, type MyData } from '../contract/my-data.ts';
import { call, request, type Connection } from './connection.ts';
import { recallDraft } from './drafts.ts';
import { unsent } from './erase.ts';
import { Failure } from './failure.ts';
import { wholeOf } from './fetch-file.ts';

export type { Erased, MyData };

/** A long life at an office takes its time to be taken apart. */
const ERASE_TIMEOUT_MS = 60_000;

export const loadMyData = (connection: Connection, token: string): Promise<MyData> => call(connection, getMyData, { token });

/** All of it, as the office's own file. */
export async function copyOf(connection: Connection, token: string): Promise<Blob> {
  const bytes = await wholeOf((signal) => request(connection, copyMyData, { token, signal }));
  try {
    JSON.parse(await bytes.text());
  } catch (cause) {
    // Cut off, or the page of a network that one has to sign in to.
    throw new Failure('unreadable', { cause });
  }
  return bytes;
}

/** At the office only. May be asked again with the same token when the answer was lost. */
export const eraseAtOffice = (connection: Connection, token: string): Promise<Erased> => call(connection, eraseMyData, { token, timeoutMs: ERASE_TIMEOUT_MS });

/** What this device has and the office has not. `others`: messages of consultations that are not named here. */
export async function onlyHere(connection: Connection, office: string, consultations: readonly string[]): Promise<{ readonly texts: readonly string[]; readonly others: number }> {
  const { texts, others } = await unsent(connection, office, consultations);
  const drafts = consultations.map((consultation) => recallDraft({ connection, office, consultation })).filter((text) => text !== '');
  return { texts: [...texts, ...drafts], others };
}
