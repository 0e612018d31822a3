import { css } from 'lit';

export const panel = css`
  /* In the page never lower than what was kept free for it, so that nothing below it moves. */
  .frame { display: flex; flex-direction: column; min-block-size: var(--pst-reserve, 0); }
  :host([floating]) { block-size: 100%; }
  :host([floating]) .frame { block-size: 100%; min-block-size: 0; }
  :host([floating]) .body { overflow-y: auto; overscroll-behavior: contain; flex: 1; }
  .head { padding-block-end: 12px; }
  .head small { font-size: 13px; }
  .dot { display: inline-block; inline-size: 8px; block-size: 8px; border-radius: 50%; background: var(--_warn); margin-inline-end: 6px; }
  .dot.on { background: var(--_good); }
  .frame > .due { margin: 0 20px 8px; }
  .number { font-variant-numeric: tabular-nums; }
  .body > .muted { margin-block-start: 16px; }
  .foot { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; justify-content: space-between; padding: 8px 20px; }
  pst-conversation { flex: 1; min-block-size: 0; }
  @media (max-width: 520px) { :host([floating]) .frame { border: 0; border-radius: 0; } }
`;
