import { css } from 'lit';

export const satisfaction = css`
  .choice { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-block-end: 16px; }
  .choice label { font-weight: 600; }
  select { font: inherit; font-size: 16px; color: inherit; min-block-size: 44px; max-inline-size: 100%; padding: 8px 12px; background: var(--_surface); border: 1px solid var(--_control); border-radius: var(--_radius); }

  .figures { display: grid; gap: 20px; }
  .result { display: flex; flex-wrap: wrap; gap: 12px 32px; align-items: end; padding: 16px 20px; background: var(--_sunken); border-radius: var(--_radius); }
  .result p { display: flex; flex-direction: column-reverse; }
  .result p strong { font-size: 34px; line-height: 42px; font-variant-numeric: tabular-nums; }
  .result p span, dt { font-size: 14px; color: var(--_muted); }
  .result .grade strong { font-size: 26px; color: var(--_accent-strong); }
  dl { display: flex; flex-wrap: wrap; gap: 8px 32px; flex: 1 1 100%; }
  dd { font-weight: 600; font-variant-numeric: tabular-nums; }
  .empty { padding: 20px; background: var(--_sunken); border-radius: var(--_radius); }

  table { inline-size: 100%; border-collapse: collapse; font-size: 15px; line-height: 1.35; }
  caption { text-align: start; padding-block-end: 8px; font-size: 14px; color: var(--_muted); }
  caption strong { display: block; font-size: 16px; color: var(--_text); }
  th, td { text-align: start; font-weight: 400; padding: 8px 10px 8px 0; vertical-align: middle; }
  th:last-child, td:last-child { padding-inline-end: 0; }
  thead th { font-size: 14px; color: var(--_muted); }
  tbody tr { border-block-start: 1px solid var(--_line); }
  tfoot tr { border-block-start: 1px solid var(--_control); }
  tfoot th, tfoot td { font-weight: 600; }
  .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  tbody .number { font-weight: 600; }
  .named { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; }
  .named span { flex: 1 1 190px; }
  .named .bar { flex: 1 1 170px; inline-size: auto; min-inline-size: 0; }

  @container (max-width: 460px) {
    .result { padding: 14px 16px; }
    .result p strong { font-size: 30px; }
    .word { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .named .bar { flex-basis: 100%; block-size: 8px; }
  }
`;
