import { css } from 'lit';

export const due = css`
  .due { display: flex; gap: 10px; align-items: center; padding: 10px 14px; border-radius: var(--_radius); background: var(--_soft); font-size: 14.5px; line-height: 1.4; }
  .due strong { white-space: nowrap; }
  .due svg { color: var(--_accent); flex: none; }
`;
