/** What the office's own document says about reporting wrongdoing by staff. */
import { getWhistleblowing, type Whistleblowing } from '../contract/whistleblowing.ts';
import { call, type Connection } from './connection.ts';

export type { Whistleblowing };

/** Nothing where the office has published nothing of it. */
export const loadWhistleblowing = async (connection: Connection, office: string): Promise<Whistleblowing | undefined> =>
  (await call(connection, getWhistleblowing, { params: { office }, cache: 'default' })).whistleblowing;
