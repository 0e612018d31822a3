/** What the parts of the desk share. */
import { css } from 'lit';
import { frame } from '../elements/shared/frame.styles.ts';
import { pill } from '../elements/shared/pill.styles.ts';

export const desk = [
  ...frame,
  pill,
  css`
    :host { min-inline-size: 0; overflow-wrap: break-word; }
    h2 { font-size: 18px; font-weight: 700; line-height: 1.3; letter-spacing: -0.01em; }
    h2:focus-visible { outline-offset: 1px; border-radius: var(--_radius-small); }
    .pill { display: inline-block; line-height: 1.4; }
    .pill.waiting { background: var(--_warn-soft); color: var(--_warn); }
    .deadline { font-size: 14px; color: var(--_muted); }
    .deadline.today, .deadline.overdue { color: var(--_bad); font-weight: 600; }
    .empty { padding: 28px 20px; color: var(--_muted); text-align: center; text-wrap: balance; }
    .empty strong { display: block; color: var(--_text); margin-block-end: 4px; }
    time { font-variant-numeric: tabular-nums; }
  `,
];
