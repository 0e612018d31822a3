/** A word on a coloured ground, about how things stand. */
import { css } from 'lit';

export const pill = css`
  .pill { font-size: 13px; font-weight: 600; padding: 3px 10px; border-radius: 12px; background: var(--_good-soft); color: var(--_good); white-space: nowrap; }
  .pill.off { background: var(--_warn-soft); color: var(--_warn); }
  @media (forced-colors: active) { .pill { border: 1px solid ButtonBorder; } }
`;
