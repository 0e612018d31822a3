/**
 * Where the visitor stands between the first screen and a conversation, and what happens next. What was asked is kept in the
 * browser from the moment the button is pressed, so that every step can be taken up again after a reload.
 */
import type { Consultation } from '../../contract/consultation.ts';
import { lookUp } from '../../client/drawer.ts';
import { asFailure, type Failure } from '../../client/failure.ts';
import { forgetOpen, keepOpen, recallOpen, type Held } from '../../client/held.ts';
import { listMine, recallSession, type ConsultationEntry, type Session } from '../../client/session.ts';
import type { Erased } from '../../client/my-data.ts';
import type { Asked, NewConsultation } from '../../client/asking.ts';
import type { Enrolment } from '../../client/enrolling.ts';
import type { NewRegistration } from '../../contract/registration.ts';
import type { SubmissionHost } from '../shared/submission.ts';
import type { Given } from './ask.ts';
import type { AskingPart } from './asking.ts';
import { ConsultationStartedEvent } from './consultation-started-event.ts';
import type { FlowParts } from './flow-parts.ts';
import type { Context } from './panel.ts';
import type { Here } from './talking.ts';

export type Step = 'search' | 'ask' | 'enter' | 'code' | 'sending' | 'list' | 'data' | 'conversation';

/** The visitor's own consultations, as far as they are known. */
export interface Mine {
  readonly entries?: readonly ConsultationEntry[] | undefined;
  readonly failure?: Failure | undefined;
}

type FlowHost = SubmissionHost & { readonly shown: boolean };

export class Flow {
  readonly #host: FlowHost;
  /** As it is now: the page may change its language. */
  context: Context;
  readonly parts: FlowParts;
  step: Step = 'search';
  session: Session | undefined;
  given: Given = {};
  /** The form has been begun: it stays, seen or not, until what it asks is on its way. */
  asking = false;
  asked: Asked | undefined;
  enrolment: Enrolment | undefined;
  mine: Mine = {};
  held: Held | undefined;
  closed = false;
  /** The visitor is being asked whether everything is to be taken from this device. */
  erasing = false;
  /** What the first screen has to say besides. */
  notice: string | undefined;
  /** Why what was asked is not at the office yet. */
  failure: Failure | undefined;
  /** What to do once the code of the asking has come. */
  #then: ((part: AskingPart) => unknown) | undefined;

  /** `here`: the conversation that is on the screen already. */
  constructor(host: FlowHost, context: Context, parts: FlowParts, here: Here | undefined) {
    this.#host = host;
    this.context = context;
    this.parts = parts;
    if (!here) return;
    this.step = 'conversation';
    this.session = here.session;
    this.held = here.held;
    this.closed = here.closed;
  }

  /** Somebody looks at it. */
  get shown(): boolean {
    return this.#host.shown;
  }

  get canGoBack(): boolean {
    return ['ask', 'enter', 'code', 'data', 'conversation'].includes(this.step) || (this.step === 'list' && this.session !== undefined);
  }

  /** Takes up what this browser has kept. */
  resume(): void {
    const { connection, profile: { code } } = this.context;
    this.session = recallSession(connection, code);
    const open = recallOpen(connection, code);
    if (lookUp(connection, code, 'asked') !== undefined || lookUp(connection, code, 'enrolment') !== undefined) this.#withAsking('code', this.#resumeAsking);
    else if (this.session && open) this.open(open);
    else if (this.session) void this.list(true);
    else this.search();
  }

  readonly search = (): void => this.#go('search');

  readonly ask = (given: Given = {}): void => {
    this.given = given;
    this.#withAsking('ask', () => { this.asking = true; });
  };

  readonly enter = (): void => this.#withAsking('enter', () => undefined);

  readonly back = (): void => {
    const { connection, profile: { code } } = this.context;
    if (this.step === 'code' && !this.signingInAgain) return this.changeEmail();
    if (this.step === 'enter' || this.step === 'code') {
      this.parts.asking.part?.forgetEnrolment(connection, code);
      this.enrolment = undefined;
      if (this.signingInAgain) return this.#go('conversation');
    }
    if (this.step === 'data' && this.held) return this.#go('conversation');
    if (this.step === 'conversation' || this.step === 'data') void this.list();
    else this.search();
  };

