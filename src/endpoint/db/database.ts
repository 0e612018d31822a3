/** The tables as Kysely sees them. Text and integers only, instants as ISO 8601: the same in SQLite and PostgreSQL. */
import type { Kysely, Transaction } from 'kysely';
import type { AccessEntry } from '../../contract/access-log.ts';
import type { Identity } from '../../contract/complaint.ts';
import type { ComplaintEvent, Stage } from '../../contract/complaint-log.ts';
import type { Erasure } from '../../contract/desk-privacy.ts';
import type { ConsultationEvent } from '../../contract/events.ts';
import type { Unsur } from '../../contract/feedback.ts';
import type { Meeting } from '../../contract/meeting.ts';
import type { Kept } from '../../contract/policy.ts';
import type { TicketState } from '../../contract/ticket.ts';

export interface StoreTable {
  readonly id: number;
  /** Another one after a backup was restored, so that clients read everything again. */
  readonly epoch: string;
}

export interface ConsultationTable {
  readonly id: string;
  readonly office: string;
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly token_hash: string;
  readonly content_hash: string;
  readonly state: 'open' | 'closed';
  readonly started_at: string;
  readonly due_on: string;
  readonly last_seq: number;
  readonly last_at: string;
  /** The beginning of the last message: what the inbox shows. */
  readonly last_text: string;
  readonly last_from: 'visitor' | 'officer';
  /** The office's inbox position of the last change to this consultation. */
  readonly change: number;
  /** Who asks; absent on consultations from before registration existed. */
  readonly visitor: string | null;
  readonly topic: string;
  readonly wish: 'chat' | 'visit' | 'zoom';
  /** JSON of the contract's `dataNeed`. */
  readonly need: string | null;
  /** The language the visitor reads, for letters. */
  readonly lang: 'id' | 'en';
  /** The closed consultation that this one goes on from. */
  readonly follows: string | null;
  /** `user` and name of the officer who looks after it. */
  readonly officer: string | null;
  readonly officer_name: string | null;
  readonly visitor_read: number;
  readonly officer_read: number;
  /** Since when the office's last answer waits for the visitor's reply; absent while the office's turn lasts. */
  readonly answered_at: string | null;
  /** When the visitor was warned that it will be closed. */
  readonly warned_at: string | null;
  readonly closed_at: string | null;
  /** The rating it was given, at most one. */
  readonly rating: string | null;
  /** Up to this event the visitor has seen, or has been told by e-mail that there is an answer. */
  readonly mailed_seq: number;
  /** When its personal data was taken out (`privacy/erase.ts`). */
  readonly erased_at: string | null;
}

/** What a change to a consultation that is not about the columns of its first version leaves as they are. */
export const NEW_CONSULTATION = {
  visitor: null, topic: '', wish: 'chat', need: null, lang: 'id', follows: null, officer: null, officer_name: null, visitor_read: 0, officer_read: 0,
  answered_at: null, warned_at: null, closed_at: null, rating: null, mailed_seq: 0, erased_at: null,
} as const satisfies Partial<ConsultationTable>;

export interface EventTable {
  readonly consultation: string;
  readonly seq: number;
  readonly type: ConsultationEvent['type'];
  readonly at: string;
  /** The four below belong to messages only. */
  readonly message_id: string | null;
  readonly sender: 'visitor' | 'officer' | null;
  readonly sender_name: string | null;
  readonly text: string | null;
  /** JSON: the attachments of a message, and everything else that belongs to an event of another type. */
  readonly detail: string | null;
}

/** Somebody whose e-mail address has been verified; one for each office, so that no office sees another's visitors. */
export interface VisitorTable {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly email: string;
  /** The address in lower case: what makes two registrations the same visitor. */
  readonly email_key: string;
  readonly created_at: string;
}

export interface VisitorSessionTable {
  readonly token_hash: string;
  readonly visitor: string;
  readonly created_at: string;
  readonly expires_at: string;
}

/** A code that was sent by e-mail and waits to be typed in. */
export interface RegistrationTable {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly email: string;
  readonly email_key: string;
  readonly lang: 'id' | 'en';
  readonly content_hash: string;
  readonly code_hash: string;
  /** Wrong codes typed so far. */
  readonly tries: number;
  /** How often a code was sent for it. */
  readonly sends: number;
  readonly sent_at: string;
  readonly expires_at: string;
  /** The session that the code opened: the same token may ask again, nobody else. */
  readonly verified_by: string | null;
}

