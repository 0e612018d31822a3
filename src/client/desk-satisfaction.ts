/** The SKM table of a period, for the office itself. */
import { getDeskSatisfaction, type DeskSatisfaction } from '../contract/desk-satisfaction.ts';
import type { Period } from '../contract/satisfaction.ts';
import { call, type Connection } from './connection.ts';

export type { DeskSatisfaction, Period };

export const loadDeskSatisfaction = (connection: Connection, period: Period): Promise<DeskSatisfaction> => call(connection, getDeskSatisfaction, { query: period });
