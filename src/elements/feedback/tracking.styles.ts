import { css } from 'lit';

export const tracking = css`
  .code { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace; letter-spacing: 0.02em; }
  .head-line { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; justify-content: space-between; margin-block-end: 8px; }
  h3 { font-size: 15px; font-weight: 400; line-height: 1.3; color: var(--_muted); }
  h3 .number { display: block; font-size: 20px; font-weight: 700; color: var(--_text); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  h4 { font-size: 16px; margin-block: 18px 8px; }
  .limit { font-weight: 600; margin-block-end: 4px; }
  dl { margin-block: 12px; display: grid; gap: 2px; }
  dt { font-size: 14px; color: var(--_muted); margin-block-start: 6px; }
  dd { margin: 0; overflow-wrap: anywhere; }
  .text, .said { white-space: pre-wrap; overflow-wrap: anywhere; }
  .said { margin-block: 6px; padding: 10px 14px; border: 1px solid var(--_line); border-radius: var(--_radius); }
  .office { background: var(--_soft); border-color: var(--_soft-line); }
  .steps time { display: inline-block; }
  .steps .pill { display: inline-block; white-space: normal; }
  .addition { border-block-start: 1px solid var(--_line); padding-block-start: 16px; margin-block: 16px; }
  .link { padding: 2px 6px; margin: -14px 0 10px -6px; min-block-size: 32px; background: none; color: var(--_accent); text-decoration: underline; text-underline-offset: 2px; font-weight: 500; }
  .link:hover { background: var(--_soft); }
  .attachments { margin-block-end: 14px; }
  .attachments pst-files { display: block; margin-block-end: 10px; }
  .sent { color: var(--_good); font-weight: 600; }
  .end { border-block-start: 1px solid var(--_line); padding-block-start: 14px; margin-block: 14px; }
  .danger { color: var(--_bad); }
`;
