/** The widgets' small zod and the real one, side by side over the whole contract: same verdict, same value, same words. */
import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { describe, test } from 'node:test';
import * as z from 'zod/mini';
import { problem } from '../../src/contract/failure.ts';
import { validate } from '../../src/contract/invalid.ts';
import { OPERATIONS } from '../../src/contract/operations.ts';
import * as lite from '../support/exact-zod.ts';
import { aComplaint, aConsultation, aRating, aVisit, newId, sampleOffice } from '../support/test-office.ts';

/** The whole contract a second time, each of its files with the small zod in the place of the real one. */
registerHooks({
  resolve(specifier, context, next) {
    const small = context.parentURL?.endsWith('?lite');
    if (small && specifier === 'zod/mini') return { url: new URL('../support/exact-zod.ts', import.meta.url).href, shortCircuit: true };
    const found = next(specifier, context);
    return small && !found.url.includes('?') ? { ...found, url: `${found.url}?lite` } : found;
  },
});
const small = {
  ...((await import(`${new URL('../../src/contract/operations.ts', import.meta.url)}?lite`)) as { OPERATIONS: typeof OPERATIONS }),
  ...((await import(`${new URL('../../src/contract/failure.ts', import.meta.url)}?lite`)) as { problem: typeof problem }),
  ...((await import(`${new URL('../../src/contract/invalid.ts', import.meta.url)}?lite`)) as { validate: typeof validate }),
};

interface Pair {
  readonly name: string;
  readonly real: z.ZodMiniType;
  readonly small: z.ZodMiniType;
  /** Good values to begin from. */
  readonly good: readonly unknown[];
}

const instant = '2026-05-04T03:00:00.000Z';
const consultation = { id: newId(), office: '3374', number: '3374-2026-0118', state: 'open', startedAt: instant, dueOn: '2026-05-08' };
const registration = { id: newId(), expiresAt: instant, resendAt: instant };
const visitor = { office: '3374', name: 'Rina', email: 'rina@contoh.example', expiresAt: instant };
const message = { seq: 1, at: instant, type: 'message', id: newId(), from: 'visitor', text: 'Selamat pagi 🙂' };
const meeting = { id: newId(), kind: 'visit', startsAt: instant, minutes: 30, place: 'Ruang PST', note: 'a', state: 'other-time', wish: 'b' };
const marks = { visitor: 3, officer: 0 };
const file = { id: newId(), name: 'data 表.csv', type: 'text/csv', size: 12 };
const eventPage = { epoch: 'a', last: 2, events: [message, { ...message, seq: 2, from: 'officer', name: 'Dewi', attachments: [file] }, { seq: 3, at: instant, type: 'closed' }] };
const officer = { user: 'dewi', name: 'Dewi Lestari', office: '3374' };
const scores = { persyaratan: 4, prosedur: 4, waktu: 3, biaya: 4, produk: 4, kompetensi: 2, perilaku: 4, sarana: 1, pengaduan: 4 };
const visits = [
  aVisit(),
  aVisit({ name: '  Sari ', occupation: 7, occupationOther: 'petani', institutionCategory: 9, institutionCategoryOther: 'lainnya', purpose: 5, purposeOther: 'lomba' }),
  aVisit({ phone: '0851-1711-3374', ageClass: 3, disability: 1, disabilityKind: 4, services: [1, 2, 4], channels: [8, 16], complainedBefore: false, consent: '1' }),
  aVisit({ group: { people: 3, men: 1, women: 2 }, need: { detail: 'Inflasi', fromYear: 2020 }, queueNumber: ' ks 1 ', delayed: 60 }),
  aVisit({ group: { people: 2 } }),
];
const ratings = [
  aRating(),
  { kind: 'skm', scores, service: 'konsultasi', respondent: { gender: 'P', age: 34, education: 'S1', occupation: 'LAINNYA', occupationOther: 'petani' } },
  { kind: 'skm', scores, respondent: {}, visit: newId() },
];
const complaints = [
  aComplaint(),
  aComplaint({
    category: 'lainnya', text: ' dua\nbaris ', identity: 'named', name: 'Budi', email: ' budi@contoh.example ', phone: '+62 24 354 6413', happenedOn: '2024-02-29',
    service: 'konsultasi', wish: 'jam kerja', attachments: [newId()],
  }),
  aComplaint({ identity: 'confidential', name: 'Budi', phone: '+62 24 354 6413' }),
];
const office = sampleOffice();
const ticket = { id: newId(), number: 'KS-001', service: { code: 'konsultasi', name: 'Konsultasi' }, takenAt: instant, state: 'waiting' };
const calledTicket = { ...ticket, state: 'called', counter: 'Meja 1' };
const deskTicket = { ...calledTicket, calls: 2, calledAt: instant, servedAt: instant, doneAt: instant, officer: 'Dewi', visit: { id: newId(), name: 'Budi', institution: 'Universitas' } };
const visitReceipt = { id: newId(), signedAt: instant, ticket };
const ratingReceipt = { id: newId(), ratedAt: instant };
const complaintReceipt = { id: newId(), number: 'PGD-3374-2026-0007', filedAt: instant };
const standing = { ...complaintReceipt, category: 'waktu', stage: 'examined', withdrawn: false };
const question = { seq: 3, at: instant, type: 'question', id: newId(), text: 'Loket mana?', missing: true };
const addition = { seq: 4, at: instant, type: 'addition', id: newId(), text: '', answers: question.id, attachments: [file] };
const stage = { seq: 2, at: instant, type: 'stage', id: newId(), stage: 'answered', text: 'Sudah', name: 'Dewi' };
const complaintEvents = [{ seq: 1, at: instant, type: 'received' }, stage, question, addition, { seq: 5, at: instant, type: 'withdrawn' }];
const tracked = { ...standing, office: '3374', text: 'Lama', events: complaintEvents };
const complaintEntry = { ...standing, lastAt: instant, seq: 5, turn: 'office' };
const dueEntry = { ...complaintEntry, examineBy: '2026-05-08', settleBy: '2026-07-03', due: { what: 'settle', on: '2026-07-03', state: 'soon' } };
const complaintRecord = { ...complaintEntry, identity: 'anonymous', text: 'Lama', events: complaintEvents, notes: [] };

