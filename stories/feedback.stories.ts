import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { rate } from '../src/client/feedback.ts';
import { sign } from '../src/client/guest-book.ts';
import { newId } from '../src/client/identity.ts';
import '../src/elements/feedback/define.ts';
import { complaint } from '../src/locale/id/complaint.ts';
import { words } from '../src/locale/id/feedback.ts';
import { tracking } from '../src/locale/id/tracking.ts';
import { done } from '../src/locale/id/rating.ts';
import { about } from '../src/locale/id/respondent.ts';
import { steps, unsur } from '../src/locale/id/unsur.ts';
import { choose, fill, press, sees } from '../tests/support/widget.ts';
import { line, play, type Act } from './support/act.ts';
import { onPhone } from './support/phone.ts';
import type { Setting } from './support/story-office.ts';

const meta: Meta = { title: 'Widgets/Feedback', component: 'pst-feedback', argTypes: { mode: { control: 'select', options: ['rating', 'complaint', 'tracking'] } } };
export default meta;

type Story = StoryObj;

const QUESTIONS = Object.values(unsur).map(({ name, answers }) => ({ name, answer: answers[2] ?? '' }));

const rateQuickly: Act = async (widget) => {
  await choose(widget, words.rating.overall.question, 'Sangat Baik');
  await fill(widget, words.rating.comment, 'Petugasnya ramah, datanya lengkap. Terima kasih, Bu Dewi!');
};
const sendRating: Act = (widget) => press(widget, words.rating.submit);
const nineQuestions: Act = (widget) => press(widget, words.rating.full);
const answerStep = (step: number): Act => async (widget) => {
  for (const { name, answer } of QUESTIONS.slice(step * 3 - 3, step * 3)) await choose(widget, name, answer);
};
const next: Act = (widget) => press(widget, steps.next);
const toLastStep = [nineQuestions, answerStep(1), next, answerStep(2), next];

/** Data responden stands on the last of the three steps, folded away until a visitor wants to say something of themselves. */
const aboutRespondent: Act = async (widget) => {
  await press(widget, about.title);
  await choose(widget, about.gender, about.options.gender.P);
  await fill(widget, about.age, '34');
};

/** A visitor who has rated the visit already, and opens its page again. */
const ratedVisit: Act = async (widget, { connection }) => {
  const id = newId();
  await sign(connection, '3374', id, { name: 'Budi', email: 'budi@contoh.example', gender: 1, education: 4, occupation: 1, institutionCategory: 1, institutionName: 'Universitas Contoh', purpose: 1, services: [16], channels: [1] });
  await rate(connection, '3374', newId(), { kind: 'quick', overall: 4, visit: id });
  widget.querySelector('pst-feedback')?.setAttribute('visit', id);
};

const complain: Act = (widget) => press(widget, words.modes.complaint);
const beginComplaint: Act = (widget) => choose(widget, complaint.fields.category, unsur.waktu.name);
const writeComplaint: Act = async (widget) => {
  await choose(widget, complaint.fields.category, unsur.waktu.name);
  await fill(widget, complaint.fields.text, 'Hari Selasa saya menunggu 40 menit di loket, padahal dijanjikan 10 menit.');
  await choose(widget, complaint.fields.identity, complaint.identities.anonymous.label);
};
const writeKnown: Act = async (widget, office) => {
  await beginComplaint(widget, office);
  await fill(widget, complaint.fields.text, 'Data yang saya minta tidak dijawab.');
  await choose(widget, complaint.fields.identity, complaint.identities.confidential.label);
  await fill(widget, complaint.fields.name, 'Siti Rahmawati');
  await fill(widget, complaint.fields.email, 'siti@contoh.example');
};
const wrongdoing: Act = async (widget) => {
  await choose(widget, complaint.fields.category, complaint.wrongdoing);
  await sees(widget, complaint.whistleblowing.title);
};
const seesRights: Act = (widget) => sees(widget, 'Hak Pelapor');
const sendComplaint: Act = (widget) => press(widget, complaint.submit);
const seesTicket: Act = (widget) => sees(widget, /PGD-3374-2026-0001/);
const seesErrors: Act = (widget) => sees(widget, /Ada \d+ isian|\d+ answers? to correct/);

export const QuickRating: Story = {};

export const QuickRatingFilled: Story = { tags: ['!autodocs'], play: play(rateQuickly) };

export const QuickRatingError: Story = { tags: ['!autodocs'], play: play(sendRating, seesErrors) };

