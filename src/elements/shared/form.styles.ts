/** Forms: label, hint, error, control, in that order from top to bottom. What only errors need is in `problems.styles.ts`. */
import { css } from 'lit';

export const form = css`
  .field, fieldset { margin-block-end: 20px; border: 0; min-inline-size: 0; }
  label, legend { font-weight: 600; display: block; margin-block-end: 4px; padding: 0; }
  .optional { font-weight: 400; color: var(--_muted); }
  .hint { font-size: 14px; color: var(--_muted); margin-block-end: 6px; }
  input:not([type='radio'], [type='checkbox']), textarea, select {
    font: inherit; font-size: max(16px, 1em); color: inherit; inline-size: 100%; min-block-size: 44px; padding: 9px 12px;
    background: var(--_surface); border: 1px solid var(--_control); border-radius: var(--_radius); margin: 0;
  }
  /* Browsers' own grey is too faint on a dark ground. */
  ::placeholder { color: var(--_muted); opacity: 1; }
  textarea { display: block; min-block-size: 120px; resize: vertical; field-sizing: content; max-block-size: 60vh; }

  .notice + .actions { margin-block-start: 16px; }
`;