const year = { from: '2026-01-01', to: '2026-12-31' };
const figures = { respondents: 300, unsur: [{ unsur: 'persyaratan', nrr: 3.42, weighted: 0.38 }], ikm: 3.42, converted: 85.5, grade: 'B' };

const inboxEntry = {
  ...consultation, name: 'Rina', email: 'r@contoh.example', topic: 'Inflasi', wish: 'chat', lastAt: instant, lastText: 'halo', waiting: true, seq: 3, change: 4, officerRead: 2,
};
const fullEntry = {
  ...inboxEntry, need: { detail: 'inflasi', level: 3, period: 7, fromYear: 2020 }, follows: newId(), takenBy: { user: 'dewi', name: 'Dewi' }, closesOn: '2026-05-11',
  meeting: { id: newId(), kind: 'zoom', startsAt: instant, minutes: 30, place: 'https://zoom.example/j/1', state: 'proposed' },
};
const related = { id: newId(), number: '3374-2026-0100', topic: '', state: 'closed', startedAt: instant };
const note = { id: newId(), at: instant, name: 'Dewi', text: 'sudah ditelepon' };
const cannedAnswer = { id: newId(), title: 'Salam', text: 'Halo {nama}', changedAt: instant };
const publishedAnswer = { id: newId(), question: 'Apa?', answer: 'Ini.', publishedAt: instant, publishedBy: 'Dewi' };

