/** One visitor and one officer in conversation, over days: what both say, and what the endpoint does by itself. */
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { getConsultation } from '../../src/contract/standing.ts';
import { assignConsultation } from '../../src/contract/desk-care.ts';
import { closeConsultation, replyToConsultation } from '../../src/contract/desk.ts';
import { answerMeeting, cancelMeeting, proposeMeeting, type NewMeeting } from '../../src/contract/meetings.ts';
import { letters, noPost, proveAddress } from './letters.ts';
import { newId, PUBLIC_URL, TestEndpoint, type TestOptions } from './test-office.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export async function consulting(options: TestOptions = {}) {
  const office = await TestEndpoint.open({ mailer: noPost, ...options });
  const { id, token } = await office.consult();
  const address = await proveAddress(office.db, id);
  const began = office.now.getTime();
  const desk = async () => ({ cookie: await office.signIn(), origin: PUBLIC_URL });
  return {
    office, id, token, address,
    /** Time since the consultation began. */
    after: (ms: number) => void (office.now = new Date(began + ms)),
    does: (...jobs: readonly string[]) => Promise.all(jobs.map((job) => office.endpoint.core.jobs.now(job))),
    reply: async (text = 'Ada, pada tabel 3.1.') => office.ask(replyToConsultation, { params: { id, messageId: newId() }, body: { text }, ...(await desk()) }),
    /** From whoever answered to a colleague, without a word to the visitor but who that is. */
    handOver: async () => {
      const to = 'rekan';
      const cookie = await office.signIn('3374', to);
      return office.ask(assignConsultation, { params: { id }, body: { to, from: 'petugas-3374' }, cookie, origin: PUBLIC_URL });
    },
    say: (text = 'Terima kasih') => office.ask(sendMessage, { params: { id, messageId: newId() }, token, body: { text } }),
    propose: async (changes: Partial<NewMeeting> = {}) =>
      office.ask(proposeMeeting, { params: { id, meetingId: newId() }, body: { kind: 'visit', startsAt: '2026-05-12T03:00:00.000Z', minutes: 60, place: 'Ruang PST', ...changes }, ...(await desk()) }),
    accept: (meetingId: string) => office.ask(answerMeeting, { params: { id, meetingId }, token, body: { answer: 'accept' } }),
    otherTime: (meetingId: string) => office.ask(answerMeeting, { params: { id, meetingId }, token, body: { answer: 'other-time' } }),
    cancel: async (meetingId: string) => office.ask(cancelMeeting, { params: { id, meetingId }, ...(await desk()) }),
    close: async (summary?: string) => office.ask(closeConsultation, { params: { id }, body: summary === undefined ? {} : { summary }, ...(await desk()) }),
    /** As the widget does when the visitor has the conversation before their eyes. */
    read: (upTo: number) => office.db.updateTable('consultations').set({ visitor_read: upTo }).where('id', '=', id).execute(),
    log: async () => (await office.ask(readEvents, { params: { id }, token })).events,
    types: async () => (await office.ask(readEvents, { params: { id }, token })).events.map(({ type }) => type),
    state: async () => (await office.ask(getConsultation, { params: { id }, token })).state,
    subjects: async () => (await letters(office.db)).map(({ subject }) => subject.replace(/ \(3374-2026-0001\)$/, '')),
    letters: () => letters(office.db),
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  };
}
