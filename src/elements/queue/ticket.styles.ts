/** The ticket on a screen, and on the paper of a receipt printer: 58 or 80 mm wide, and as long as it takes. */
import { css } from 'lit';

export const ticketStyles = css`
  .ticket .service { font-weight: 600; }
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
    .head, .body { padding: 0; }
    .head { justify-content: center; text-align: center; }
    .bars { display: none; }
    .ticket { border: 0 !important; padding: 8px 0 0; margin: 0; }
    /* As wide as the paper allows, 48 mm of it at the least. */
    .ticket .number { font-size: 34pt; }
    .turn { font-size: 13pt; }
    .called .standing { background: none; color: inherit; }
  }
`;
