import { css } from 'lit';

export const privacy = css`
  :host { block-size: 100%; overflow-y: auto; container-type: inline-size; background: var(--_sunken); }
  .all { max-inline-size: 900px; margin-inline: auto; padding: 20px; display: grid; gap: 14px; }
  .top { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; }
  article { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 14px 16px; display: grid; gap: 10px; min-inline-size: 0; }
  h3 { font-size: 16px; }
  dl { display: grid; gap: 8px; font-size: 15px; }
  dl > div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 3fr); gap: 2px 16px; }
  dt { color: var(--_muted); }
  table { inline-size: 100%; border-collapse: collapse; font-size: 15px; line-height: 1.45; }
  th, td { text-align: start; padding: 8px 12px 8px 0; font-weight: 400; vertical-align: top; border-block-start: 1px solid var(--_line); overflow-wrap: break-word; }
  thead th { border: 0; font-size: 14px; color: var(--_muted); white-space: nowrap; }
  @container (max-width: 560px) {
    .all { padding: 12px; }
    dl > div { grid-template-columns: 1fr; }
    thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    table, tbody, tr, td { display: block; }
    td { border: 0; padding: 0; }
    tr { border-block-start: 1px solid var(--_line); padding-block: 10px; }
  }
`;
