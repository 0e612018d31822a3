import type { DeskLog } from '../client/desk-live.ts';

/** A word that somebody is writing holds for so long. */
export const TYPING_HOLDS_MS = 6_000;

/** The colleague who is writing an answer just now. */
export const typist = (typing: DeskLog['typing'], myself: string): string | undefined =>
  typing && typing.name !== myself && performance.now() - typing.at < TYPING_HOLDS_MS ? typing.name : undefined;
