/** The tables as Kysely sees them. Text and integers only, instants as ISO 8601: the same in SQLite and PostgreSQL. */
import type { Kysely, Transaction } from 'kysely';

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
}

export interface EventTable {
  readonly consultation: string;
  readonly seq: number;
  readonly type: 'message' | 'closed';
  readonly at: string;
  /** The four below belong to messages only. */
  readonly message_id: string | null;
  readonly sender: 'visitor' | 'officer' | null;
  readonly sender_name: string | null;
  readonly text: string | null;
}

export interface VisitTable {
  readonly id: string;
  readonly office: string;
  readonly day: string;
  readonly number: string;
  readonly service: string;
  readonly signed_at: string;
  readonly body: string;
  readonly content_hash: string;
}

export interface RatingTable {
  readonly id: string;
  readonly office: string;
  readonly rated_at: string;
  readonly body: string;
  readonly content_hash: string;
}

export interface ComplaintTable {
  readonly id: string;
  readonly office: string;
  readonly number: string;
  readonly filed_at: string;
  readonly body: string;
  readonly content_hash: string;
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
  readonly ratings: RatingTable;
  readonly complaints: ComplaintTable;
  readonly officers: OfficerTable;
  readonly sessions: SessionTable;
  readonly counters: CounterTable;
}

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;
