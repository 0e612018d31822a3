/** Wrong answers: in words beside the field and in the summary, never in colour alone. */
import { css } from 'lit';

export const problems = css`
  .error { color: var(--_bad); font-size: 15px; font-weight: 600; margin-block-end: 6px; }
  [aria-invalid='true']:is(input:not([type='radio'], [type='checkbox']), textarea, select) { border: 2px solid var(--_bad); }
  .invalid > label, .invalid > legend { color: var(--_bad); }

  .summary { border: 2px solid var(--_bad); background: var(--_bad-soft); border-radius: var(--_radius); padding: 14px 16px; margin-block-end: 20px; }
  .summary strong { color: var(--_bad); display: block; }
  .summary ul { list-style: none; }
  .summary a { color: inherit; font-weight: 600; display: inline-block; padding-block: 4px; min-block-size: 24px; }
`;