const BODIES: Readonly<Record<string, readonly unknown[]>> = {
  startRegistration: [{ name: 'Rina', email: ' rina@contoh.example ', lang: 'id' }, { name: 'R', email: 'r@contoh.example', lang: 'en' }],
  verifyRegistration: [{ code: '012345' }, { code: ' 012 - 345 ' }],
  startConsultation: [
    aConsultation(),
    aConsultation({ topic: '🙂'.repeat(200), follows: newId(), wish: 'zoom', lang: 'en', need: { detail: ' Inflasi ', region: 'Kota Semarang', fromYear: 2020, toYear: 2025, level: 4, period: 7 } }),
    aConsultation({ need: { detail: 'x', level: 7, levelOther: 'RW', period: 10, periodOther: 'dua bulanan' } }),
  ],
  markRead: [{ seq: 3 }],
  markReadAtDesk: [{ seq: 0 }],
  sendMessage: [{ text: 'halo' }, { text: '', attachments: [newId(), newId()] }],
  countSearch: [{ outcome: 'found' }, { outcome: 'not-found' }],
  signGuestBook: visits,
  takeTicket: [{ service: ' konsultasi ' }],
  callNext: [{ counter: 'Meja 1' }, { counter: ' Meja 1 ', services: ['konsultasi', 'pst'] }],
  moveTicket: [{ from: 'waiting', to: 'called', counter: 'Meja 1' }, { from: 'called', to: 'waiting', service: 'konsultasi' }],
  rateService: ratings,
  rateConsultation: ratings,
  fileComplaint: complaints,
  trackComplaint: [{ office: '3374' }],
  addToComplaint: [{ text: 'Loket 2' }, { text: '', attachments: [newId()], answers: newId() }],
  changeStage: [{ stage: 'examined', seen: 1 }, { stage: 'answered', text: 'Sudah\ndiperbaiki', seen: 4 }],
  askComplainant: [{ text: 'Loket mana?', missing: true, seen: 1 }],
  noteComplaint: [{ text: 'sudah ditelepon' }],
  correctVisit: [{ name: ' Budi ', email: 'budi@contoh.example', institutionName: 'Kampus' }, { name: 'Budi', email: 'budi@contoh.example', phone: '0812 3456 7890', institutionName: 'Kampus' }],
  signInOfficer: [{ user: 'dewi', password: ' rahasia ' }],
  closeConsultation: [{}, { summary: 'Data sudah dikirim.', seen: 3 }],
  proposeMeeting: [
    { kind: 'visit', startsAt: instant, minutes: 30, place: 'Ruang PST', note: 'Bawa surat tugas', outsideHours: true },
    { kind: 'zoom', startsAt: instant, minutes: 60, place: 'https://us02web.zoom.us/j/123?pwd=abc' },
  ],
  answerMeeting: [{ answer: 'accept' }, { answer: 'other-time' }, { answer: 'other-time', wish: 'Kamis pagi' }],
  replyToConsultation: [{ text: '  baris\n' }, { text: 'halo', seen: 3 }],
  assignConsultation: [{ to: 'dewi' }, { to: 'budi', from: 'dewi', note: { id: newId(), text: 'tolong' } }, {}],
  addNote: [{ text: 'sudah ditelepon' }],
  putCannedAnswer: [{ title: 'Salam', text: 'Halo {nama},\n{nomor} {tenggat} {petugas} {kantor}' }, { title: 'Salam', text: 'Halo', basedOn: instant }],
  publishAnswer: [{ question: 'Apa?', answer: 'Ini.', consultation: newId() }, { question: 'Apa?', answer: 'Ini.', basedOn: instant }],
};
const ANSWERS: Readonly<Record<string, readonly unknown[]>> = {
  getOffice: [{ ...office.office, unit: 'PST', address: 'Jalan Contoh 1' }],
  getPolicy: [
    office.policy,
    {
      queue: { order: 'number-first', callWithinMinutes: 10 }, complaints: { examine: { days: 5, counted: 'working' }, settle: { days: 60, counted: 'calendar' } },
      satisfaction: { leastRespondents: 30, skd: 'https://skd.bps.go.id/skd/s/3374' }, retention: { visits: 365, ratings: 730, complaints: 1825, consultations: 365 },
    },
  ],
  getWhistleblowing: [{}, { whistleblowing: { text: ['a'], rights: [{ title: 'Hak Pelapor', items: ['b'] }], source: 'c' } }],
  listServiceStandards: [{ serviceStandards: [{ service: 'konsultasi', kind: 'standard', title: 'Konsultasi' }] }],
  getServiceStandard: [
    ...office.serviceStandards,
    {
      service: 'layanan', kind: 'overview', title: 'Layanan', source: 'Contoh', promises: [{ label: 'Biaya', value: 'Rp 0', note: 'PP 21/2019' }],
      groups: [{ title: 'a', sections: [{ key: 'k', title: 't', body: '', procedures: [{ title: 'p', steps: ['satu'] }], documents: [{ title: 'd', size: '1 MB', href: '/d.pdf' }] }] }],
    },
  ],
  startRegistration: [registration, { ...registration, mailbox: '/mailbox' }],
  resendCode: [registration],
  verifyRegistration: [visitor],
  getVisitor: [visitor],
  endSession: [{}],
  listConsultations: [{ consultations: [{ ...consultation, topic: 'Inflasi', lastAt: instant, lastFrom: 'officer', unread: 2 }] }],
  searchInformation: [
    { results: [], sources: [], allStats: 'https://searchengine.web.bps.go.id/search?q=a' },
    {
      results: [
        { id: '3374/publication/a1', source: 'webapi', kind: 'publication', title: 'Dalam Angka', excerpt: 'Publikasi', url: 'https://a.bps.go.id/a.pdf', leadsTo: 'file', date: '2026-02-27' },
        { id: 'answer/1', source: 'answers', kind: 'answer', title: 'Berapa?', text: 'Sekian.' },
      ],
      sources: [{ source: 'webapi', kind: 'publication', state: 'late' }, { source: 'standards', kind: 'standard', state: 'ok' }], allStats: 'https://searchengine.web.bps.go.id/search?q=a',
    },
  ],
  countSearch: [{}],
  startConsultation: [consultation, { ...consultation, topic: 'Inflasi', wish: 'visit', need: { detail: 'Inflasi', fromYear: 2020 }, follows: newId(), officer: 'Dewi', rated: false }],
  getConsultation: [consultation],
  sendMessage: [message],
  readEvents: [eventPage, { ...eventPage, read: marks }],
  markRead: [marks],
  putAttachment: [file],
  getAttachment: [{}],
  putDeskAttachment: [file],
  getDeskAttachment: [{}],
  signGuestBook: [visitReceipt, { id: newId(), signedAt: instant }],
  takeTicket: [ticket],
  getTicket: [{ ...ticket, calls: 0, before: 3, waitMinutes: 15 }, { ...calledTicket, calls: 2, before: 0 }],
  readQueue: [{ change: 4, day: '2026-05-04', calls: [{ id: newId(), number: 'KS-001', service: 'Konsultasi', counter: 'Meja 1', calledAt: instant, calls: 1 }], services: [{ code: 'konsultasi', name: 'Konsultasi', waiting: 2 }] }],
  getDeskQueue: [{ change: 4, day: '2026-05-04', tickets: [{ ...ticket, calls: 0, dueFrom: instant }, deskTicket], waits: { called: 2, median: 120, longest: 300, kept: 2 } }],
  callNext: [{}, { ticket: deskTicket }],
  moveTicket: [deskTicket],
  rateService: [ratingReceipt],
  rateConsultation: [ratingReceipt],
  getVisitRating: [{ rated: true }],
  getSatisfaction: [
    { ...year, least: 10, parts: [], leftOut: [], published: [] },
    { ...year, least: 10, figures, parts: [{ ...year, respondents: 300, converted: 85.5, grade: 'B' }], leftOut: [{ from: '2026-07-01', to: '2026-09-30' }], next: '2027-01-02', published: [year] },
  ],
  getDeskSatisfaction: [
    { ...year, least: 10, answers: [], quick: [0, 0, 0, 0], comments: [] },
    { ...year, least: 10, figures, answers: [{ unsur: 'waktu', answers: [1, 2, 3, 4] }], quick: [0, 0, 1, 2], comments: [{ id: newId(), ratedAt: instant, kind: 'skm', text: 'Bagus' }] },
  ],
  mailTranscript: [{ to: 'ri•••@contoh.example' }],
  fileComplaint: [complaintReceipt, { ...complaintReceipt, examineBy: '2026-05-08', settleBy: '2026-07-03' }],
  trackComplaint: [tracked, { ...tracked, wish: 'jam kerja', attachments: [file], settleBy: '2026-07-03' }],
  addToComplaint: [addition],
  withdrawComplaint: [tracked],
  eraseComplaint: [{ erasedAt: instant }],
  putComplaintAttachment: [file],
  getComplaintAttachment: [{}],
  signInOfficer: [officer],
  getSession: [officer],
  signOutOfficer: [{}],
  listInbox: [{ epoch: 'a', change: 4, consultations: [inboxEntry, fullEntry, { ...inboxEntry, name: '', email: '', lastText: '', erasedAt: instant }] }],
  getDeskConsultation: [
    { consultation: inboxEntry, others: [], notes: [] },
    { consultation: fullEntry, follows: related, others: [related], notes: [note] },
  ],
  searchConsultations: [{ consultations: [inboxEntry] }],
  listColleagues: [{ officers: [{ user: 'dewi', name: 'Dewi Lestari' }] }],
  assignConsultation: [fullEntry],
  addNote: [note],
  listCannedAnswers: [{ answers: [cannedAnswer] }],
  putCannedAnswer: [cannedAnswer],
  deleteCannedAnswer: [{}],
  listPublishedAnswers: [{ answers: [publishedAnswer] }],
  publishAnswer: [publishedAnswer],
  withdrawAnswer: [{ ...publishedAnswer, consultation: newId(), withdrawnAt: instant }],
  readDeskEvents: [eventPage],
  markReadAtDesk: [marks],
  showTyping: [{}],
  replyToConsultation: [message],
  closeConsultation: [consultation],
  proposeMeeting: [meeting],
  cancelMeeting: [meeting],
  answerMeeting: [meeting],
  getMeetingCalendar: ['BEGIN:VCALENDAR'],
  getDeskMeetingCalendar: ['BEGIN:VCALENDAR'],
  listVisits: [{ visits: visits.map((visit) => ({ ...visitReceipt, visit })), total: 60, before: 50, previous: '' }, { visits: [], total: 0, before: 0, next: 'a' }],
  exportVisits: [{}],
  exportSatisfaction: [{}],
  getVisit: [...visits.map((visit) => ({ ...visitReceipt, visit })), { ...visitReceipt, visit: aVisit({ name: '', email: '', institutionName: '' }), erasedAt: instant }],
  listRatings: [{ ratings: ratings.map((rating) => ({ ...ratingReceipt, rating })), total: 2, before: 0 }],
  getRating: ratings.map((rating) => ({ ...ratingReceipt, rating })),
  listComplaints: [{ complaints: [complaintEntry, dueEntry] }],
  getDeskComplaint: [
    complaintRecord,
    {
      ...complaintRecord, ...dueEntry, identity: 'named', complainant: { name: 'Budi', email: 'b@contoh.example', phone: '024' }, happenedOn: '2026-05-01', service: 'konsultasi',
      wish: 'jam kerja', attachments: [file], notes: [note],
    },
  ],
  showComplainant: [{}, { name: 'Budi', phone: '024' }],
  getMyData: [
    {
      visitor: { name: 'Rina', email: 'rina@contoh.example', registeredAt: instant }, sessions: [{ since: instant, until: instant }], letters: [{ subject: 'Kode', at: instant }],
      consultations: [{ number: '3374-2026-0001', topic: '', startedAt: instant, state: 'closed', messages: 3, files: 1, meetings: 0, rated: true, erasedOn: instant }],
    },
  ],
  copyMyData: [{}],
  eraseMyData: [{ erasedAt: instant, consultations: 2, ratings: 1 }],
  correctVisit: [{ ...visitReceipt, visit: aVisit() }],
  eraseRecord: [{ erasedAt: instant }],
  listErasures: [{ retention: { visits: 730 }, erasures: [{ at: instant, kind: 'visits', cause: 'retention', count: 50 }, { at: instant, kind: 'ratings', cause: 'officer', count: 1, user: 'dewi', name: 'Dewi' }] }],
  listAccesses: [{ accesses: [{ at: instant, user: 'dewi', action: 'list', kind: 'visits', record: '2026-05-01/2026-05-04' }], total: 51, before: 0, next: 'a' }],
  listReaders: [{ readers: [{ at: instant, user: 'dewi', name: 'Dewi', action: 'read' }, { at: instant, user: 'budi', action: 'identity' }] }],
  changeStage: [{ event: stage, complaint: complaintEntry }],
  askComplainant: [{ event: question, complaint: dueEntry }],
  noteComplaint: [note],
  getDeskComplaintAttachment: [{}],
};