export const QuickRatingSending: Story = {
  tags: ['!autodocs'],
  play: play(rateQuickly, line('never'), sendRating, (widget) => sees(widget, 'Mengirim…')),
};

export const QuickRatingFailed: Story = {
  tags: ['!autodocs'],
  play: play(rateQuickly, line('down'), sendRating, (widget) => sees(widget, 'Belum terkirim')),
};

export const QuickRatingDone: Story = {
  tags: ['!autodocs'],
  play: play(rateQuickly, sendRating, (widget) => sees(widget, done.title)),
};

export const QuickRatingLimited: Story = {
  tags: ['!autodocs'],
  play: play(rateQuickly, line('rate-limited'), sendRating, (widget) => sees(widget, 'Coba lagi setelah pukul 10.01 WIB')),
};

export const RatingWithSkdLink: Story = { tags: ['!autodocs'], play: play(rateQuickly, sendRating, (widget) => sees(widget, done.toSkd)) };

export const VisitRated: Story = { tags: ['!autodocs'], play: play(ratedVisit, (widget) => sees(widget, words.rating.rated)) };

export const Respondent: Story = { tags: ['!autodocs'], play: play(...toLastStep, answerStep(3), aboutRespondent) };

export const RespondentError: Story = {
  tags: ['!autodocs'],
  play: play(...toLastStep, answerStep(3), aboutRespondent, (widget) => fill(widget, about.age, 'tiga'), sendRating, (widget) => sees(widget, about.ageWrong)),
};

export const NineQuestions: Story = { tags: ['!autodocs'], play: play(nineQuestions) };

export const NineQuestionsError: Story = { tags: ['!autodocs'], play: play(nineQuestions, next, seesErrors) };

export const NineQuestionsLastStep: Story = { tags: ['!autodocs'], play: play(...toLastStep, answerStep(3)) };

export const NineQuestionsDone: Story = {
  tags: ['!autodocs'],
  play: play(...toLastStep, answerStep(3), sendRating, (widget) => sees(widget, done.title)),
};

export const Complaint: Story = { args: { mode: 'complaint' } };

export const ComplaintFilled: Story = { tags: ['!autodocs'], play: play(complain, writeComplaint) };

export const ComplaintErrors: Story = { tags: ['!autodocs'], play: play(complain, beginComplaint, sendComplaint, seesErrors) };

export const ComplaintSending: Story = {
  tags: ['!autodocs'],
  play: play(complain, writeComplaint, line('never'), sendComplaint, (widget) => sees(widget, 'Mengirim…')),
};

export const ComplaintFailed: Story = {
  tags: ['!autodocs'],
  play: play(complain, writeComplaint, line('unavailable'), sendComplaint, (widget) => sees(widget, 'Belum terkirim')),
};

export const ComplaintDone: Story = { tags: ['!autodocs'], play: play(complain, writeComplaint, sendComplaint, seesTicket) };

export const ComplaintInConfidence: Story = { tags: ['!autodocs'], play: play(complain, writeKnown) };

export const Wrongdoing: Story = { tags: ['!autodocs'], args: { office: '3322' }, play: play(complain, wrongdoing, seesRights) };

export const WrongdoingWithoutDocument: Story = { tags: ['!autodocs'], play: play(complain, wrongdoing, (widget) => sees(widget, complaint.whistleblowing.none)) };

/** What the office does while the visitor is away. */
const officeActs: Act = async (_widget, office) => {
  await office.stage('examined');
  await office.ask('Nomor antrean Anda hari itu berapa?', true);
};
const officeAnswers: Act = async (_widget, office) => {
  await office.stage('followed-up', 'Petugas loket 2 sudah kami ingatkan tentang urutan antrean.');
  await office.stage('answered', 'Mulai pekan ini nomor antrean dipanggil berurutan, dan satu loket ditambah pada hari Selasa.');
  await office.stage('closed');
};
const follow: Act = async (widget) => {
  await press(widget, complaint.done.written);
  await press(widget, complaint.done.track);
};
const filed = [complain, writeComplaint, sendComplaint, seesTicket];

export const Tracking: Story = { args: { mode: 'tracking' }, play: play((widget) => sees(widget, tracking.look)) };

export const TrackingWrongCode: Story = {
  tags: ['!autodocs'],
  args: { mode: 'tracking' },
  play: play((widget) => fill(widget, tracking.code, '7K3M-P0QR'), (widget) => press(widget, tracking.look), (widget) => sees(widget, tracking.problems.length)),
};

