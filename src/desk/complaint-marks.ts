/** How a complaint stands, in words; colour only repeats them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ComplaintEntry } from '../client/desk-complaints.ts';
import { longDay } from '../elements/shared/dates.ts';
import type { DeskContext } from './context.ts';

export const categoryName = ({ category }: Pick<ComplaintEntry, 'category'>, { wording: { complaint, unsur } }: DeskContext): string =>
  category === 'lainnya' ? complaint.other : unsur[category].name;

export function complaintMarks(entry: ComplaintEntry, { wording }: DeskContext): TemplateResult {
  const { complaints: words, stages, ways } = wording;
  const { due, stage, turn, withdrawn } = entry;
  const limit = due && words.due[due.what][due.state](longDay(due.on, ways, true));
  const stopped = stage !== 'closed' && stage !== 'answered' && turn === 'visitor' && entry.settleBy === undefined;
  return html`
    <span class="pill ${stage === 'closed' || stage === 'answered' ? '' : 'off'}">${withdrawn ? stages.withdrawn : stages.names[stage]}</span>
    ${turn === 'nobody' || stage === 'closed' ? nothing : html`<span class="pill waiting">${words.turns[turn]}</span>`}
    ${limit ? html`<span class="deadline ${due?.state === 'ahead' ? '' : 'overdue'}">${limit}</span>` : nothing}
    ${stopped ? html`<span class="deadline">${words.stopped}</span>` : nothing}
    ${entry.erasedAt === undefined ? nothing : html`<span class="deadline">${wording.privacy.gone}</span>`}`;
}