/** A letter to be sent: written in the transaction that gave the reason, sent after it. */
export interface MailTable {
  readonly id: string;
  readonly office: string;
  /** A newer letter about the same thing takes the place of one that has not been sent. */
  readonly about: string | null;
  readonly to_address: string;
  readonly subject: string;
  /** Emptied when the letter has been sent. */
  readonly text: string;
  /** JSON `{ name, type, text }` of a file that goes with it. */
  readonly file: string | null;
  readonly created_at: string;
  /** The next attempt; while one is being made, when another instance may make it. */
  readonly send_after: string;
  /** When it has lost its point and is not sent any more. */
  readonly give_up_at: string;
  readonly tries: number;
  readonly sent_at: string | null;
}

/** How often something was done since a moment that is not long ago. */
export interface LimitTable {
  /** What is counted and for whom: keyed hashes, never an address. */
  readonly key: string;
  readonly count: number;
  /** When the counting begins anew. */
  readonly until: string;
}

/** Keys of hashes, made by the endpoint for itself. */
export interface SecretTable {
  readonly name: string;
  readonly value: string;
  readonly made_at: string;
}

/** What is known of a stored file; its bytes are outside the database. */
export interface AttachmentTable {
  readonly id: string;
  /** Either this or `owner`. */
  readonly consultation: string | null;
  readonly uploader: 'visitor' | 'officer';
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly created_at: string;
  /** The message or the complaint it went with; a file without one is removed after a day. */
  readonly message_id: string | null;
  /** The hash of the tracking code it was handed in with, before there is a complaint or after. */
  readonly owner: string | null;
  readonly complaint: string | null;
}

export interface MeetingTable {
  readonly id: string;
  readonly consultation: string;
  readonly office: string;
  readonly starts_at: string;
  readonly state: Meeting['state'];
  /** JSON of the contract's `meeting`. */
  readonly body: string;
  readonly content_hash: string;
  readonly reminded_at: string | null;
}

/** What officers write for each other. */
export interface NoteTable {
  readonly id: string;
  readonly consultation: string;
  readonly user: string;
  readonly name: string;
  readonly at: string;
  readonly text: string;
}

export interface CannedAnswerTable {
  readonly id: string;
  readonly office: string;
  readonly title: string;
  readonly text: string;
  readonly changed_at: string;
}

/** A question and its answer that the office has published, without anything that says who asked. */
export interface PublishedAnswerTable {
  readonly id: string;
  readonly office: string;
  readonly question: string;
  readonly answer: string;
  readonly consultation: string | null;
  readonly published_at: string;
  readonly published_by: string;
  readonly withdrawn_at: string | null;
}

/** How searches ended, counted by day: nothing of what was searched for. */
export interface SearchTable {
  readonly office: string;
  readonly day: string;
  readonly outcome: 'found' | 'not-found';
  readonly count: number;
}

export interface VisitTable {
  readonly id: string;
  readonly office: string;
  readonly day: string;
  /** The ticket it has, at most one. */
  readonly ticket: string | null;
  readonly signed_at: string;
  /** Later than `signed_at` where it was written without a network. */
  readonly received_at: string;
  readonly body: string;
  readonly content_hash: string;
  /** What it is found by: name and institution without capitals and accents, bits, and a code. */
  readonly words: string;
  readonly services: number;
  readonly channels: number;
  readonly purpose: number;
  readonly erased_at: string | null;
}

/** A place in the queue of one day. */
export interface TicketTable {
  readonly id: string;
  readonly office: string;
  readonly day: string;
  readonly prefix: string;
  readonly place: number;
  readonly number: string;
  readonly service: string;
  readonly service_name: string;
  readonly state: TicketState;
  readonly taken_at: string;
  /** Later than `taken_at` after a transfer. */
  readonly waits_from: string;
  readonly calls: number;
  readonly counter: string | null;
  readonly officer: string | null;
  /** The call that called it first. */
  readonly call: string | null;
  /** The newest call. */
  readonly called_at: string | null;
  readonly served_at: string | null;
  readonly done_at: string | null;
}

/** How long somebody waited, counted as the standard promises it: one for each service that called the ticket. */
export interface QueueWaitTable {
  readonly ticket: string;
  readonly service: string;
  readonly office: string;
  readonly day: string;
  readonly seconds: number;
}

export interface RatingTable {
  readonly id: string;
  readonly office: string;
  readonly rated_at: string;
  /** At the office. */
  readonly day: string;
  readonly kind: 'quick' | 'skm';
  /** The visit it is about; no visit has two. */
  readonly visit: string | null;
  readonly body: string;
  readonly content_hash: string;
  /** What it is found by. */
  readonly service: string | null;
  readonly lowest: number;
  /** 1 with a comment. */
  readonly commented: number;
  /** Of the comment, without capitals and accents. */
  readonly words: string;
  readonly erased_at: string | null;
}

