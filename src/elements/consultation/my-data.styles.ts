import { css } from 'lit';

export const myDataStyles = css`
  :host { padding-block-end: 8px; }
  h3 { font-size: 17px; line-height: 1.3; }
  h4 { font-size: 16px; margin-block: 20px 6px; }
  p { margin-block-start: 8px; }
  dl { margin-block: 14px; display: grid; gap: 10px 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr)); }
  dt { font-size: 14px; color: var(--_muted); }
  dd { overflow-wrap: anywhere; }
  .held { list-style: none; padding: 0; display: grid; gap: 10px; }
  .held li { border-inline-start: 3px solid var(--_line); padding-inline-start: 12px; }
  .held strong { overflow-wrap: anywhere; }
  .actions { margin-block-start: 16px; }
  .asked { margin-block-start: 20px; }
  .asked h4 { margin-block-start: 0; }
  .asked ul { padding-inline-start: 20px; margin-block: 4px; }
  .asked li { overflow-wrap: anywhere; }
  .lost { white-space: pre-wrap; max-block-size: 6lh; overflow-y: auto; }
  .understood { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; align-items: start; min-block-size: 44px; padding-block: 10px; font-weight: 600; }
  .understood input { inline-size: 22px; block-size: 22px; margin: 1px 0 0; accent-color: var(--_accent); }
  .error { color: var(--_bad); font-weight: 600; font-size: 14px; margin: 0; }
  .danger { background: var(--_bad); color: var(--_surface); }
  .danger:hover { background: var(--_text); }
`;
