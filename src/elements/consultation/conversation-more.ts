/**
 * What a conversation is besides one's own messages: what is new and is announced, what has been read, links, appointments, the closing,
 * and the way to what comes with its use: Markdown, files, trouble. Comes with the first of it, and in any case with the
 * first word of the office.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { recallDraft } from '../../client/drafts.ts';
import type { Where } from '../../client/forwarding.ts';
import { Marking } from '../../client/marking.ts';
import { sweepOutboxes } from '../../client/sweep.ts';
import type { Held } from '../../client/held.ts';
import type { Conversation, ConsultationEvent } from '../../client/talk.ts';
import type { Attachment } from '../../contract/attachment.ts';
import { more as indonesian, type MoreWords } from '../../locale/id/conversation-more.ts';
import { addressed } from '../shared/addresses.ts';
import type { FileSource } from '../shared/files.ts';
import { filesPart } from '../shared/files-part.ts';
import type { Styled } from '../shared/on-demand.ts';
import type { Language } from '../shared/settings.ts';
import { Announcer } from './conversation-announcer.ts';
import { Matters, type MattersWays, type Unsent } from './conversation-matters.ts';
import { renderNotice } from './conversation-notices.ts';
import { hasProse } from './conversation-text.ts';
import type { Trouble, TroublePart } from './conversation-trouble.ts';
import { Unread } from './conversation-unread.ts';
import type { Opened, View } from './conversation-view.ts';
import { FollowUpEvent } from './follow-up-event.ts';
import type { renew } from './renewing.ts';
import { Wanted } from './conversation-wanted.ts';
import { more as moreStyles } from './conversation-more.styles.ts';

interface RenewingPart extends Styled {
  readonly renew: typeof renew;
}

export interface MorePart extends Styled {
  readonly more: More;
}

/** `former`: in another language. */
export async function moreIn(lang: Language, of: Opened, former: More | undefined): Promise<MorePart> {
  const words = lang === 'en' ? (await import('../../locale/en/conversation.ts')).more : indonesian;
  const more = former ?? new More(of, words);
  more.words = words;
  return { more, styles: [moreStyles] };
}

export class More {
  readonly #of: Opened;
  readonly #announcer = new Announcer();
  readonly #matters: Matters;
  readonly #unread: Unread;
  readonly #prose: Wanted<typeof import('./conversation-prose.ts')>;
  readonly #trouble: Wanted<TroublePart>;
  readonly #files: ReturnType<typeof filesPart>;
  /** Once there is something to be forwarded. */
  readonly #forwarding: Wanted<Styled>;
  readonly #renewing: Wanted<RenewingPart>;
  #marking: Marking | undefined;
  /** The first question since the last answer, as a place in the log. */
  #owed = 0;
  words: MoreWords;

