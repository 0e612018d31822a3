/** Looking after what visitors have left: erasing it, how long it is kept, and who has read it. */
import { eraseRecord, listAccesses, listErasures, type Access, type AccessPage, type Erasure } from '../contract/desk-privacy.ts';
import { KEPT, type Kept } from '../contract/policy.ts';
import { call, type Connection } from './connection.ts';

export { KEPT };
export type { Access, AccessPage, Erasure, Kept };

/** Answers when it was erased; asked again, the first time. */
export const erase = async (connection: Connection, kind: Kept, id: string): Promise<string> => (await call(connection, eraseRecord, { params: { kind, id } })).erasedAt;

export const loadErasures = (connection: Connection) => call(connection, listErasures);
export type Erasures = Awaited<ReturnType<typeof loadErasures>>;

/** 50 a page. */
export const loadAccesses = (connection: Connection, after?: string): Promise<AccessPage> => call(connection, listAccesses, { query: after === undefined ? {} : { after } });
