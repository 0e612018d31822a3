import { css } from 'lit';

export const channels = css`
  .channels { list-style: none; border-block-start: 1px solid var(--_line); }
  .channels li { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 10px 0; border-block-end: 1px solid var(--_line); }
  .channels svg { color: var(--_accent); }
  .way { flex: 1; min-inline-size: min(100% - 32px, 170px); line-height: 1.4; }
  .way .value { font-weight: 600; overflow-wrap: anywhere; }
  .way a { color: inherit; display: inline-block; padding-block: 2px; }
  .way small { display: block; font-size: 14px; color: var(--_muted); }
  .channels .pill { margin-inline-start: auto; }
  .channels .plain { background: var(--_sunken); color: var(--_muted); }
  .sample { margin-block-start: 8px; font-size: 13px; color: var(--_muted); }
`;
