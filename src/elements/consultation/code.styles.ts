import { css } from 'lit';

export const code = css`
  h3 { font-size: 17px; line-height: 1.3; margin-block-end: 8px; }
  .address { overflow-wrap: anywhere; }
  .notice, form { margin-block: 14px; }
  /* Digits that are compared with those of a letter stand apart, and all as wide as each other. */
  input.code { font-size: 24px; letter-spacing: 0.3em; font-variant-numeric: tabular-nums; max-inline-size: 9em; }
  .remember { display: flex; gap: 10px; align-items: center; min-block-size: 44px; font-weight: 600; margin: 0; cursor: pointer; }
  .remember input { accent-color: var(--_accent); inline-size: 18px; block-size: 18px; flex: none; margin: 0; }
  form .hint { margin-block-end: 16px; }
  p .text { margin-inline-start: -4px; }
`;
