import { css } from 'lit';

export const guestBook = css`
  .actions { margin-block-start: 16px; }
  form > details { margin-block-end: 20px; border: 1px solid var(--_line); border-radius: var(--_radius); padding-inline: 14px; }
  summary { min-block-size: 44px; padding-block: 10px; font-weight: 600; cursor: pointer; }
  .pair { display: grid; gap: 0 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr)); align-items: end; }
  .body > .notice { margin-block-end: 20px; }
`;