const PAIRS: readonly Pair[] = [
  { name: 'problem', real: problem, small: small.problem, good: [{ type: 't', title: 't', status: 422, code: 'invalid', errors: [{ path: 'a.b', code: 'required' }] }] },
  ...OPERATIONS.flatMap(({ name, body, answer }, i): Pair[] => {
    const twin = small.OPERATIONS[i];
    assert.ok(twin && twin.name === name && twin.answer !== answer);
    const answers: Pair = { name: `answer of ${name}`, real: answer, small: twin.answer, good: ANSWERS[name] ?? [] };
    return body && twin.body ? [{ name: `body of ${name}`, real: body, small: twin.body, good: BODIES[name] ?? [] }, answers] : [answers];
  }),
];

type Reader = (schema: z.ZodMiniType, value: unknown, options: { reportInput: true }) => ReturnType<typeof z.safeParse>;

/** All that the contract reads of a parse. */
function reading(parse: Reader, schema: z.ZodMiniType, value: unknown): unknown {
  const result = parse(schema, value, { reportInput: true });
  return result.success ? { value: result.data } : { issues: result.error.issues.map(({ code, path, message: text, input }) => ({ code, path, message: text, input })) };
}

function same({ name, real, small: twin }: Pair, value: unknown): void {
  const shown = () => `${name}: ${JSON.stringify(value)?.slice(0, 300)}`;
  try {
    assert.deepEqual(reading(lite.safeParse as unknown as Reader, twin, value), reading(z.safeParse as Reader, real, value));
    assert.deepEqual(small.validate(twin, value), validate(real, value));
  } catch (cause) {
    throw new Error(shown(), { cause });
  }
}

