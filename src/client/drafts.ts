/**
 * What somebody is writing in a consultation, so that a reload or a way back loses none of it. It lies in the tab's drawer,
 * which is emptied when the visitor ends and erases: a draft in another tab is another draft, and both are gone with their
 * tabs. A consultation exists only after something was sent, so nothing is stored before that.
 */
import type { Connection } from './connection.ts';
import { discard, lookUp, put } from './drawer.ts';

/** Of one consultation with one office. */
export interface DraftPlace {
  readonly connection: Connection;
  readonly office: string;
  readonly consultation: string;
}

const what = ({ consultation }: DraftPlace): string => `draft:${consultation}`;

export function recallDraft(place: DraftPlace): string {
  const kept = lookUp(place.connection, place.office, what(place));
  return typeof kept === 'string' ? kept : '';
}

/** Answers whether it outlives the page. */
export function keepDraft(place: DraftPlace, text: string): boolean {
  const { connection, office } = place;
  if (text !== '') return put(connection, office, what(place), text);
  discard(connection, office, what(place));
  return true;
}
