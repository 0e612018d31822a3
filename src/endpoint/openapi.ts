/** The OpenAPI 3.1 document, read from the operations table: nothing about the API is written twice. */
import * as z from 'zod';
import type * as mini from 'zod/mini';
import { attachment } from '../contract/attachment.ts';
import { FILE_MAX, FILE_TYPES } from '../contract/file-types.ts';
import { accessEntry } from '../contract/access-log.ts';
import * as complaint from '../contract/complaint.ts';
import * as complaintLog from '../contract/complaint-log.ts';
import * as consultation from '../contract/consultation.ts';
import * as desk from '../contract/desk.ts';
import * as deskAnswers from '../contract/desk-answers.ts';
import * as deskQueue from '../contract/desk-queue.ts';
import { dataNeed } from '../contract/data-need.ts';
import * as deskCare from '../contract/desk-care.ts';
import * as deskComplaints from '../contract/desk-complaints.ts';
import { correction, erasure } from '../contract/desk-privacy.ts';
import { FAILURES, problem, type FailureCode } from '../contract/failure.ts';
import * as events from '../contract/events.ts';
import * as feedback from '../contract/feedback.ts';
import * as guestBook from '../contract/guest-book.ts';
import { meeting } from '../contract/meeting.ts';
import { meetingAnswer, newMeeting } from '../contract/meetings.ts';
import * as message from '../contract/message.ts';
import * as office from '../contract/office.ts';
import type { Access, Operation, QueryParameter } from '../contract/operation.ts';
import { OPERATIONS, VERSION } from '../contract/operations.ts';
import { KEPT } from '../contract/policy.ts';
import * as queue from '../contract/queue.ts';
import { ticket } from '../contract/ticket.ts';
import * as registration from '../contract/registration.ts';
import * as search from '../contract/search.ts';
import { newConsultation } from '../contract/start-consultation.ts';
import * as serviceStandard from '../contract/service-standard.ts';
import * as visitor from '../contract/visitor.ts';
import { failureMeanings } from './failure-meanings.ts';

/** Schemas that have a name of their own in the document; any other is written where it is used. */
const NAMED: Readonly<Record<string, mini.ZodMiniType>> = {
  Problem: problem,
  Office: office.office,
  ServiceStandard: serviceStandard.serviceStandard,
  ServiceStandardEntry: serviceStandard.serviceStandardEntry,
  NewRegistration: registration.newRegistration,
  Registration: registration.registration,
  Verification: registration.verification,
  Visitor: visitor.visitor,
  ConsultationEntry: visitor.consultationEntry,
  SearchAnswer: search.searchAnswer,
  SearchResult: search.searchResult,
  SearchOutcome: search.searchOutcome,
  NewConsultation: newConsultation,
  Consultation: consultation.consultation,
  NewMessage: message.newMessage,
  MessageEvent: events.messageEvent,
  TakenEvent: events.takenEvent,
  MeetingEvent: events.meetingEvent,
  ClosingSoonEvent: events.closingSoonEvent,
  ClosedEvent: events.closedEvent,
  EventPage: events.eventPage,
  NewReadMark: message.newReadMark,
  ReadMarks: events.readMarks,
  Attachment: attachment,
  Meeting: meeting,
  NewMeeting: newMeeting,
  MeetingAnswer: meetingAnswer,
  Ticket: ticket,
  NewTicket: queue.newTicket,
  Standing: queue.standing,
  QueueBoard: queue.queueBoard,
  DeskTicket: deskQueue.deskTicket,
  DeskQueue: deskQueue.deskQueue,
  NewCall: deskQueue.newCall,
  TicketMove: deskQueue.ticketMove,
  DataNeed: dataNeed,
  NewVisit: guestBook.newVisit,
  VisitReceipt: guestBook.visitReceipt,
  NewRating: feedback.newRating,
  RatingReceipt: feedback.ratingReceipt,
  NewComplaint: complaint.newComplaint,
  ComplaintReceipt: complaint.complaintReceipt,
  Tracking: complaintLog.tracking,
  TrackedComplaint: complaintLog.trackedComplaint,
  ReceivedEvent: complaintLog.receivedEvent,
  StageEvent: complaintLog.stageEvent,
  QuestionEvent: complaintLog.questionEvent,
  AdditionEvent: complaintLog.additionEvent,
  WithdrawnEvent: complaintLog.withdrawnEvent,
  NewAddition: complaintLog.newAddition,
  SignIn: desk.signIn,
  Officer: desk.officer,
  Inbox: desk.inbox,
  InboxEntry: desk.inboxEntry,
  Closing: desk.closing,
  NewReply: desk.newReply,
  DeskConsultation: deskCare.deskConsultation,
  Related: deskCare.related,
  Colleague: deskCare.colleague,
  Assignment: deskCare.assignment,
  Note: deskCare.note,
  NewNote: deskCare.newNote,
  CannedAnswer: deskAnswers.cannedAnswer,
  NewCannedAnswer: deskAnswers.newCannedAnswer,
  PublishedAnswer: deskAnswers.publishedAnswer,
  NewPublishedAnswer: deskAnswers.newPublishedAnswer,
  VisitRecord: desk.visitRecord,
  RatingRecord: desk.ratingRecord,
  ComplaintEntry: deskComplaints.complaintEntry,
  ComplaintRecord: deskComplaints.complaintRecord,
  Complainant: deskComplaints.complainant,
  NewStage: deskComplaints.newStage,
  NewQuestion: deskComplaints.newQuestion,
  Correction: correction,
  Erasure: erasure,
  AccessEntry: accessEntry,
};

