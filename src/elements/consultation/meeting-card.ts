import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Held } from '../../client/held.ts';
import { asFailure, type Failure } from '../../client/failure.ts';
import { answer, calendarFile, checkMeetingAnswer, endOf, type Meeting, type MeetingAnswer } from '../../client/meetings.ts';
import type { MeetingEvent } from '../../contract/events.ts';
import type { MattersWords } from '../../locale/id/matters.ts';
import { askBeforeLeaving } from '../shared/submission.ts';
import { longDay, zoneName } from '../shared/dates.ts';
import { dayAt, timeOfDay } from '../shared/days.ts';
import { textField } from '../shared/fields.ts';
import { form } from '../shared/form.styles.ts';
import { frame } from '../shared/frame.styles.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorText } from '../shared/problems.ts';
import { newTabNote } from '../shared/links.ts';
import { saveFile } from '../shared/save-file.ts';
import { typed } from '../shared/typed.ts';
import type { MattersWays } from './conversation-matters.ts';
import type { View } from './conversation-view.ts';
import { card } from './matters.styles.ts';

/**
 * A meeting as it stands, and what the visitor can do about it.
 *
 * @internal
 * @tag pst-meeting-card
 */
export class MeetingCard extends LitElement {
  static override styles = [...frame, form, problems, card];
  static override properties: PropertyDeclarations = {
    view: { attribute: false }, held: { attribute: false }, words: { attribute: false }, event: { attribute: false }, closed: { attribute: false }, now: { attribute: false }, ways: { attribute: false },
  };

  declare view: View;
  declare held: Held;
  declare words: MattersWords;
  declare event: MeetingEvent;
  /** The consultation is. */
  declare closed: boolean;
  declare now: Date;
  declare ways: MattersWays;

  #asking = false;
  /** The form has been begun: it stays, seen or not, until what it holds is on its way. */
  #begun = false;
  #busy = false;
  #error: string | undefined;
  #failure: Failure | undefined;
  /** What the endpoint has answered, until the log has come that far. */
  #answered: { readonly after: number; readonly meeting: Meeting } | undefined;

  constructor() {
    super();
    askBeforeLeaving(this);
  }

  /** A wish that is written and not sent. */
  get unsent(): string {
    return this.renderRoot.querySelector('textarea')?.value.trim() ?? '';
  }

  override render(): TemplateResult {
    const { view: { context: { profile, lang, common, words: { ways } } }, words: { meeting: words } } = this;
    const meeting = this.#meeting;
    const { kind, startsAt, minutes, note, wish, state } = meeting;
    const past = endOf(meeting) <= this.now;
    const shown = past && state !== 'cancelled' ? 'past' : state;
    const open = !past && state !== 'cancelled' && !this.closed;
    return html`
      <div class="card ${past || state === 'cancelled' ? 'over' : ''}">
        <h3>${words.kind[kind]}</h3>
        <p><strong>${words.when(longDay(dayAt(startsAt, profile.zone), ways, true), timeOfDay(startsAt, profile.zone, lang), zoneName(profile.zone))}</strong> (${words.minutes(minutes)})</p>
        <dl>${this.#renderPlace(meeting)}${wish === undefined ? nothing : html`<dt>${words.wish}</dt><dd dir="auto">${wish}</dd>`}</dl>
        ${note === undefined ? nothing : html`<p dir="auto">${note}</p>`}
        ${kind === 'zoom' && !past ? html`<p class="small muted">${words.outside}</p>` : nothing}
        <p class="state" role="status">${words.states[shown]}</p>
        ${this.#failure ? html`<p class="error" role="alert" data-failure tabindex="-1">${this.#why(this.#failure)}</p>` : nothing}
        ${this.#asking && open ? nothing : html`
          <p class="actions">
            ${open && state !== 'accepted' ? html`<button type="button" aria-disabled=${this.#busy} @click=${this.#onAccept}>${this.#busy ? common.sending : state === 'other-time' ? words.acceptAfterAll : words.accept}</button>` : nothing}
            ${state === 'accepted' && !past ? html`<button type="button" @click=${this.#onCalendar}>${words.calendar}</button>` : nothing}
            ${open && state !== 'other-time' ? html`<button type="button" class="ghost" data-other aria-disabled=${this.#busy} @click=${this.#onAsk}>${words.otherTime}</button>` : nothing}
          </p>`}
        ${this.#begun ? this.#renderWish(open) : nothing}
        ${newTabNote(common)}
      </div>`;
  }

  #renderPlace({ kind, place }: Meeting): TemplateResult {
    const { meeting: words } = this.words;
    if (kind === 'visit') return html`<dt>${words.place}</dt><dd>${place}</dd>`;
    // The contract lets nothing but https in; what came otherwise is shown and not followed.
    const host = place.startsWith('https://') && URL.canParse(place) ? new URL(place).host : undefined;
    return html`<dt>${words.link}</dt><dd>${host === undefined ? place : html`<a href=${place} target="_blank" rel="noopener noreferrer" aria-describedby="new-tab">${host}</a>`}</dd>`;
  }

  /** What cannot be answered any more leaves what was written for it where it is, with another way to the office. */
  #renderWish(open: boolean): TemplateResult {
    const { closed, words: { meeting: words, after, sending }, view: { context: { common } } } = this;
    const error = this.#error && errorText(sending, this.#error, 'text');
    const submit = open ? words.sendWish : closed ? after.goOn : words.sendAsMessage;
    return html`
      <form novalidate ?hidden=${open ? !this.#asking : !this.unsent} @submit=${open ? this.#onWish : this.#onOtherwise}>
        ${open ? nothing : html`<p class="notice" role="status">${words.unsent}</p>`}
        ${textField({ name: 'wish', label: words.wishField, hint: words.wishHint, type: 'textarea', optional: true, error, common })}
        <p class="actions">
          <button aria-disabled=${this.#busy}>${this.#busy ? common.sending : submit}</button>
          <button type="button" class="ghost" @click=${open ? this.#onAsk : this.#onDiscard}>${open ? words.back : words.discard}</button>
        </p>
      </form>`;
  }