const STRANGE: readonly unknown[] = [
  undefined, null, '', ' ', 'x', '\0', 'a\0b', '\ud800', 'a\udc00b', '🙂'.repeat(100), '🙂'.repeat(201), '🙂'.repeat(200) + ' ', 'x'.repeat(200), 'x'.repeat(201),
  'x'.repeat(10_000), ' '.repeat(10_001), '🙂'.repeat(10_000), '🙂'.repeat(10_001), `${'🙂'.repeat(9_999)}\ud83d\ude42\ud83d`, '\u00a0\u2003', '1', '3374', 'open', 'rina@bps', ' rina@bps.go.id ', '08:00', '24:00', newId(), instant,
  0, 1, 4, 5, -1, 1.5, -0, 7, 9, 32, NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53), 1n, true, false, Symbol.for('s'),
  [], [1], [1, 1], ['x'], [null], [undefined], Array(2), [[]], {}, { length: 3 }, { length: 0 }, { length: 1e9 }, { kind: 'quick' }, { kind: 'skm' }, { type: 'closed' }, new Date(0), new Map(), () => 1,
  Object.create({ text: 'inherited' }), Object.create(null), JSON.parse('{"__proto__": 1, "text": "x"}'), { toString: 1, constructor: 2, text: 'x' },
];