const PARAMETERS: Readonly<Record<string, { readonly description: string; readonly schema: object }>> = {
  office: { description: 'BPS domain code of the office, four digits; `default` for the office the endpoint speaks for by itself', schema: { type: 'string' } },
  id: { description: 'UUIDv7, made by the client once and never again on retry', schema: { type: 'string', format: 'uuid' } },
  attachmentId: { description: 'UUIDv7 of the file, made by whoever sends it', schema: { type: 'string', format: 'uuid' } },
  messageId: { description: 'UUIDv7 of the message, made by its writer', schema: { type: 'string', format: 'uuid' } },
  meetingId: { description: 'UUIDv7 of the meeting, made by the officer who proposes it', schema: { type: 'string', format: 'uuid' } },
  noteId: { description: 'UUIDv7 of the note, made by its writer', schema: { type: 'string', format: 'uuid' } },
  eventId: { description: 'UUIDv7 of the step, made by the officer who takes it', schema: { type: 'string', format: 'uuid' } },
  ratingId: { description: 'UUIDv7 of the rating, made by the visitor', schema: { type: 'string', format: 'uuid' } },
  kind: { description: 'Which kind of record', schema: { enum: [...KEPT] } },
  service: { description: 'Code of the service', schema: { type: 'string' } },
};

/** Query parameters that are numbers. */
const POSITIONS = new Set(['after', 'wait']);

/** OpenAPI 3.1: a media type without a schema is bytes. */
const FILE_ANSWER = {
  description: 'The file',
  headers: { 'Content-Disposition': { description: '`attachment` with the file’s name (RFC 6266)', schema: { type: 'string' } } },
  content: Object.fromEntries(Object.values(FILE_TYPES).map((type) => [type, {}])),
};

const SECURITY: Readonly<Record<Access, readonly object[]>> = { public: [], visitor: [{ visitor: [] }], officer: [{ officer: [] }] };

const uri = (name: string): string => `#/components/schemas/${name}`;

/** What a client writes and reads: answers may grow, so they are not closed to properties of later versions. */
function toSchemas(schemas: Readonly<Record<string, mini.ZodMiniType>>): Record<string, Record<string, unknown>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const converted = z.toJSONSchema(registry, { io: 'input', uri });
  return Object.fromEntries(Object.entries(converted.schemas).map(([id, { $schema: _dialect, $id: _uri, ...schema }]) => [id, schema]));
}