/** How often an answer was given in a month. Figures come from here: they stay right when a rating is removed. */
export interface RatingAnswerTable {
  readonly office: string;
  /** `YYYY-MM` at the office. */
  readonly month: string;
  readonly question: Unsur | 'overall';
  readonly answer: number;
  readonly count: number;
}

export interface ComplaintTable {
  readonly id: string;
  readonly office: string;
  readonly number: string;
  readonly filed_at: string;
  /** JSON of what was written, and of who wrote it unless that is nobody's to know. */
  readonly body: string;
  readonly content_hash: string;
  readonly identity: Identity;
  /** Of the tracking code; absent on complaints from before there was one. */
  readonly secret_hash: string | null;
  readonly stage: Stage;
  /** 1 when the visitor closed it. */
  readonly withdrawn: number;
  /** Since when the time to settle it runs; absent while something that was asked for is missing. */
  readonly complete_at: string | null;
  /** The day that the receipt promises. */
  readonly promised_by: string | null;
  readonly examine_by: string | null;
  readonly settle_by: string | null;
  /** When the office was reminded of it. */
  readonly examine_warned_at: string | null;
  readonly settle_warned_at: string | null;
  readonly closed_at: string | null;
  /** Whose turn it is. */
  readonly turn: 'office' | 'visitor' | 'nobody';
  readonly last_seq: number;
  readonly last_at: string;
  readonly erased_at: string | null;
}

export interface ComplaintEventTable {
  readonly complaint: string;
  readonly seq: number;
  readonly type: ComplaintEvent['type'];
  readonly at: string;
  /** Made by its writer. */
  readonly event_id: string | null;
  readonly officer: string | null;
  readonly officer_name: string | null;
  readonly text: string | null;
  /** JSON of everything else that belongs to an event of its type. */
  readonly detail: string | null;
  readonly content_hash: string | null;
}

/** What officers write for each other about a complaint. */
export interface ComplaintNoteTable {
  readonly id: string;
  readonly complaint: string;
  readonly user: string;
  readonly name: string;
  readonly at: string;
  readonly text: string;
}

/** Who has looked into which record. */
export interface AccessTable {
  readonly id: string;
  readonly at: string;
  readonly office: string;
  readonly user: string;
  /** The plural: a list, or a file made of one. */
  readonly kind: 'complaint' | 'visit' | 'visits' | 'rating' | 'ratings' | 'consultation' | 'consultations' | 'queue';
  /** Its id; of a list its first and last day, where it had any. */
  readonly record: string;
  readonly action: AccessEntry['action'];
}

/** That something was erased; nothing that says what, or whose it was. */
export interface ErasureTable {
  readonly id: string;
  readonly at: string;
  readonly office: string;
  readonly kind: Kept;
  readonly cause: Erasure['cause'];
  /** The officer who did it. */
  readonly user: string | null;
  /** The hash of the token that the visitor did it with, who may ask again because the answer was lost. */
  readonly session: string | null;
  readonly count: number;
}

export interface OfficerTable {
  readonly user: string;
  readonly office: string;
  readonly name: string;
  readonly password_hash: string;
  readonly created_at: string;
}

export interface SessionTable {
  readonly token_hash: string;
  readonly user: string;
  readonly expires_at: string;
}

export interface CounterTable {
  readonly name: string;
  readonly value: number;
}

export interface Database {
  readonly store: StoreTable;
  readonly consultations: ConsultationTable;
  readonly events: EventTable;
  readonly visits: VisitTable;
  readonly tickets: TicketTable;
  readonly queue_waits: QueueWaitTable;
  readonly ratings: RatingTable;
  readonly rating_answers: RatingAnswerTable;
  readonly complaints: ComplaintTable;
  readonly complaint_events: ComplaintEventTable;
  readonly complaint_notes: ComplaintNoteTable;
  readonly access_log: AccessTable;
  readonly erasures: ErasureTable;
  readonly officers: OfficerTable;
  readonly sessions: SessionTable;
  readonly counters: CounterTable;
  readonly visitors: VisitorTable;
  readonly visitor_sessions: VisitorSessionTable;
  readonly registrations: RegistrationTable;
  readonly mails: MailTable;
  readonly limits: LimitTable;
  readonly secrets: SecretTable;
  readonly attachments: AttachmentTable;
  readonly meetings: MeetingTable;
  readonly notes: NoteTable;
  readonly canned_answers: CannedAnswerTable;
  readonly published_answers: PublishedAnswerTable;
  readonly searches: SearchTable;
}

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;
