import { css } from 'lit';

export const list = css`
  :host { block-size: 100%; overflow-y: auto; container-type: inline-size; background: var(--_sunken); }
  section { max-inline-size: 1240px; margin-inline: auto; padding: 20px; }
  .top { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; margin-block-end: 16px; }
  .top button { margin-inline-start: auto; padding: 6px 14px; font-size: 15px; }
  .notice { margin-block-end: 16px; }
  .empty, table { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); }
  table { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: 15px; line-height: 1.45; table-layout: fixed; }
  th { text-align: start; font-size: 14px; color: var(--_muted); font-weight: 600; padding: 10px 16px; }
  td { padding: 12px 16px; vertical-align: top; border-block-start: 1px solid var(--_line); overflow-wrap: anywhere; }
  .strong { font-weight: 600; font-size: 16px; font-variant-numeric: tabular-nums; }
  .text { white-space: pre-wrap; }
  .label, .missing { color: var(--_muted); }

  @container (max-width: 760px) {
    section { padding: 12px; }
    table { background: none; border: 0; }
    table, tbody, tr, td { display: block; }
    thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    tr { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); margin-block-end: 12px; padding-block: 6px; }
    td { inline-size: auto !important; padding: 6px 16px; border: 0; }
  }
`;
