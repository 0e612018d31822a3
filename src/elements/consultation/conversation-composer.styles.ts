import { css } from 'lit';

export const composer = css`
  .composer { margin: 10px 12px; }
  .row { display: flex; align-items: end; gap: 4px; padding: 4px; border: 1px solid var(--_control); border-radius: 14px; }
  .row:focus-within { border-color: var(--_accent); box-shadow: 0 0 0 3px var(--_soft); outline: 1px solid var(--_accent); }
  .row textarea { border: 0; min-block-size: 44px; max-block-size: 30vh; resize: none; background: none; padding: 10px 8px; outline: 0; }
  .attach { color: var(--_accent); }
  .chosen { margin-block-end: 8px; }
  .limit { font-size: 13px; color: var(--_muted); text-align: end; padding-inline-end: 4px; }
  .limit:empty { display: none; }
  .limit.bad { color: var(--_bad); font-weight: 600; }
  .send { inline-size: 44px; padding: 0; flex: none; }
`;
