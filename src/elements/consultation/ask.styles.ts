import { css } from 'lit';

export const ask = css`
  h3 { font-size: 17px; line-height: 1.3; margin-block-end: 8px; }
  h3:focus-visible { outline-offset: 4px; }
  form { margin-block-start: 16px; }
  .quote { white-space: pre-wrap; border-inline-start: 3px solid var(--_soft-line); padding-inline-start: 12px; margin-block-end: 12px; overflow-wrap: anywhere; max-block-size: 8lh; overflow-y: auto; }
  details { border: 1px solid var(--_line); border-radius: var(--_radius); margin-block-end: 20px; padding: 0 14px; }
  summary { font-weight: 600; min-block-size: 44px; padding-block: 9px; cursor: pointer; color: var(--_accent); }
  summary .optional { color: var(--_muted); }
  details > .pair { display: grid; gap: 0 12px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr)); }
  details > :nth-child(2) { margin-block-start: 8px; }
`;
