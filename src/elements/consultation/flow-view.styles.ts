import { css } from 'lit';

export const steps = css`
  .body > h3 { margin-block: 18px 4px; }
  .quote { white-space: pre-wrap; border-inline-start: 3px solid var(--_soft-line); padding-inline-start: 12px; overflow-wrap: anywhere; }
`;
