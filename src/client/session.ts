/** Who this browser is signed in as, and what is theirs. */
import * as z from 'zod/mini';
import { listConsultations, visitor, type ConsultationEntry, type Visitor } from '../contract/visitor.ts';
import { call, type Connection } from './connection.ts';
import { lookUp } from './drawer.ts';

export type { ConsultationEntry };

export interface Session {
  readonly token: string;
  readonly visitor: Visitor;
}

/** Its name in the drawer. */
export const SESSION = 'session';

export const session = z.object({ token: z.string(), visitor });

export function recallSession(connection: Connection, office: string): Session | undefined {
  const parsed = z.safeParse(session, lookUp(connection, office, SESSION));
  return parsed.success ? parsed.data : undefined;
}

export const listMine = async (connection: Connection, token: string): Promise<readonly ConsultationEntry[]> =>
  (await call(connection, listConsultations, { token })).consultations;
