import { css } from 'lit';

export const firstScreen = css`
  .body > .due { margin-block: 10px 16px; }
`;
