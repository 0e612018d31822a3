import { css } from 'lit';

export const guestBook = css`
  .ticket { border: 1px dashed var(--_control); border-radius: var(--_radius-large); text-align: center; padding: 18px; margin-block-end: 16px; }
  .ticket .number { font-size: 64px; font-size: clamp(44px, 17cqi, 64px); line-height: 1.15; font-weight: 700; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
  .actions { margin-block-start: 16px; }
`;
