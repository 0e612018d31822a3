/** The promise for what is asked now: working days by the office's own hours and holidays. */
import { html, type TemplateResult } from 'lit';
import { workingDayAfter } from '../../contract/working-days.ts';
import { clockIcon, promise } from './due.ts';
import type { Context } from './panel.ts';

export const duePromise = (context: Context, now: Date): TemplateResult =>
  html`<p class="due">${clockIcon}<span>${promise(context, workingDayAfter(context.profile, now, context.profile.consultation.answerWithinWorkingDays))}</span></p>`;