  get #meeting(): Meeting {
    const { event } = this;
    return this.#answered?.after === event.seq && this.#answered.meeting.id === event.meeting.id ? this.#answered.meeting : event.meeting;
  }

  #why({ code, errors }: Failure): string {
    const { words: { meeting: words, sending } } = this;
    if (code === 'closed') return words.refused.closed;
    const reason = errors.find(({ path }) => path === 'meeting')?.code;
    return reason === 'cancelled' || reason === 'past' ? words.refused[reason] : sending.failures[code];
  }

  readonly #onAccept = (): Promise<void> => this.#answer({ answer: 'accept' });

  readonly #onWish = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const wish = typed(new FormData(event.currentTarget as HTMLFormElement), 'wish');
    const checked = checkMeetingAnswer({ answer: 'other-time', ...(wish === undefined ? {} : { wish }) });
    this.#error = checked.ok ? undefined : (checked.errors[0]?.code ?? 'other');
    this.requestUpdate();
    if (checked.ok) await this.#answer(checked.value);
  };

  /** As a message, or in the consultation that follows. */
  readonly #onOtherwise = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { unsent: text, closed, ways } = this;
    if (closed) return void ways.goOn({ text, files: [] });
    await ways.say(text);
    this.#onDiscard();
  };

  readonly #onDiscard = (): void => {
    this.#asking = this.#begun = false;
    this.requestUpdate();
  };

  readonly #onAsk = async (): Promise<void> => {
    this.#asking = !this.#asking;
    this.#begun = true;
    this.#failure = undefined;
    this.#error = undefined;
    await this.#focus(this.#asking ? 'textarea' : '[data-other]');
  };

  readonly #onCalendar = async (): Promise<void> => {
    const { view: { context: { connection } }, held, words: { meeting: words } } = this;
    await this.#try(async () => {
      const text = await calendarFile(connection, held, this.event.meeting.id);
      saveFile(new Blob([text], { type: 'text/calendar' }), `${words.fileName}-${held.consultation.number}.ics`);
    }, true);
  };

  #answer(said: MeetingAnswer): Promise<void> {
    const { view: { context: { connection } }, held, event } = this;
    return this.#try(async () => {
      this.#answered = { after: event.seq, meeting: await answer(connection, held, event.meeting.id, said) };
      this.#asking = this.#begun = false;
    });
  }

  /** One answer at a time, but a file at any; a failure keeps what was written and takes the focus. */
  async #try(work: () => Promise<void>, atAnyTime = false): Promise<void> {
    if (this.#busy && !atAnyTime) return;
    this.#busy = true;
    this.#failure = undefined;
    this.requestUpdate();
    try {
      await work();
    } catch (cause) {
      this.#failure = asFailure(cause);
    }
    this.#busy = false;
    await this.#focus(this.#failure ? '[data-failure]' : 'button');
  }

  async #focus(target: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }
}
