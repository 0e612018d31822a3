/** Reading how satisfied visitors are. */
import { getSatisfaction, type Period, type Satisfaction } from '../contract/satisfaction.ts';
import { call, type Connection } from './connection.ts';

export type { Period, Satisfaction };
export type Figures = NonNullable<Satisfaction['figures']>;

/** Without a period: of the newest year that has figures. */
export const loadSatisfaction = (connection: Connection, office: string, period?: Period): Promise<Satisfaction> =>
  call(connection, getSatisfaction, { params: { office }, ...(period ? { query: period } : {}), cache: 'default' });
