import { css } from 'lit';

export const ratingSending = css`
  .invalid .scale { border: 2px solid var(--_bad); }
  .done { border: 1px solid var(--_good); background: var(--_good-soft); border-radius: var(--_radius); padding: 14px 16px; }
  .skd { margin-block-start: 16px; }
  .skd a { font-weight: 600; display: inline-block; padding-block: 4px; }
  .done strong { display: block; font-size: 18px; line-height: 1.35; }
`;
