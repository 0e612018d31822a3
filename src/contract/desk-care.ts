/** Looking after a consultation at the desk: who does, what stands beside it, and what officers write for each other. */
import * as z from 'zod/mini';
import { consultation } from './consultation.ts';
import { inboxEntry } from './desk.ts';
import { operation } from './operation.ts';
import { id, instant } from './records.ts';
import { line, text } from './written.ts';

/** Somebody of the same office. `user` is what tells two of the same name apart. */
export const colleague = z.object({ user: z.string(), name: z.string() });
export type Colleague = z.infer<typeof colleague>;

/** Never part of the log: no visitor ever gets it. */
export const note = z.object({ id, at: instant, name: z.string(), text: z.string() });
export type Note = z.infer<typeof note>;

export const newNote = z.strictObject({ text });
export type NewNote = z.infer<typeof newNote>;

/** Another consultation of the same visitor, as far as a link needs it. */
export const related = z.object({ id, number: z.string(), topic: z.string(), state: consultation.shape.state, startedAt: instant });
export type Related = z.infer<typeof related>;

/** What stands beside the log. `others` knows visitors by their verified address, so it is empty without one. */
export const deskConsultation = z.object({
  consultation: inboxEntry,
  follows: z.optional(related),
  others: z.array(related),
  notes: z.array(note),
});
export type DeskConsultation = z.infer<typeof deskConsultation>;

/**
 * Who is to look after it: without `to`, nobody. `from` is who did when the officer decided; when that has changed since, the
 * answer is `overtaken`, so that nobody takes a consultation out of a colleague's hands without knowing.
 */
export const assignment = z.strictObject({ to: z.optional(line), from: z.optional(line), note: z.optional(z.strictObject({ id, text })) });
export type Assignment = z.infer<typeof assignment>;

const officerOnly = { access: 'officer' } as const;
const writing = ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'too-large', 'unsupported-type'] as const;

export const getDeskConsultation = operation({
  name: 'getDeskConsultation', summary: 'One consultation with what stands beside its log: notes, what it follows, the visitor’s others', method: 'GET',
  path: '/desk/consultations/{id}', ...officerOnly, answer: deskConsultation, failures: ['unauthenticated', 'not-found'],
});
export const searchConsultations = operation({
  name: 'searchConsultations', summary: 'Consultations of the office by number, name, e-mail or topic, newest first, at most 50', method: 'GET',
  path: '/desk/search', ...officerOnly, query: { q: 'What is looked for' }, answer: z.object({ consultations: z.array(inboxEntry) }), failures: ['invalid', 'unauthenticated'],
});
export const listColleagues = operation({
  name: 'listColleagues', summary: 'The officers of the office', method: 'GET', path: '/desk/officers', ...officerOnly,
  answer: z.object({ officers: z.array(colleague) }), failures: ['unauthenticated'],
});
export const assignConsultation = operation({
  name: 'assignConsultation', summary: 'Take a consultation, hand it over, or give it back; the log says who looks after it from then on', method: 'POST',
  path: '/desk/consultations/{id}/officer', ...officerOnly, body: assignment, answer: inboxEntry, failures: [...writing, 'closed', 'overtaken', 'id-reused'],
});
export const addNote = operation({
  name: 'addNote', summary: 'Write a note for the office’s officers', method: 'PUT', path: '/desk/consultations/{id}/notes/{noteId}', ...officerOnly,
  body: newNote, answer: note, failures: [...writing, 'id-reused'],
});