type Path = readonly PropertyKey[];

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* pathsIn(inner, [...path, key]);
}

/** A copy of `root` in which whatever stands at `path` is changed, or gone. */
function changed(root: unknown, path: Path, change: (value: unknown, parent: Record<PropertyKey, unknown>, key: PropertyKey) => void): unknown {
  const holder: Record<PropertyKey, unknown> = { root: structuredClone(root) };
  let [parent, key]: [Record<PropertyKey, unknown>, PropertyKey] = [holder, 'root'];
  for (const step of path) [parent, key] = [parent[key] as Record<PropertyKey, unknown>, step];
  change(parent[key], parent, key);
  return holder['root'];
}

const put = (value: unknown) => (_old: unknown, parent: Record<PropertyKey, unknown>, key: PropertyKey) => void (parent[key] = value);
const remove = (_old: unknown, parent: Record<PropertyKey, unknown>, key: PropertyKey): boolean => delete parent[key];
const extend = (old: unknown): unknown => typeof old === 'object' && old !== null && Object.assign(old, { stranger: 1, 'another one': [] });

/** Mulberry32: the same numbers every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('the small zod of the widgets', () => {
  test('reads every good value as the real one does', () => {
    for (const pair of PAIRS) {
      assert.ok(pair.good.length > 0, `${pair.name} has no good value to begin from`);
      for (const value of pair.good) {
        assert.ok(validate(pair.real, value).ok, `${pair.name}: ${JSON.stringify(validate(pair.real, value))}`);
        same(pair, value);
      }
    }
  });

  test('says the same about every part that is missing, strange or unasked for', () => {
    for (const pair of PAIRS) {
      for (const value of STRANGE) same(pair, value);
      for (const good of pair.good) {
        for (const path of pathsIn(good)) {
          same(pair, changed(good, path, remove));
          same(pair, changed(good, path, extend));
          for (const value of STRANGE) same(pair, changed(good, path, put(value)));
        }
      }
    }
  });

  test('says the same about thousands of values with several things wrong at once', () => {
    const next = dice(20261122);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
    for (let round = 0; round < 6_000; round++) {
      const pair = pick(PAIRS);
      let value = pick(pair.good);
      for (let count = 1 + Math.floor(next() * 4); count > 0; count--) {
        // What a strange value made uncloneable stays as it is.
        const cloneable = STRANGE.filter((strange) => typeof strange !== 'symbol' && typeof strange !== 'function');
        value = changed(value, pick([...pathsIn(value)]), pick([remove, extend, put(pick(cloneable)), put(pick(cloneable))]));
      }
      same(pair, value);
    }
  });

  test('refuses what it does not know when a schema is made, and not by letting everything through', () => {
    const call = (make: unknown) => make as (...details: unknown[]) => { check(...checks: unknown[]): unknown };
    for (const make of [lite.string, lite.boolean, lite.number, lite.int]) assert.throws(() => call(make)({ error: 'no' }), TypeError);
    assert.throws(() => call(lite.object)({}, { error: 'no' }), TypeError);
    assert.throws(() => call(lite.array)(lite.string(), 'no'), TypeError);
    assert.throws(() => call(lite.enum)({ A: 'a' }), TypeError);
    assert.throws(() => call(lite.discriminatedUnion)('kind', [lite.object({})]), TypeError);
    assert.throws(() => call(lite.discriminatedUnion)('kind', [lite.object({ kind: lite.string() })]), TypeError);
    assert.throws(() => call(lite.minLength)(1), TypeError, 'a check without a code');
    assert.throws(() => call(lite.maxLength)(1, { error: 'x', abort: true }), TypeError);
    assert.throws(() => call(lite.refine)(() => true, { error: 'x', params: {} }), TypeError);
    assert.throws(() => call(lite.refine)(() => true, { error: () => 'x' }), TypeError);
    assert.throws(() => lite.string().check((() => true) as never), TypeError, 'a check that is a bare function');
    assert.throws(() => lite.string().check(z.trim() as never), TypeError);
  });
});
