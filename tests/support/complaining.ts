/** A visitor with a tracking code, and the office that has the complaint. */
import { complaintReceipt, fileComplaint, type NewComplaint } from '../../src/contract/complaint.ts';
import { addToComplaint, putComplaintAttachment, trackComplaint, withdrawComplaint, type NewAddition } from '../../src/contract/complaint-log.ts';
import { askComplainant, changeStage, getDeskComplaint, listComplaints, listReaders, showComplainant, type NewStage } from '../../src/contract/desk-complaints.ts';
import { COMPLAINT_JOB } from '../../src/endpoint/complaints/reminder-job.ts';
import { hashOf, newCode } from '../../src/client/tracking-code.ts';
import { aComplaint, newId, PUBLIC_URL, TestEndpoint, type TestOptions } from './test-office.ts';

export const DAY = 86_400_000;
export const NETWORK = '203.0.113.7';

export async function complaining(options: TestOptions = {}) {
  const place = { address: NETWORK };
  const office = await TestEndpoint.open({ addressOf: () => place.address, ...options });
  const cookie = await office.signIn();
  // What is told of here takes weeks, and an officer signs in every day.
  await office.db.updateTable('sessions').set({ expires_at: '2099-01-01T00:00:00.000Z' }).execute();
  const begun = office.now.getTime();
  const code = newCode();
  const body = async (changes: Partial<NewComplaint> = {}): Promise<NewComplaint> => aComplaint({ secretHash: await hashOf(code), ...changes });
  const id = newId();
  const at = { office: '3374', id };
  return {
    office, cookie, place, code, id, at, body,
    after: (ms: number): void => void (office.now = new Date(begun + ms)),
    file: async (changes: Partial<NewComplaint> = {}) => complaintReceipt.parse(await office.ask(fileComplaint, { params: at, body: await body(changes) })),
    track: (token: string = code, where = '3374') => office.ask(trackComplaint, { token, body: { office: where } }),
    refusedTrack: (token: string, where = '3374') => office.refusal(trackComplaint, { token, body: { office: where } }),
    add: (addition: NewAddition, messageId = newId()) => office.ask(addToComplaint, { params: { id, messageId }, token: code, body: addition }),
    withdraw: () => office.ask(withdrawComplaint, { params: { id }, token: code }),
    hand: (name: string, bytes: Uint8Array<ArrayBuffer>, attachmentId = newId(), token: string = code) =>
      office.send(putComplaintAttachment, { params: { office: '3374', attachmentId }, query: { name }, bytes, token }),
    list: () => office.ask(listComplaints, { cookie }).then(({ complaints }) => complaints),
    read: (as = cookie) => office.ask(getDeskComplaint, { params: { id }, cookie: as }),
    readers: () => office.ask(listReaders, { params: { id }, cookie }).then(({ readers }) => readers),
    identity: () => office.ask(showComplainant, { params: { id }, cookie, origin: PUBLIC_URL }),
    stage: async (change: Omit<NewStage, 'seen'>, seen?: number, eventId = newId()) =>
      office.ask(changeStage, { params: { id, eventId }, cookie, origin: PUBLIC_URL, body: { ...change, seen: seen ?? (await seqOf(office)) } }),
    refusedStage: async (change: Omit<NewStage, 'seen'>, seen?: number) =>
      office.refusal(changeStage, { params: { id, eventId: newId() }, cookie, origin: PUBLIC_URL, body: { ...change, seen: seen ?? (await seqOf(office)) } }),
    ask: async (text: string, missing = false, eventId = newId()) =>
      office.ask(askComplainant, { params: { id, eventId }, cookie, origin: PUBLIC_URL, body: { text, missing, seen: await seqOf(office) } }),
    remind: () => office.endpoint.core.jobs.now(COMPLAINT_JOB),
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  };

  async function seqOf({ db }: TestEndpoint): Promise<number> {
    return (await db.selectFrom('complaints').select('last_seq').where('id', '=', id).executeTakeFirstOrThrow()).last_seq;
  }
}
