import { css } from 'lit';

/** What has happened and what will: a line with a mark at each step. Filled for what is done, so that no colour is needed. */
export const steps = css`
  .steps { list-style: none; margin-block: 8px 16px; --_mark: 14px; }
  .steps > li { position: relative; padding: 0 0 14px 28px; line-height: 1.45; }
  .steps > li::before { content: ''; position: absolute; inset-inline-start: 0; inset-block-start: 5px; inline-size: var(--_mark); block-size: var(--_mark); border: 2px solid var(--_control); border-radius: 50%; background: var(--_surface); }
  .steps > li.done::before { border-color: var(--_accent); background: var(--_accent); }
  .steps > li:not(:last-child)::after { content: ''; position: absolute; inset-inline-start: 6px; inset-block: 21px -3px; border-inline-start: 2px solid var(--_line); }
  @media (forced-colors: active) { .steps > li.done::before { background: CanvasText; } }
`;
