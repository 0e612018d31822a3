import * as z from 'zod/mini';
import { endSession as endRow, listConsultations, visitor, type ConsultationEntry, type Visitor } from '../contract/visitor.ts';
import { call, type Connection } from './connection.ts';
import { lookUp, put } from './drawer.ts';
export type { ConsultationEntry };
export interface Session { readonly token: string; readonly visitor: Visitor }
export const session = z.object({ token: z.string(), visitor });
export function recallSession(connection: Connection, office: string): Session | undefined {
  const parsed = z.safeParse(session, lookUp(connection, office, 'session'));
  return parsed.success ? parsed.data : undefined;
}
export const keepSession = (connection: Connection, office: string, value: Session, lasting: boolean): boolean => put(connection, office, 'session', value, lasting);
export const listMine = async (connection: Connection, token: string): Promise<readonly ConsultationEntry[]> => (await call(connection, listConsultations, { token })).consultations;
export const endSession = (connection: Connection, token: string): Promise<unknown> => call(connection, endRow, { token });
