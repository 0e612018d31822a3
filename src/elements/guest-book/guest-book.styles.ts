import { css } from 'lit';

export const guestBook = css`
  .actions { margin-block-start: 16px; }
`;
