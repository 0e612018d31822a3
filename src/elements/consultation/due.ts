/** The promise, always in sight: by which day an answer is due, and the number to ask after it. */
import { html, nothing, type TemplateResult } from 'lit';
import { workingDayAfter } from '../../contract/calendar.ts';
import type { Consultation } from '../../contract/consultation.ts';
import { longDay } from '../shared/dates.ts';
import type { Context } from './panel.ts';

const clockIcon = html`<svg aria-hidden="true" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"></circle><path d="M12 7v5l3 2"></path></svg>`;

const sample = ({ profile, words }: Context): unknown =>
  profile.sampleValues.includes('consultation') ? html` <small>(${words.samplePromise})</small>` : nothing;

const promise = (context: Context, day: string): TemplateResult =>
  html`${context.words.promise} <strong>${longDay(day, context.words.ways)}</strong>${sample(context)}`;

/** For what is asked now: working days by the office's own hours and holidays. */
export const duePromise = (context: Context, now: Date): TemplateResult =>
  html`<p class="due">${clockIcon}<span>${promise(context, workingDayAfter(context.profile, now, context.profile.consultation.answerWithinWorkingDays))}</span></p>`;

/** For what has been asked. Takes the focus when it has just been sent. */
export const dueOf = (context: Context, { dueOn, number }: Consultation, closed: boolean): TemplateResult => html`
  <p class="due" data-step tabindex="-1">${clockIcon}<span>
    ${closed ? context.words.closed : html`${promise(context, dueOn)}.`}
    ${context.words.number} <strong class="number">${number}</strong></span></p>`;
