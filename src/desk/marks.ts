/** How a consultation stands, in words; colour only repeats them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { InboxEntry } from '../client/desk.ts';
import { longDay } from '../elements/shared/dates.ts';
import type { DeskContext } from './context.ts';
import { deadlineOf, type Deadline } from './deadline.ts';
import { isUnread } from './inbox-view.ts';
import { inFull } from './when.ts';

export function marks(entry: InboxEntry, context: DeskContext): TemplateResult {
  const { inbox } = context.wording.words;
  const deadline = deadlineOf(entry, context.today);
  const words = deadlineText(deadline, context);
  const pill = entry.state === 'closed' ? nothing : entry.waiting ? html`<span class="pill waiting">${inbox.waiting}</span>` : html`<span class="pill">${inbox.answered}</span>`;
  return html`${pill}${words ? html` <span class="deadline ${deadline.kind}">${words}</span>` : nothing}`;
}

/** What else an officer should know before opening it. */
export function moreMarks(entry: InboxEntry, context: DeskContext): readonly string[] {
  const { marks: words } = context.wording.work;
  const { takenBy, meeting, wish, closesOn, state } = entry;
  if (state === 'closed') return [];
  return [
    ...(isUnread(entry) ? [words.unread] : []),
    takenBy === undefined ? words.nobody : takenBy.user === context.officer.user ? words.mine : words.takenBy(takenBy.name),
    ...(meeting ? [meeting.state === 'other-time' ? words.meeting['other-time'] : meetingText(meeting, context)] : wish === 'chat' ? [] : [words.wish[wish]]),
    ...(closesOn === undefined ? [] : [words.closesOn(longDay(closesOn, context.wording.ways))]),
  ];
}

function meetingText({ state, startsAt }: NonNullable<InboxEntry['meeting']>, context: DeskContext): string {
  const { meeting } = context.wording.work.marks;
  const when = inFull(startsAt, context);
  return state === 'accepted' ? meeting.accepted(when) : meeting.proposed(when);
}

function deadlineText(deadline: Deadline, { wording }: DeskContext): string | undefined {
  const words = wording.words.deadline;
  switch (deadline.kind) {
    case 'due': return words.due(longDay(deadline.day, wording.ways));
    case 'overdue': return words.overdue(longDay(deadline.day, wording.ways));
    case 'today': return words.today;
    case 'closed': return words.closed;
    case 'answered': return undefined;
  }
}
