import { css } from 'lit';

export const finder = css`
  form { background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); padding: 12px 16px; margin-block-end: 12px; }
  .q { display: flex; flex-wrap: wrap; gap: 8px; margin-block-end: 4px; }
  .q input { flex: 1 1 240px; min-inline-size: 0; }
  summary { cursor: pointer; font-weight: 600; color: var(--_accent); padding-block: 10px; inline-size: fit-content; }
  .filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr)); gap: 12px 16px; align-items: end; padding-block: 4px; }
  .filters :is(input[type='date'], select) { block-size: 46px; }
  .filters label:not(.check) { font-size: 14px; }
  .filters .actions { grid-column: 1 / -1; }
  .check { display: flex; gap: 8px; align-items: center; min-block-size: 44px; font-weight: 400; }
  .check input { inline-size: 20px; block-size: 20px; flex: none; margin: 0; }
  section > [role='status'] { min-block-size: 22px; margin-block-end: 8px; }
  td a { display: inline-block; padding-block: 2px; }
  nav { margin-block: 16px; justify-content: center; }
  .empty p + p { margin-block-start: 12px; }
  .ratings :is(th, td):nth-child(1) { inline-size: 22%; }
  .visits :is(th, td):nth-child(1) { inline-size: 34%; }
`;
