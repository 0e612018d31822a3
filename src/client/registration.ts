import { newRegistration, resendCode as resendRow, startRegistration, verifyRegistration, type NewRegistration, type Registration } from '../contract/registration.ts';
import type { Visitor } from '../contract/visitor.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';
export type { NewRegistration };
export const checkRegistration = (value: unknown): Validation<NewRegistration> => validate(newRegistration, value);
export const register = (connection: Connection, office: string, id: string, body: NewRegistration): Promise<Registration> => call(connection, startRegistration, { params: { office, id }, body });
export const resendCode = (connection: Connection, office: string, id: string): Promise<Registration> => call(connection, resendRow, { params: { office, id } });
export const verify = (connection: Connection, office: string, id: string, token: string, code: string): Promise<Visitor> => call(connection, verifyRegistration, { params: { office, id }, token, body: { code } });
