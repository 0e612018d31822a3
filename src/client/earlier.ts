import { readEvents } from '../contract/consultation.ts';
import { call } from './connection.ts';
import { first } from './conversation.ts';
import { joining } from './joining.ts';
import type { Talk } from './talk.ts';

/** A whole page. */
const EARLIER = 500;

/**
 * Reads what lies before the part of the log that is known; whoever scrolls there wants it. Fails as a call does. Oldest last,
 * because a conversation is opened at its end: the longest takes twenty pages, the end is there with the first.
 */
export async function readEarlier(talk: Talk): Promise<void> {
  const from = first(talk.conversation);
  if (from === 1) return;
  const page = await call(talk.connection, readEvents, { ...talk.key, query: { after: String(Math.max(0, from - 1 - EARLIER)) } });
  talk.take(joining(talk.conversation, page), false);
}
