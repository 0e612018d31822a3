/** Meetings, for the officer who proposes and the visitor who answers. */
import { answerMeeting, cancelMeeting, getDeskMeetingCalendar, getMeetingCalendar, proposeMeeting } from '../../contract/meetings.ts';
import { opened } from '../consultations/opened.ts';
import type { Core } from '../core.ts';
import type { ConsultationTable } from '../db/database.ts';
import { ofOffice } from '../desk/of-office.ts';
import { forOfficer, forVisitor, type Handler } from '../http/handler.ts';
import { writeTo } from '../mail/letter.ts';
import { MAIL_JOB } from '../mail/mail.ts';
import { Problem } from '../problem.ts';
import { calendarFile, calendarName } from './calendar-file.ts';
import { lastChange } from './last-change.ts';
import { meetingLetter, type Occasion } from './meeting-letters.ts';
import { answer, cancel, propose, toMeeting, type Then } from './meetings.ts';

/** A letter at once about what was or is agreed: whoever plans to come must know, whether or not they look into the conversation. */
const tell = (core: Core, consultation: ConsultationTable, occasion: Occasion): Then => async (trx, { meeting, before, seq, at }) => {
  if (occasion === 'cancelled' && before !== 'accepted') return;
  const { office } = core.offices.get(consultation.office);
  await writeTo(core, trx, consultation, await meetingLetter(occasion, office, consultation, meeting, seq, at), at);
  // That it was called off need not be told a second time.
  if (occasion === 'cancelled') await trx.updateTable('consultations').set({ mailed_seq: seq }).where('id', '=', consultation.id).execute();
};

const silence: Then = async () => {};

export const meetingHandlers = (core: Core): readonly Handler[] => [
  forOfficer(proposeMeeting, async (call) => propose(core, core.offices.get(call.officer.office).office, await ofOffice(core, call), call.param('meetingId'), call.body)),
  forOfficer(cancelMeeting, async (call) => {
    const consultation = await ofOffice(core, call);
    const meeting = await cancel(core, consultation, call.param('meetingId'), tell(core, consultation, 'cancelled'));
    core.jobs.soon(MAIL_JOB);
    return meeting;
  }),
  forVisitor(answerMeeting, async (call) => {
    const consultation = await opened(core, call);
    const meeting = await answer(core, consultation, call.param('meetingId'), call.body, call.body.answer === 'accept' ? tell(core, consultation, 'accepted') : silence);
    core.jobs.soon(MAIL_JOB);
    return meeting;
  }),
  forVisitor(getMeetingCalendar, async (call) => calendar(core, await opened(core, call), call.param('meetingId'))),
  forOfficer(getDeskMeetingCalendar, async (call) => calendar(core, await ofOffice(core, call), call.param('meetingId'))),
];

async function calendar(core: Core, consultation: ConsultationTable, id: string): Promise<Response> {
  const row = await core.db.selectFrom('meetings').selectAll().where('id', '=', id).where('consultation', '=', consultation.id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const { number, lang } = consultation;
  const text = await calendarFile({ office: core.offices.get(consultation.office).office, meeting: toMeeting(row), number, lang, ...(await lastChange(core.db, row)) });
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${calendarName(number)}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