export function openApiDocument(publicUrl: string | undefined): Record<string, unknown> {
  const unnamed = new Map<mini.ZodMiniType, string>();
  const names = new Map(Object.entries(NAMED).map(([name, schema]) => [schema, name]));
  for (const { name, answer, bytes } of OPERATIONS) if (bytes !== 'answered' && !names.has(answer)) unnamed.set(answer, `${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`);
  const all = new Map([...names, ...unnamed]);
  const reference = (schema: mini.ZodMiniType) => ({ $ref: uri(all.get(schema) ?? '') });

  const paths: Record<string, Record<string, unknown>> = {};
  for (const row of OPERATIONS) (paths[row.path] ??= {})[row.method.toLowerCase()] = describe(row, reference);

  return {
    openapi: '3.1.0',
    info: {
      title: 'PST endpoint',
      version: VERSION,
      description: `What a PST widget and an endpoint of a BPS office say to each other. Every failure is a problem (RFC 9457) with a \`code\`:\n\n${failureMeanings()}`,
    },
    servers: [{ url: `${publicUrl ?? ''}/${VERSION}` }],
    paths,
    components: {
      schemas: toSchemas(Object.fromEntries([...all].map(([schema, name]) => [name, schema]))),
      securitySchemes: {
        visitor: { type: 'http', scheme: 'bearer', description: 'Made by the client: at least 128 random bits in base64url. It becomes the key of the session when the code of a registration was right. For complaints it is the tracking code.' },
        officer: { type: 'apiKey', in: 'cookie', name: '__Host-pst-desk', description: 'Set by signInOfficer; `pst-desk` where the endpoint is reached by plain http.' },
      },
    },
  };
}

function describe(row: Operation, reference: (schema: mini.ZodMiniType) => object): Record<string, unknown> {
  const inPath = [...row.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path', required: true, ...PARAMETERS[name] }));
  const inQuery = Object.entries(row.query ?? {}).map(([name, parameter]) => ({ name, in: 'query', ...queryParameter(name, parameter) }));
  return {
    operationId: row.name,
    summary: row.summary,
    security: SECURITY[row.access],
    parameters: [...inPath, ...inQuery],
    ...(row.body ? { requestBody: { required: true, content: { 'application/json': { schema: reference(row.body) } } } } : {}),
    ...(row.bytes === 'sent' ? { requestBody: { required: true, description: `At most ${FILE_MAX} bytes`, content: { 'application/octet-stream': {} } } } : {}),
    responses: {
      200: row.bytes === 'answered' ? FILE_ANSWER : {
        description: 'Done',
        content: {
          [row.file ?? 'application/json']: { schema: reference(row.answer) },
          ...(row.streams ? { 'text/event-stream': { schema: { type: 'string', description: 'Frames `hello`, `event` or `change`, `read`, `typing`, `heartbeat`, `bye`; `data` is one line of JSON' } } } : {}),
        },
      },
      ...failures(row.failures, reference(problem)),
    },
  };
}

function queryParameter(name: string, parameter: QueryParameter): object {
  if (typeof parameter === 'string') return { description: parameter, schema: POSITIONS.has(name) ? { type: 'integer' } : { type: 'string' } };
  const { description, schema } = parameter;
  const { $schema: _dialect, ...converted } = z.toJSONSchema(schema, { io: 'input' });
  return { description, required: !z.safeParse(schema, undefined).success, schema: converted };
}

const RETRIED: ReadonlySet<FailureCode> = new Set(['rate-limited', 'unavailable']);

/** One response for each status; several codes may share it. */
function failures(codes: readonly FailureCode[], schema: object): Record<number, unknown> {
  const all: readonly FailureCode[] = [...codes, 'unavailable'];
  return Object.fromEntries(
    [...new Set(all.map((code) => FAILURES[code]))].map((status) => {
      const list = all.filter((code) => FAILURES[code] === status);
      return [status, {
        description: list.map((code) => `\`${code}\``).join(' or '),
        content: { 'application/problem+json': { schema } },
        ...(list.some((code) => RETRIED.has(code)) ? { headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } } } : {}),
      }];
    }),
  );
}
