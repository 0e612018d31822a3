/** The officer's side: who is signed in, what has arrived, answering and closing. */
import {
  closeConsultation, getSession, markReadAtDesk, replyToConsultation, showTyping, signIn as credentials,
  closing, signInOfficer, signOutOfficer, type Closing, type NewReply, type Officer,
} from '../contract/desk.ts';
import type { Consultation } from '../contract/consultation.ts';
import type { MessageEvent } from '../contract/events.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { newMessage, type NewMessage } from '../contract/message.ts';
import { call, type Connection } from './connection.ts';
import { Failure } from './failure.ts';

export type { InboxEntry } from '../contract/desk.ts';
export type { Officer };

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export const checkCredentials = (value: unknown): Validation<Credentials> => validate(credentials, value);
export const checkClosing = (value: unknown): Validation<Closing> => validate(closing, value);
export const checkReply = (value: unknown): Validation<NewMessage> => validate(newMessage, value);

export const signIn = (connection: Connection, body: Credentials): Promise<Officer> => call(connection, signInOfficer, { body });

/** Whoever this browser's cookie belongs to; nobody is no failure. */
export const whoIsSignedIn = (connection: Connection): Promise<Officer | undefined> =>
  call(connection, getSession).catch((cause: unknown) => {
    if (cause instanceof Failure && cause.code === 'unauthenticated') return undefined;
    throw cause;
  });

/** Also when the session had ended already: what was wanted is so. */
export const signOut = (connection: Connection): Promise<void> =>
  call(connection, signOutOfficer).then(
    () => undefined,
    (cause: unknown) => {
      if (!(cause instanceof Failure && cause.code === 'unauthenticated')) throw cause;
    },
  );

/** The same `messageId` with the same text answers with the same message, however often it is sent. */
export const reply = (connection: Connection, id: string, messageId: string, body: NewReply): Promise<MessageEvent> =>
  call(connection, replyToConsultation, { params: { id, messageId }, body });

/** The office has read up to here. */
export const markRead = async (connection: Connection, id: string, seq: number): Promise<void> => void (await call(connection, markReadAtDesk, { params: { id }, body: { seq } }));

/** The officer is writing. */
export const sayTyping = async (connection: Connection, id: string): Promise<void> => void (await call(connection, showTyping, { params: { id } }));

export const close = (connection: Connection, id: string, body: Closing = {}): Promise<Consultation> => call(connection, closeConsultation, { params: { id }, body });
