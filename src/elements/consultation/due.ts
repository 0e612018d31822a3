/** The promise, always in sight: by which day an answer is due, and the number to ask after it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Consultation } from '../../contract/consultation.ts';
import { longDay } from '../shared/dates.ts';
import type { Context } from './panel.ts';

export const clockIcon = html`<svg aria-hidden="true" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"></circle><path d="M12 7v5l3 2"></path></svg>`;

const sample = ({ profile, words }: Context): unknown =>
  profile.sampleValues.includes('consultation') ? html` <small>(${words.samplePromise})</small>` : nothing;

export const promise = (context: Context, day: string): TemplateResult =>
  html`${context.words.promise} <strong>${longDay(day, context.words.ways)}</strong>${sample(context)}`;

/** For what has been asked. Takes the focus when it has just been sent. */
export const dueOf = (context: Context, { dueOn, number }: Consultation, closed: boolean): TemplateResult => html`
  <p class="due" data-step tabindex="-1">${clockIcon}<span>
    ${closed ? context.words.closed : html`${promise(context, dueOn)}.`}
    ${context.words.number} <strong class="number">${number}</strong></span></p>`;
