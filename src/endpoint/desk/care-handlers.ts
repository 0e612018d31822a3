/** Looking after consultations, and the answers an office keeps: always and only those of the officer's own office. */
import {
  deleteCannedAnswer, listCannedAnswers, listPublishedAnswers, publishAnswer, putCannedAnswer, withdrawAnswer,
} from '../../contract/desk-answers.ts';
import { addNote as addNoteRow, assignConsultation, getDeskConsultation, listColleagues, searchConsultations } from '../../contract/desk-care.ts';
import { validate } from '../../contract/invalid.ts';
import { line } from '../../contract/written.ts';
import { recordOnce } from '../audit.ts';
import type { Core } from '../core.ts';
import { forOfficer, type Handler } from '../http/handler.ts';
import { invalid } from '../problem.ts';
import { assign } from './assign.ts';
import { deleteCanned, listCanned, putCanned } from './canned-answers.ts';
import { toOneEntry } from './entries.ts';
import { addNote } from './notes.ts';
import { ofOffice } from './of-office.ts';
import { listPublished, publish, withdraw } from './published-answers.ts';
import { describe, search } from './related.ts';

export const careHandlers = (core: Core): readonly Handler[] => [
  forOfficer(getDeskConsultation, async (call) => {
    const row = await ofOffice(core, call);
    await recordOnce(core, call.officer, { kind: 'consultation', record: row.id, action: 'read' });
    return describe(core, row);
  }),
  forOfficer(searchConsultations, async ({ officer, query }) => {
    const words = validate(line, query.get('q') ?? undefined);
    if (!words.ok) throw invalid('q', words.errors[0]?.code ?? 'type');
    await recordOnce(core, officer, { kind: 'consultations', record: '', action: 'list' });
    return { consultations: await search(core, officer.office, words.value) };
  }),
  forOfficer(listColleagues, async ({ officer }) => ({
    officers: await core.db.selectFrom('officers').select(['user', 'name']).where('office', '=', officer.office).orderBy('name').orderBy('user').execute(),
  })),
  forOfficer(assignConsultation, async (call) => toOneEntry(core, await assign(core, call.officer, await ofOffice(core, call), call.body))),
  forOfficer(addNoteRow, async (call) => addNote(core, call.officer, await ofOffice(core, call), call.param('noteId'), call.body.text)),

  forOfficer(listCannedAnswers, async ({ officer }) => ({ answers: await listCanned(core, officer.office) })),
  forOfficer(putCannedAnswer, async ({ officer, param, body }) => putCanned(core, officer.office, param('id'), body)),
  forOfficer(deleteCannedAnswer, async ({ officer, param }) => {
    await deleteCanned(core, officer.office, param('id'));
    return {};
  }),
  forOfficer(listPublishedAnswers, async ({ officer }) => ({ answers: await listPublished(core, officer.office) })),
  forOfficer(publishAnswer, async ({ officer, param, body }) => publish(core, officer, param('id'), body)),
  forOfficer(withdrawAnswer, async ({ officer, param }) => withdraw(core, officer.office, param('id'))),
];
