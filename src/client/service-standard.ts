/** Reading what an office has promised in writing. */
import { getServiceStandard, listServiceStandards, type ServiceStandard, type ServiceStandardEntry } from '../contract/service-standard.ts';
import { call, type Connection } from './connection.ts';

export type { Procedure, PublishedDocument, Section, ServiceStandard } from '../contract/service-standard.ts';
export type { ServiceStandardEntry };

export const loadServiceStandards = async (connection: Connection, office: string): Promise<readonly ServiceStandardEntry[]> =>
  (await call(connection, listServiceStandards, { params: { office } })).serviceStandards;

export const loadServiceStandard = (connection: Connection, office: string, service: string): Promise<ServiceStandard> =>
  call(connection, getServiceStandard, { params: { office, service } });
