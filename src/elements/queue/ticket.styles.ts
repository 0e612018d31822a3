/** The ticket with what is known of its turn. */
import { css } from 'lit';

export const ticketStyles = css`
  .standing { margin-block-start: 14px; padding-block-start: 14px; border-block-start: 1px dashed var(--_control); display: grid; gap: 6px; }
  .turn { font-size: 22px; line-height: 1.3; font-weight: 700; text-wrap: balance; }
  .again { font-weight: 600; }
  .ticket:is(.called, .skipped) { border: 3px solid var(--_accent); padding: 16px 10px; }
  .called .standing { background: var(--_accent); color: var(--_on-accent); border: 0; border-radius: var(--_radius); padding: 14px; }
  .skipped { border-color: var(--_warn); }
  .notice p + p { margin-block-start: 8px; }
  .notice + .actions { margin-block-start: 16px; }
  .lost { margin-block-end: 16px; }
  button[aria-pressed='true'] { background: var(--_soft); border-color: var(--_accent); }
  button[aria-pressed='true']::after { content: ' ✓'; content: ' ✓' / ''; }

  @media print {
    .turn { font-size: 13pt; }
    .called .standing { background: none; color: inherit; }
  }
`;
