/** What a person takes along: a number, large, with the words that say what it is. */
import { css } from 'lit';

export const ticket = css`
  .ticket { border: 1px dashed var(--_control); border-radius: var(--_radius-large); text-align: center; padding: 18px 12px; margin-block-end: 16px; }
  .ticket .number { font-size: 64px; font-size: clamp(44px, 17cqi, 64px); line-height: 1.15; font-weight: 700; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
`;
