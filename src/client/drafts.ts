/**
 * What somebody is writing in a consultation, so that a reload, a way back, a closed tab or a killed browser loses none of it.
 * It lies in the tab's drawer, because a draft in another tab is another draft; the newest also on the device, for the tab that
 * comes after. Like unsent messages it is shown only to whoever may open the consultation, and gone when the visitor ends and
 * erases. A consultation exists only after something was sent, so nothing is stored before that.
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
  if (text !== '') return put(connection, office, what(place), text, 'too');
  discard(connection, office, what(place));
  return true;
}
