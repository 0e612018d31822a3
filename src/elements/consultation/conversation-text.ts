import type { ConsultationEvent } from '../../client/talk.ts';

/** Emphasis, code, links, lists, headings, quotations or tables. A message that only looks like it loses nothing but a moment. */
const MARKS = /\*\*|__|`|\]\(|^ {0,3}(?:[-*+] |\d+[.)] |#{1,6} |> |\|)|(?:^|\s)[*_][^\s*_][^*_\n]*[*_](?:\W|$)/m;

export const hasProse = (event: ConsultationEvent): boolean => event.type === 'message' && event.from === 'officer' && MARKS.test(event.text);
