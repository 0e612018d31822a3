import { css } from 'lit';

export const search = css`
  .field { margin-block-end: 6px; }
  /* As high as what it says at most, so that nothing below moves when it changes. */
  .status { min-block-size: 2.8em; font-size: 14px; line-height: 1.4; color: var(--_muted); overflow-wrap: anywhere; }
  ul { list-style: none; border-block-start: 1px solid var(--_line); }
  ul[aria-busy='true'] { opacity: 0.6; }
  li { padding: 12px 0; border-block-end: 1px solid var(--_line); line-height: 1.4; }
  li > * + * { margin-block-start: 4px; }
  .kind { font-size: 13px; color: var(--_muted); }
  .kind b { font-weight: 600; color: var(--_good); }
  li > a, summary { font-weight: 600; overflow-wrap: anywhere; }
  li > a { display: inline-block; padding-block: 2px; }
  summary { cursor: pointer; color: var(--_accent); padding-block: 2px; min-block-size: 24px; }
  .excerpt, .text, .leads { font-size: 14.5px; overflow-wrap: anywhere; }
  details[open] + .excerpt { display: none; }
  .text { white-space: pre-line; padding: 8px 0 4px 12px; border-inline-start: 3px solid var(--_soft-line); margin-block-start: 6px; }
  .leads { font-size: 13px; color: var(--_muted); }
  .later { min-block-size: 52px; display: flex; align-items: center; }
  .later button { flex: 1; }
  .note { margin-block-start: 10px; }
  .ending { margin-block: 16px; }
  .empty { margin-block-end: 8px; }
  @container (max-width: 420px) { .ending button { flex: 1 1 100%; } }
`;