  constructor(of: Opened, words: MoreWords) {
    const lang = () => of.context.lang;
    this.#of = of;
    this.words = words;
    this.#matters = new Matters(of);
    this.#unread = new Unread(of, (seq) => this.#mark(seq));
    of.leaving = () => this.#unread.leave();
    void sweepOutboxes(of.held.id);
    this.#prose = new Wanted(of, lang, () => import('./conversation-prose.ts'));
    this.#trouble = new Wanted(of, lang, async (language) => (await import('./conversation-trouble.ts')).troubleIn(language, of));
    this.#files = filesPart(of, lang);
    this.#renewing = new Wanted<RenewingPart>(of, () => 'id', async () => ({ renew: (await import('./mine-define.ts')).renew }));
    this.#forwarding = new Wanted<Styled>(of, () => 'id', async () => {
      // Rides with the list, which does the same.
      const { Forwarding } = await import('./mine-define.ts');
      new Forwarding(of, () => this.#elsewhere);
      return {};
    });
  }

  /** Another conversation. */
  reset(): void {
    this.#announcer.reset();
    this.#unread.reset();
    this.#marking = undefined;
    this.#owed = 0;
  }

  /** Before rendering. */
  look({ events, pending, read, typing }: Conversation): void {
    const { shown, place, known, seen, view, talk, closed } = this.#of;
    if (closed) this.#matters.takeFiles(this.#of);
    // What a browser does not keep is not counted there.
    if (talk && (talk.crowded || !talk.durable)) this.#forwarding.want();
    this.#matters.look(events);
    const owed = owedSince(events);
    if (owed > this.#owed) void this.#renew();
    this.#owed = owed;
    this.#unread.look(events, { atEnd: place.atEnd && shown, marked: read.visitor, known, seen });
    if ((place.pieces?.inPage(events) ?? events).some(hasProse)) this.#prose.want();
    this.#announcer.hear(events, typing, known, view, this.words);
    if (!this.#files.part && !this.#files.failed && (pending.some(({ files }) => files) || events.some((event) => event.type === 'message' && event.attachments))) void this.#files.load();
  }

  /** To be said aloud. */
  get said(): TemplateResult {
    return this.#announcer.render();
  }

  /** Sets an officer's Markdown, once what does so has come. */
  get prose(): ((source: string) => unknown) | undefined {
    return this.#prose.part?.prose;
  }

  readonly addressed = addressed;

  isFresh({ seq }: ConsultationEvent): boolean {
    return seq === this.#unread.freshFrom;
  }

  /** What is new begins with a line, which takes the focus when somebody goes there: it is read on from here. */
  renderBefore(event: ConsultationEvent): TemplateResult | typeof nothing {
    return this.isFresh(event) ? html`<p class="fresh" tabindex="-1"><span>${this.words.fresh}</span></p>` : nothing;
  }

  /** A visitor's asterisks are asterisks. */
  renderProse(event: ConsultationEvent & { readonly type: 'message' }): TemplateResult | undefined {
    if (!hasProse(event)) return undefined;
    const { prose } = this;
    return prose && html`<div class="bubble formatted" dir="auto">${prose(event.text)}</div>`;
  }

  renderNotice(event: ConsultationEvent, view: View): unknown {
    return renderNotice(event, view, this.words);
  }

  /** By name until what shows them has come. `parts`: how far they have got on their way. */
  renderFiles(files: readonly Attachment[], { context: { lang } }: View, parts?: Readonly<Record<string, number>>): TemplateResult {
    return html`<pst-files class="files" .files=${files} .source=${this.#source} .parts=${parts} .language=${lang}>${files.map(({ name }) => name).join(', ')}</pst-files>`;
  }

  /** Wants to be explained. */
  explain(): void {
    this.#trouble.want();
  }

  /** What explains it, once that has come. */
  get trouble(): Trouble | undefined {
    return this.#trouble.part?.trouble;
  }

  /** Between the log and the field for the next message. */
  renderBelow({ events, typing }: Conversation): TemplateResult {
    const { words } = this;
    const { count } = this.#unread;
    const { view, place } = this.#of;
    return html`
      <span id="new-tab" hidden>${view.context.common.newTab}</span>
      ${place.atEnd ? nothing : html`<div class="newest"><button type="button" class="ghost" @click=${this.#onNewest}>${count ? words.newMessages(count) : words.newest}</button></div>`}
      <p class="typing">${typing === undefined ? nothing : words.typing(typing)}</p>
      ${this.#matters.render(view, this.#held, events, this.#unsent, this.#mattersWays)}`;
  }

  /** Who writes has seen what is above. */
  answered(): void {
    this.#unread.answered();
  }

  /** What was written and cannot be sent any more: nothing a person typed is lost because the office was faster. */
  get #unsent(): Unsent | undefined {
    const { talk, held, closed, context: { connection, profile } } = this.#of;
    if (!talk || !closed) return undefined;
    const pending = talk.conversation.pending.filter(({ state }) => state !== 'sent');
    const draft = recallDraft({ connection, office: profile.code, consultation: held.id });
    const text = [...pending.map((message) => message.text), draft].filter((one) => one.trim() !== '').join('\n');
    const files = pending.flatMap((message) => (message.files ?? []).map(({ name }) => name));
    return text || files.length > 0 ? { text, files } : undefined;
  }

  readonly #mattersWays: MattersWays = {
    say: (text) => this.#of.talk?.send(text),
    again: () => this.#of.dispatchEvent(new Event('pst-conversation-again')),
    goOn: ({ text, files }) => {
      const { held: { id, consultation } } = this.#of;
      const last = this.#of.talk?.conversation.events.findLast((event) => event.type === 'message');
      const quote = last?.text ?? '';
      this.#of.dispatchEvent(new FollowUpEvent({ fields: { topic: consultation?.topic, text }, follows: { id, number: consultation?.number ?? '', quote, files } }));
    },
  };

  /** To what came unseen, or to the end; the focus goes along, because the button goes away. */
  readonly #onNewest = async (): Promise<void> => {
    const { place } = this.#of;
    const { freshFrom, count } = this.#unread;
    const fresh = count > 0 ? freshFrom : undefined;
    if (fresh === undefined) place.toEnd();
    else await place.pieces?.bring(fresh);
    const target = fresh === undefined ? place.log : place.log?.querySelector<HTMLElement>('.fresh');
    if (fresh !== undefined) target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
    place.look();
  };

  /** With the key as it is now: the visitor may have signed in again in another tab, and this one has heard of it. */
  get #held(): Held {
    const { talk, held } = this.#of;
    const { token = held.token } = talk?.key ?? {};
    return token === held.token ? held : { ...held, token };
  }

  get #elsewhere(): Where | undefined {
    const { talk, shown, context: { connection, profile } } = this.#of;
    const { id, token } = this.#held;
    return talk && shown && talk.failure?.code !== 'unauthenticated' ? { connection, office: profile.code, token, except: id } : undefined;
  }

  /** What is asked after an answer has a new day by which it will be answered; the former one stays where the office cannot be asked. */
  async #renew(): Promise<void> {
    // Rides with the list, which tells such days as well.
    const part = await this.#renewing.load();
    await part?.renew(this.#of, this.#held);
  }

  async #mark(seq: number): Promise<boolean> {
    const { talk } = this.#of;
    return talk !== undefined && (this.#marking ??= new Marking(talk)).markRead(seq);
  }

  readonly #source = (): FileSource => {
    const { id, token } = this.#held;
    return { connection: this.#of.context.connection, consultation: id, token };
  };
}

/** Whose turn it is after it, where it changes that: a proposed meeting is an answer, and who wants another time asks again. */
const turnAfter = (event: ConsultationEvent): string | undefined =>
  event.type === 'message' ? event.from : event.type === 'meeting' ? ({ proposed: 'officer', 'other-time': 'visitor' } as Partial<Record<string, string>>)[event.meeting.state] : undefined;

/** Where the visitor asked after the last answer; 0 where nothing was, or where the first answer is still owed. */
function owedSince(events: readonly ConsultationEvent[]): number {
  const answered = events.findLastIndex((event) => turnAfter(event) === 'officer');
  return answered < 0 ? 0 : (events.slice(answered + 1).find(turnAfter)?.seq ?? 0);
}
