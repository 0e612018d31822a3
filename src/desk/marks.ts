/** How a consultation stands, in words; colour only repeats them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { InboxEntry } from '../client/desk.ts';
import { longDay } from '../elements/shared/dates.ts';
import type { DeskContext } from './context.ts';
import { deadlineOf, type Deadline } from './deadline.ts';

export function marks(entry: Pick<InboxEntry, 'state' | 'waiting' | 'dueOn'>, context: DeskContext): TemplateResult {
  const { inbox } = context.wording.words;
  const deadline = deadlineOf(entry, context.today);
  const words = deadlineText(deadline, context);
  const pill = entry.state === 'closed' ? nothing : entry.waiting ? html`<span class="pill waiting">${inbox.waiting}</span>` : html`<span class="pill">${inbox.answered}</span>`;
  return html`${pill}${words ? html` <span class="deadline ${deadline.kind}">${words}</span>` : nothing}`;
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
