import { css } from 'lit';

export const eraseStyles = css`
  ul { margin-block: 6px; padding-inline-start: 20px; max-block-size: 6lh; overflow-y: auto; }
  li { overflow-wrap: anywhere; white-space: pre-wrap; }
  .actions { margin-block: 10px 4px; }
`;