  /** Out of a conversation, which stays as it is behind the question for the code. */
  get signingInAgain(): boolean {
    return this.held !== undefined && !this.asked && (this.step === 'code' || this.step === 'enter');
  }

  /** `one`: a single open consultation is shown at once. */
  readonly list = async (one = false): Promise<void> => {
    const { session } = this;
    const { connection, profile: { code } } = this.context;
    if (!session) return this.search();
    // The list tells what is new: first it must be known what was seen just now.
    const left = this.#host.renderRoot.querySelector('pst-conversation')?.leaving?.();
    forgetOpen(connection, code);
    this.held = undefined;
    this.mine = { entries: this.mine.entries };
    this.#go('list');
    void this.parts.list.load();
    try {
      await left;
      const entries = await listMine(connection, session.token);
      // Erased meanwhile, or somebody else's.
      if (this.session !== session) return;
      this.mine = { entries };
      const [only] = entries;
      if (one && this.step === 'list' && entries.length === 1 && only?.state === 'open') return this.open(only);
    } catch (cause) {
      const failure = asFailure(cause);
      if (this.session !== session) return;
      if (failure.code === 'unauthenticated' && this.step === 'list') return this.signInAgain();
      this.mine = { entries: this.mine.entries, failure };
    }
    this.#host.requestUpdate();
  };

  /** What the office holds about whoever is signed in. */
  readonly data = async (): Promise<void> => {
    this.erasing = false;
    this.#go('data');
    // Not in what stands there while it is on its way.
    if ((await this.parts.data.load()) && this.step === 'data') this.#go('data');
  };

  /** The office has erased it: nothing of it stays on this device either. */
  readonly onDataErased = async ({ consultations, ratings }: Erased): Promise<void> => {
    const { connection, profile: { code, name } } = this.context;
    const { part } = this.parts.data;
    if (!part) return;
    this.#forget(part.myData.done(name, consultations, ratings));
    await this.#host.updateComplete;
    await part.erase(connection, code, undefined);
  };

  readonly open = (consultation: Consultation): void => {
    const { connection, profile: { code } } = this.context;
    if (!this.session) return this.search();
    keepOpen(connection, code, consultation);
    this.held = { id: consultation.id, token: this.session.token, consultation };
    this.closed = consultation.state === 'closed';
    void this.parts.conversation.load();
    this.#go('conversation');
  };

