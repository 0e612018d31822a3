/**
 * Says what came since the log was first read: once, and never what was there before. Beside the log, whose own changes are
 * silent: old messages that are shown again while somebody scrolls would be read out as well.
 */
import { html, type TemplateResult } from 'lit';
import type { ConsultationEvent } from '../../client/talk.ts';
import type { MoreWords } from '../../locale/id/conversation-more.ts';
import { longDay } from '../shared/dates.ts';
import type { View } from './conversation-view.ts';

/** More than these at once are counted. */
const ONE_BY_ONE = 2;
/** Of a long message its beginning; the rest is in the log. */
const BEGINNING = 300;
/** An officer who pauses is still the same who writes. */
const BURST_MS = 60_000;

export class Announcer {
  /** The newest event that has been announced. */
  #heard = 0;
  #said = '';
  /** The same words twice are two announcements: each stands in an element of its own, which another template makes. */
  #times = 0;
  #typedAt = -Infinity;

  /** Another conversation: its history is not news. */
  reset(): void {
    this.#heard = 0;
    this.#say('');
  }

  /** `known`: the newest event that was there already. */
  hear(events: readonly ConsultationEvent[], typing: string | undefined, known: number, view: View, words: MoreWords): void {
    const last = events.at(-1)?.seq ?? 0;
    const before = Math.max(this.#heard, known);
    this.#heard = last;
    if (last > before) this.#hearEvents(events.slice(before - last).filter(({ seq }) => seq > before), view, words);
    if (typing === undefined) return;
    if (Date.now() - this.#typedAt > BURST_MS) this.#say(words.typing(typing));
    this.#typedAt = Date.now();
  }

  render(): TemplateResult {
    return this.#times % 2 ? html`<p>${this.#said}</p>` : html`<p class="again">${this.#said}</p>`;
  }

  #hearEvents(fresh: readonly ConsultationEvent[], view: View, words: MoreWords): void {
    const said = fresh.map((event) => announcement(event, view, words)).filter((text) => text !== undefined);
    if (said.length === 0) return;
    const others = fresh.filter((event) => event.type !== 'message').map((event) => announcement(event, view, words));
    this.#typedAt = -Infinity;
    this.#say((said.length > ONE_BY_ONE ? [words.newMessages(said.length), ...others] : said).join(' '));
  }

  #say(text: string): void {
    this.#said = text;
    this.#times++;
  }
}

function announcement(event: ConsultationEvent, { words: { officer }, context }: View, words: MoreWords): string | undefined {
  switch (event.type) {
    case 'message': return event.from === 'officer' ? words.newMessage(event.name ?? officer, beginning(event.text || (event.attachments ?? []).map(({ name }) => name).join(', '))) : undefined;
    case 'taken': return words.taken(event.name);
    case 'meeting': return event.by === 'officer' ? words.newMeeting : undefined;
    case 'closing-soon': return words.closingSoon(longDay(event.closesOn, context.words.ways));
    case 'closed': return words.closedBy[event.by ?? 'officer'];
    default: return undefined;
  }
}

const beginning = (text: string): string => (text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text);