export const TrackingFailed: Story = {
  tags: ['!autodocs'],
  play: play(...filed, (widget) => press(widget, complaint.done.written), line('unavailable'), (widget) => press(widget, complaint.done.track), (widget) => sees(widget, tracking.failed)),
};

export const TrackingReceived: Story = { tags: ['!autodocs'], play: play(...filed, follow, (widget) => sees(widget, tracking.log)) };

export const TrackingQuestion: Story = { tags: ['!autodocs'], play: play(...filed, officeActs, follow, (widget) => sees(widget, 'Nomor antrean Anda hari itu berapa?')) };

export const TrackingWithdrawing: Story = {
  tags: ['!autodocs'],
  play: play(...filed, officeActs, follow, (widget) => press(widget, tracking.withdrawal.button), (widget) => sees(widget, tracking.withdrawal.yes)),
};

export const TrackingErasing: Story = {
  tags: ['!autodocs'],
  play: play(...filed, officeActs, follow, (widget) => press(widget, tracking.withdrawal.button), (widget) => press(widget, tracking.withdrawal.yes), (widget) => press(widget, tracking.erasure.button), (widget) => sees(widget, tracking.erasure.yes)),
};

export const TrackingClosed: Story = { tags: ['!autodocs'], play: play(...filed, officeAnswers, follow, (widget) => sees(widget, 'satu loket ditambah')) };

export const DarkTracking: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...filed, officeActs, follow, (widget) => sees(widget, tracking.log)) };

export const PhoneTracking: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...filed, officeActs, follow, (widget) => sees(widget, tracking.log)) };

export const EnglishTracking: Story = { tags: ['!autodocs'], args: { mode: 'tracking' }, globals: { language: 'en' }, play: play((widget) => sees(widget, 'See complaint')) };

export const EndpointDown: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { line: 'down' } satisfies Setting },
  play: play((widget) => sees(widget, 'Layanan belum dapat dihubungi')),
};

export const Loading: Story = { tags: ['!autodocs'], parameters: { setting: { line: 'never' } satisfies Setting } };

export const EnglishEndpointDown: Story = {
  tags: ['!autodocs'],
  globals: { language: 'en' },
  parameters: { setting: { line: 'down' } satisfies Setting },
  play: play((widget) => sees(widget, /Rating and Complaints.*The service cannot be reached yet/)),
};

export const Dark: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(rateQuickly) };

export const DarkNineQuestions: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(nineQuestions, answerStep(1)) };

export const DarkComplaintErrors: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(complain, beginComplaint, sendComplaint, seesErrors) };

export const DarkComplaintDone: Story = {
  tags: ['!autodocs'],
  globals: { scheme: 'dark' },
  play: play(complain, writeComplaint, sendComplaint, seesTicket),
};

export const English: Story = { tags: ['!autodocs'], globals: { language: 'en' }, play: play((widget) => sees(widget, 'Send rating')) };

export const EnglishComplaint: Story = { tags: ['!autodocs'], args: { mode: 'complaint' }, globals: { language: 'en' }, play: play((widget) => sees(widget, 'What is your complaint about?')) };

export const EnglishWrongdoing: Story = {
  tags: ['!autodocs'],
  args: { mode: 'complaint', office: '3322' },
  globals: { language: 'en' },
  play: play((widget) => choose(widget, 'What is your complaint about?', 'Suspected wrongdoing by staff'), seesRights),
};

export const DarkWrongdoing: Story = { tags: ['!autodocs'], args: { office: '3322' }, globals: { scheme: 'dark' }, play: play(complain, wrongdoing, seesRights) };

export const PhoneWrongdoing: Story = { tags: ['!autodocs', 'phone'], args: { office: '3322' }, globals: onPhone, play: play(complain, wrongdoing, seesRights) };

export const Phone: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(rateQuickly) };

export const DarkRespondent: Story = { tags: ['!autodocs'], globals: { scheme: 'dark' }, play: play(...toLastStep, answerStep(3), aboutRespondent) };

export const PhoneRespondent: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(...toLastStep, answerStep(3), aboutRespondent) };

export const PhoneNineQuestions: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(nineQuestions, answerStep(1)) };

export const PhoneComplaintErrors: Story = { tags: ['!autodocs', 'phone'], globals: onPhone, play: play(complain, beginComplaint, sendComplaint, seesErrors) };

export const PhoneComplaintDone: Story = {
  tags: ['!autodocs', 'phone'],
  globals: onPhone,
  play: play(complain, writeComplaint, sendComplaint, seesTicket),
};
