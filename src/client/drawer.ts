/**
 * What this browser keeps of one's consultations with an office. In the tab: it survives a reload and is gone with the tab,
 * because a computer may be shared; on the device only what the visitor has asked to be remembered. For browsers that
 * refuse: as long as the page is open.
 */
import type { Connection } from './connection.ts';

export const memory = new Map<string, string>();

const prefixOf = (connection: Connection, office: string): string => `pst:${connection.endpoint}:${office}:`;

/** Under which name the browser keeps it. */
export const keyOf = (connection: Connection, office: string, what: string): string => prefixOf(connection, office) + what;

/** All messages of an office that wait in this browser (`outbox.ts`) begin with this: whoever ends here can have all of them taken away. */
export const outboxPrefix = ({ endpoint }: Pick<Connection, 'endpoint'>, office: string | undefined): string => `${endpoint}:${office}:`;

/** `undefined` where the browser refuses even to be asked. */
export function storage(kind: 'sessionStorage' | 'localStorage'): Storage | undefined {
  try {
    const found: Storage | null = globalThis[kind];
    // Nothing where the app around the page lets it keep nothing.
    return found ?? undefined;
  } catch {
    return undefined;
  }
}

const storages = (): readonly Storage[] => [storage('sessionStorage'), storage('localStorage')].filter((one) => one !== undefined);

/** Looking does not write: nothing is stored before the visitor sends something. */
export function lookUp(connection: Connection, office: string, what: string): unknown {
  const key = keyOf(connection, office, what);
  for (const text of [...storages().map((one) => one.getItem(key)), memory.get(key)]) {
    try {
      return JSON.parse(text ?? '');
    } catch {
      // Not there; or damaged or not ours, which is as if it were not.
    }
  }
  return undefined;
}

const keysOf = (prefix: string): readonly string[] => [...storages().flatMap((one) => Object.keys(one)), ...memory.keys()].filter((key) => key.startsWith(prefix));

/** Whether anything is kept for this office: only then is there something to go on with. */
export const holdsAny = (connection: Connection, office: string): boolean => keysOf(prefixOf(connection, office)).length > 0;

/** Nothing of any office: nobody has been here before. */
export const holdsNothing = (): boolean => keysOf('pst:').length === 0;

/** `lasting`: beyond this tab; `too`: in this tab, whose own comes first, and beyond it. Answers whether it outlives the page. */
export function put(connection: Connection, office: string, what: string, value: unknown, lasting: boolean | 'too' = false): boolean {
  const [key, text] = [keyOf(connection, office, what), JSON.stringify(value)];
  try {
    // One truth: what was kept elsewhere before is not found there again.
    discard(connection, office, what);
    if (lasting !== true) sessionStorage.setItem(key, text);
    if (lasting) localStorage.setItem(key, text);
    return true;
  } catch {
    memory.set(key, text);
    return false;
  }
}

function drop(key: string): void {
  memory.delete(key);
  for (const one of storages()) one.removeItem(key);
}

export const discard = (connection: Connection, office: string, what: string): void => drop(keyOf(connection, office, what));

/** Everything of this office, also what the visitor asked to be remembered. */
export const empty = (connection: Connection, office: string): void => keysOf(prefixOf(connection, office)).forEach(drop);
