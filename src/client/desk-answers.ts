/** Answers an office keeps: canned ones for its officers, and published ones for everybody who searches. */
import {
  deleteCannedAnswer, fillIn, listCannedAnswers, listPublishedAnswers, newCannedAnswer, newPublishedAnswer, PLACEHOLDERS, publishAnswer,
  putCannedAnswer, unknownPlaceholders, withdrawAnswer,
  type CannedAnswer, type NewCannedAnswer, type NewPublishedAnswer, type Placeholder, type PublishedAnswer,
} from '../contract/desk-answers.ts';
import { validate, type Validation } from '../contract/invalid.ts';
import { call, type Connection } from './connection.ts';

export { tracesIn, type Asker, type Trace } from '../contract/personal.ts';
export { fillIn, PLACEHOLDERS, unknownPlaceholders };
export type { CannedAnswer, NewCannedAnswer, NewPublishedAnswer, Placeholder, PublishedAnswer };

export const checkCanned = (value: unknown): Validation<NewCannedAnswer> => validate(newCannedAnswer, value);
export const checkPublished = (value: unknown): Validation<NewPublishedAnswer> => validate(newPublishedAnswer, value);

export const loadCanned = async (connection: Connection): Promise<readonly CannedAnswer[]> => (await call(connection, listCannedAnswers)).answers;
export const saveCanned = (connection: Connection, id: string, body: NewCannedAnswer): Promise<CannedAnswer> => call(connection, putCannedAnswer, { params: { id }, body });
export const removeCanned = async (connection: Connection, id: string): Promise<void> => void (await call(connection, deleteCannedAnswer, { params: { id } }));

/** What a change of it is based on. */
export const stateOf = ({ withdrawnAt, publishedAt }: PublishedAnswer): string => withdrawnAt ?? publishedAt;

export const loadPublished = async (connection: Connection): Promise<readonly PublishedAnswer[]> => (await call(connection, listPublishedAnswers)).answers;
export const savePublished = (connection: Connection, id: string, body: NewPublishedAnswer): Promise<PublishedAnswer> => call(connection, publishAnswer, { params: { id }, body });
export const takeBack = (connection: Connection, id: string): Promise<PublishedAnswer> => call(connection, withdrawAnswer, { params: { id } });
