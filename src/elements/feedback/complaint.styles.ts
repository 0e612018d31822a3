import { css } from 'lit';

export const complaint = css`
  .contact { border-inline-start: 3px solid var(--_soft-line); padding-inline-start: 16px; margin-block-end: 20px; }
  .contact .hint { margin-block-end: 12px; }
  .day { max-inline-size: 220px; }
  .label { font-weight: 600; margin-block-end: 4px; }
  .explained label { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; align-items: center; }
  .explained { grid-template-columns: 1fr; }
  .explained small { grid-column: 2; font-size: 14px; font-weight: 400; color: var(--_muted); line-height: 1.45; }
  pst-files { display: block; margin-block-end: 10px; }
  .elsewhere { border-block-start: 1px solid var(--_line); padding-block-start: 16px; }
  .elsewhere, .elsewhere [lang] { display: grid; gap: 12px; }
  .elsewhere h3 { font-size: 18px; line-height: 1.3; text-wrap: balance; }
  .elsewhere h4 { font-size: 16px; }
  .elsewhere ol { padding-inline-start: 24px; margin-block-start: -8px; }
  /* On a phone the number takes two lines of equal length. */
  .ticket .number { font-size: 28px; font-size: clamp(24px, 5.5cqi, 34px); letter-spacing: 0; text-wrap: balance; margin-block: 4px; }
  .ticket .label { margin-block: 14px 0; padding-block-start: 14px; border-block-start: 1px dashed var(--_control); }
  /* Groups stay whole; a slashed nought is told from an O by whoever copies by hand. */
  .ticket .code { font: 600 20px/1.6 ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace; font-feature-settings: 'zero'; text-wrap: balance; user-select: all; }
  .ticket .code span { white-space: nowrap; }
  h3 { font-size: 17px; line-height: 1.3; margin-block: 20px 8px; }
  .channels { list-style: none; margin-block: 12px 20px; border-block-start: 1px solid var(--_line); }
  .channels li { padding-block: 10px; border-block-end: 1px solid var(--_line); line-height: 1.4; }
  .channels a, .channels b { font-weight: 600; }
  .channels a { color: inherit; }
  .channels small { display: block; font-size: 14px; color: var(--_muted); }
  .copied { font-weight: 600; color: var(--_good); margin-block: 10px; }
  .copied:empty { display: none; }
  @media print { .ticket { outline: 0; } }
`;
