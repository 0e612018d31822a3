import { css } from 'lit';

export const long = css`
  .piece { contain: layout style; }
  .inner > .room { margin: 0; }
  .earlier { position: sticky; inset-block-start: 12px; }
`;
