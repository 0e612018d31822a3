/**
 * The reference PST endpoint without a home: it is handed its database, clock and office content, and answers a
 * standard `Request` with a standard `Response`. Node serves it, the test runner mounts it, a story runs it in the page.
 */
import { complaintHandlers } from './complaints/complaint-handlers.ts';
import { complaintJob } from './complaints/reminder-job.ts';
import { absenceJob } from './consultations/absence-job.ts';
import { closingJob } from './consultations/closing-job.ts';
import { consultationHandlers } from './consultations/consultation-handlers.ts';
import { inboxChanges } from './consultations/streams.ts';
import type { OfficeContent } from './content/office-content.ts';
import type { Core } from './core.ts';
import type { Db } from './db/database.ts';
import { careHandlers } from './desk/care-handlers.ts';
import { inboxHandlers } from './desk/inbox-handlers.ts';
import type { Passwords } from './desk/officers.ts';
import { sessionHandlers } from './desk/session-handlers.ts';
import { Sessions } from './desk/sessions.ts';
import { feedbackHandlers } from './feedback/feedback-handlers.ts';
import type { Log } from './http/log.ts';
import { createRouter } from './http/router.ts';
import { attachmentHandlers } from './files/attachment-handlers.ts';
import { memoryFiles, type Files } from './files/files.ts';
import { filesJob } from './files/unused.ts';
import { Jobs } from './jobs/jobs.ts';
import { Hub, type Hints } from './live/hub.ts';
import { Streams, TIMINGS, type Timings } from './live/streams.ts';
import type { Mailer } from './mail/mail.ts';
import { mailJob } from './mail/send.ts';
import { privacyHandlers } from './privacy/privacy-handlers.ts';
import { retentionJob } from './privacy/retention-job.ts';
import { meetingHandlers } from './meetings/meeting-handlers.ts';
import { reminderJob } from './meetings/reminder-job.ts';
import { officeHandlers } from './offices/office-handlers.ts';
import { Offices } from './offices/offices.ts';
import { searchHandlers } from './search/search-handlers.ts';
import { Searcher, type SearchOptions } from './search/searcher.ts';
import { Secrets } from './secrets.ts';
import { sweepJob } from './visitors/sweep.ts';
import { visitorHandlers } from './visitors/visitor-handlers.ts';
import { queueHandlers } from './queue/queue-handlers.ts';
import { visitHandlers } from './visits/visit-handlers.ts';

export interface EndpointOptions {
  /** Migrated (`db/migrate.ts`). Belongs to the caller, who also closes it. */
  readonly db: Db;
  readonly offices: () => readonly OfficeContent[];
  /** The office of a page that names none; the first one when left out. */
  readonly defaultOffice?: string | undefined;
  readonly passwords: Passwords;
  readonly clock?: () => Date;
  /** Where visitors' browsers find the endpoint (`https://pst.example.go.id`); without it the request's own address counts. */
  readonly publicUrl?: string | undefined;
  /** The desk is reached by https: its cookie is then bound to the host. */
  readonly secureCookies?: boolean;
  /** Who is asking, for throttling only; `env` is what the server binding passes to `fetch`. */
  readonly addressOf?: (request: Request, env: unknown) => string;
  /** Without it attachments last as long as the process. */
  readonly files?: Files;
  readonly mailer?: Mailer | undefined;
  /** Where several instances serve from one database. */
  readonly hints?: Hints | undefined;
  /** Where information is searched besides the office's own; without a key only in what the office has published here. */
  readonly search?: SearchOptions | undefined;
  readonly log?: Log;
  readonly timings?: Partial<Timings>;
}

export interface Endpoint {
  readonly fetch: (request: Request, env?: unknown) => Promise<Response>;
  /** For code in the same process that plays an officer without a browser (stories). */
  readonly core: Core;
  /** Begins with the work that the endpoint does by itself. */
  readonly start: () => void;
  /** Ends that work and says `bye` to every stream; resolves when the last of them has ended. */
  readonly close: () => Promise<void>;
}

export function createEndpoint(options: EndpointOptions): Endpoint {
  const { db, passwords, publicUrl, clock = () => new Date(), log = () => {}, addressOf = () => 'unknown', files = memoryFiles(), mailer } = options;
  const timings = { ...TIMINGS, ...options.timings };
  const onError = (error: unknown) => log({ event: 'background', error });
  const hub = new Hub({ changesOf: (codes) => inboxChanges(db, codes), sweepMs: timings.sweepMs, onError, others: options.hints });
  const streams = new Streams(timings, onError);
  const offices = new Offices(options.offices, options.defaultOffice);
  const jobs = new Jobs(onError);
  const core: Core = { db, clock, offices, hub, streams, jobs, files, secrets: new Secrets(db, clock), mailer, publicUrl };
  for (const job of [mailJob(core, log), sweepJob(core), filesJob(core), closingJob(core), reminderJob(core), absenceJob(core), complaintJob(core), retentionJob(core, log)]) jobs.add(job);
  const searcher = new Searcher(core, options.search ?? {}, onError);
  const sessions = new Sessions(core, options.secureCookies ?? false);
  const app = createRouter({
    core,
    sessions,
    handlers: [
      ...officeHandlers(core),
      ...visitorHandlers(core),
      ...searchHandlers(core, searcher),
      ...consultationHandlers(core),
      ...meetingHandlers(core),
      ...queueHandlers(core),
      ...visitHandlers(core),
      ...feedbackHandlers(core),
      ...complaintHandlers(core),
      ...sessionHandlers(core, sessions, passwords),
      ...inboxHandlers(core),
      ...careHandlers(core),
      ...attachmentHandlers(core),
      ...privacyHandlers(core),
    ],
    publicOrigin: publicUrl === undefined ? undefined : new URL(publicUrl).origin,
    log,
    addressOf,
  });
  return {
    fetch: async (request, env) => app.fetch(request, env),
    core,
    start: () => jobs.start(),
    close: async () => {
      searcher.close();
      await Promise.all([jobs.stop(), streams.close()]);
    },
  };
}
