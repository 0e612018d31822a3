import { css } from 'lit';

export const queue = css`
  :host { block-size: 100%; overflow-y: auto; container-type: inline-size; background: var(--_sunken); }
  .all { max-inline-size: 1100px; margin-inline: auto; padding: 20px; display: grid; gap: 16px; }
  h3 { font-size: 16px; margin-block-end: 8px; }
  .card { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 16px; min-inline-size: 0; }
  .desk { display: grid; gap: 16px; }
  .desk .field, .desk fieldset { margin: 0; }
  .services { display: flex; flex-wrap: wrap; gap: 0 16px; }
  .services label { display: flex; gap: 8px; align-items: center; min-block-size: 44px; font-weight: 500; margin: 0; }
  .services input { inline-size: 18px; block-size: 18px; margin: 0; accent-color: var(--_accent); }
  .next { font-size: 18px; min-block-size: 56px; }
  .tickets { list-style: none; display: grid; }
  .tickets li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 16px; align-items: center; padding-block: 12px; border-block-start: 1px solid var(--_line); }
  .tickets li:first-child { border: 0; padding-block-start: 0; }
  .number { font-weight: 700; font-size: 20px; font-variant-numeric: tabular-nums; }
  .mine .number { font-size: 32px; line-height: 1.2; }
  .late { color: var(--_bad); font-weight: 600; }
  .actions button { padding: 6px 14px; font-size: 15px; }
  details summary { cursor: pointer; font-weight: 600; color: var(--_accent-strong); min-block-size: 44px; display: flex; align-items: center; }
  .transfer { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; }
  .transfer label { flex: 1 1 200px; margin: 0; }
  .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; }
  .figures dt { font-size: 14px; color: var(--_muted); }
  .figures dd { font-size: 20px; font-weight: 700; font-variant-numeric: tabular-nums; }
  @container (max-width: 560px) { .tickets li { grid-template-columns: minmax(0, 1fr); } .all { padding: 12px; } }
  @container (min-width: 820px) { .desk { grid-template-columns: 240px minmax(0, 1fr) auto; align-items: start; } }
`;
