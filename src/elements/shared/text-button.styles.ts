import { css } from 'lit';

/** A button that stands among words as a link would. */
export const textButton = css`
  .text { min-block-size: 32px; padding: 2px 6px; margin-inline-start: -6px; background: none; color: var(--_accent); text-decoration: underline; text-underline-offset: 2px; font-size: inherit; }
  .text:hover { background: var(--_soft); color: var(--_accent-strong); }
`;
