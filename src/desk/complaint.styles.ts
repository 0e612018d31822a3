import { css } from 'lit';

export const complaint = css`
  :host { block-size: 100%; overflow-y: auto; container-type: inline-size; background: var(--_sunken); }
  article { max-inline-size: 820px; margin-inline: auto; padding: 12px 20px 32px; display: grid; gap: 14px; grid-template-columns: minmax(0, 1fr); }
  header, section { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 16px 20px; }
  header { border: 0; }
  .bar { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
  .back { font-weight: 600; padding-block: 10px; min-block-size: 44px; box-sizing: border-box; display: inline-block; }
  .reload { padding: 6px 14px; font-size: 15px; }
  h2 { font-size: 22px; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  h3 { font-size: 17px; margin: 0 0 8px; }
  h4 { font-size: 15px; margin: 14px 0 4px; }
  .marks { display: flex; flex-wrap: wrap; gap: 4px 12px; margin-block: 6px; align-items: center; }
  .small.notice { margin-block-start: 10px; padding: 8px 14px; }
  dl { display: flex; flex-wrap: wrap; gap: 8px 28px; margin-block: 0 10px; }
  dt { font-size: 14px; color: var(--_muted); }
  dd { margin: 0; overflow-wrap: anywhere; }
  .said { white-space: pre-wrap; overflow-wrap: anywhere; }
  .log { list-style: none; display: grid; gap: 12px; }
  .log li { border-inline-start: 3px solid var(--_line); padding-inline-start: 14px; }
  .log .addition { border-color: var(--_accent); }
  .log .said { margin-block-start: 4px; }
  pst-files { display: block; margin-block-start: 6px; }
  @container (max-width: 560px) { article { padding-inline: 12px; } header, section { padding: 14px 16px; } }
`;
