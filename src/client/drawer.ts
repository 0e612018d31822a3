/**
 * What this tab keeps of one's consultation with an office: it survives a reload, and is gone with the tab, because a
 * computer may be shared. For browsers that refuse: as long as the page is open.
 */
import type { Connection } from './connection.ts';

const memory = new Map<string, string>();

const keyOf = (connection: Connection, office: string): string => `pst:${connection.endpoint}:${office}`;

/** Looking does not write: nothing is stored before the visitor sends something. */
export function lookUp(connection: Connection, office: string): string | undefined {
  const key = keyOf(connection, office);
  try {
    return sessionStorage.getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
}

export function put(connection: Connection, office: string, text: string): void {
  const key = keyOf(connection, office);
  try {
    sessionStorage.setItem(key, text);
  } catch {
    memory.set(key, text);
  }
}

export function discard(connection: Connection, office: string): void {
  const key = keyOf(connection, office);
  memory.delete(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}
