/**
 * The nine questions of the SKM, three at a time. Imports nothing of the rating form, which fetches it: whatever both used
 * would be cut out of the widget's file into one more.
 */
import { html, type TemplateResult } from 'lit';
import { UNSUR, type Unsur } from '../../contract/feedback.ts';
import type { StepWords } from '../../locale/id/unsur.ts';
import type { RespondentWords } from '../../locale/id/respondent.ts';
import { choice } from '../shared/choice.styles.ts';
import { nineQuestions } from './nine-questions.styles.ts';
import { respondentAt } from './respondent.ts';

export { aboutIn, renderRespondent, respondentAt, respondentIn } from './respondent.ts';

export const styles = [choice, nineQuestions];

const PER_STEP = 3;
export const LAST_STEP = UNSUR.length / PER_STEP;
const STEPS = Array.from({ length: LAST_STEP }, (_, i) => i + 1);

/** The question that the contract's error path is about, if it is about one. */
export const unsurAt = (path: string): Unsur | undefined => UNSUR.find((name) => path === `scores.${name}`);
const stepOf = (name: Unsur): number => Math.floor(UNSUR.indexOf(name) / PER_STEP) + 1;

/** The step on which the answer stands that the contract's error path is about; what is asked besides stands on the last. */
export function stepAt(path: string, about: RespondentWords): number | undefined {
  const name = unsurAt(path);
  return name ? stepOf(name) : respondentAt(path, about) && LAST_STEP;
}

export function renderPosition(steps: StepWords, step: number): TemplateResult {
  const to = step * PER_STEP;
  return html`
    <p class="position" data-step tabindex="-1">${steps.position(to - PER_STEP + 1, to, UNSUR.length)}</p>
    <progress aria-hidden="true" max=${UNSUR.length} .value=${to}></progress>`;
}

/** Every question stays in the form, shown or not, and so does what was answered. */
export const renderQuestions = (step: number, question: (name: Unsur) => TemplateResult): TemplateResult[] =>
  STEPS.map((number) => html`<div ?hidden=${step !== number}>${UNSUR.filter((name) => stepOf(name) === number).map(question)}</div>`);

/** The answers in the contract's shape. */
export const scoresOf = (score: (name: string) => number | undefined): unknown => Object.fromEntries(UNSUR.map((name) => [name, score(name)]));