  /** The form's answers are good: from here on they are kept. */
  readonly onAsked = (start: NewConsultation, who: NewRegistration | undefined): void => {
    this.#withAsking(who ? 'code' : 'sending', (part) => {
      this.asked = part.keepAsked(this.context.connection, this.context.profile.code, start);
      if (who) this.#enrol(part, who);
      else void this.send();
    });
  };

  readonly onEnter = (who: NewRegistration): void => this.#withAsking('code', (part) => this.#enrol(part, who));

  readonly onVerified = (session: Session): void => {
    const { connection, profile: { code } } = this.context;
    const same = this.session?.visitor.email === session.visitor.email;
    const open = this.held?.consultation ?? recallOpen(connection, code);
    this.session = session;
    this.enrolment = undefined;
    if (!same) this.mine = {};
    if (this.asked) void this.send();
    // With another address one is somebody else, to whom this conversation does not belong.
    else if (open && same) this.open(open);
    else void this.list(true);
  };

  /** Back to the form with everything as it was. */
  readonly changeEmail = (): void =>
    this.#withAsking('ask', () => {
      const who = this.enrolment?.who;
      if (!this.asked) {
        this.given = { ...this.given, ...(who ? { who } : {}) };
        return this.#go('enter');
      }
      this.changeQuestion(who);
    });

  readonly changeQuestion = (who?: NewRegistration): void =>
    this.#withAsking('ask', (part) => {
      // The form may have been lost with a reload; where it is still there it has all this already.
      if (!this.asking && this.asked) this.given = { ...this.given, fields: part.fieldsOf(this.asked.start), ...(who ? { who } : {}) };
      this.asking = true;
      this.failure = undefined;
    });

  readonly send = async (): Promise<void> => {
    const { connection, profile: { code } } = this.context;
    const part = this.parts.asking.part;
    if (!this.session || !this.asked || !part) return;
    this.failure = undefined;
    this.#go('sending');
    void this.parts.conversation.load();
    try {
      const consultation = await part.ask(connection, code, this.session.token, this.asked);
      this.asked = undefined;
      this.asking = false;
      this.given = {};
      this.mine = {};
      this.open(consultation);
      this.#host.dispatchEvent(new ConsultationStartedEvent(consultation.id, consultation.number));
    } catch (cause) {
      this.failure = asFailure(cause);
      if (this.failure.code === 'unauthenticated') return this.signInAgain();
      this.#go('sending');
    }
  };

  /** The session has run out: the same address proves itself once more, and everything goes on where it was. */
  readonly signInAgain = (): void => {
    const { session } = this;
    const { connection, profile: { code } } = this.context;
    if (!session) return this.enter();
    this.#withAsking('code', async (part) => {
      const { token, visitor: { name, email } } = session;
      // Another tab may have been faster.
      const renewed = (await part.sessionsAround(connection, code)).find((other) => other.token !== token && other.visitor.email === email);
      if (this.session !== session || this.step !== 'code') return;
      if (!renewed) return this.#enrol(part, { name, email, lang: this.context.lang });
      part.borrow(connection, code, renewed);
      this.onVerified(renewed);
    });
  };

  /** What could still write something goes first; only then is everything taken from this device. */
  readonly onErase = async (): Promise<void> => {
    const { connection, profile: { code } } = this.context;
    const { part } = this.parts.erase;
    const token = this.session?.token;
    if (!part) return;
    this.#forget(part.erasing.working);
    await this.#host.updateComplete;
    const ended = await part.erase(connection, code, token);
    this.notice = ended ? part.erasing.done : part.erasing.notEnded;
    this.#host.requestUpdate();
  };

  /** Somebody has erased everything in another tab. `seen`: also what stood on this screen. */
  readonly onErasedElsewhere = async (seen = false): Promise<void> => {
    // Who has only begun to write a question here has nothing to be deleted.
    if (!seen && !this.session && !this.asked && !this.enrolment) return;
    this.#forget(undefined);
    const { connection, profile: { code } } = this.context;
    const part = await this.parts.erase.load();
    part?.forgetUnkept(connection, code);
    this.notice = part?.erasing.elsewhere;
    this.#host.requestUpdate();
  };

  #forget(notice: string | undefined): void {
    this.notice = notice;
    this.session = this.asked = this.enrolment = this.held = undefined;
    this.asking = this.closed = this.erasing = false;
    this.given = this.mine = {};
    this.#go('search');
  }

  readonly erase = (): void => {
    this.erasing = true;
    this.#host.requestUpdate();
    void this.parts.erase.load();
  };

  readonly onKept = (): void => {
    this.erasing = false;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.erase')?.focus());
  };

  /** Those that may have something unsent on this device. */
  get known(): readonly string[] {
    return [...new Set([...(this.mine.entries ?? []), ...(this.held ? [this.held.consultation] : [])].map(({ id }) => id))];
  }

  readonly onClosed = (): void => {
    this.closed = true;
    this.#host.requestUpdate();
  };

  /** Tries again what could not be loaded. */
  readonly retry = (): void => {
    if (this.#then) this.#withAsking(this.step, this.#then);
  };

  readonly #resumeAsking = (part: AskingPart): void => {
    const { connection, profile: { code } } = this.context;
    this.asked = part.recallAsked(connection, code);
    this.enrolment = part.recallEnrolment(connection, code);
    if (this.enrolment) return this.#go('code');
    if (this.session && this.asked) return void this.send();
    if (this.asked) return this.changeQuestion();
    this.search();
  };

  #enrol(part: AskingPart, who: NewRegistration): void {
    this.enrolment = part.beginEnrolment(this.context.connection, this.context.profile.code, who);
    void this.parts.conversation.load();
    this.#go('code');
  }

  #withAsking(step: Step, then: (part: AskingPart) => unknown): void {
    this.#then = then;
    const { part } = this.parts.asking;
    if (part) {
      this.step = step;
      then(part);
      if (this.step === step) this.#go(step);
      return;
    }
    this.#go(step);
    void this.parts.asking.load().then((loaded) => {
      if (loaded && this.#then === then) this.#withAsking(step, then);
    });
  }

  /** What is new on the screen takes the focus: a keyboard and a screen reader go on from there. */
  #go(step: Step): void {
    this.step = step;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('[data-step]:not([hidden], [hidden] *)')?.focus());
  }
}
