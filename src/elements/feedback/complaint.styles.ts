import { css } from 'lit';

export const complaint = css`
  .contact .hint { margin-block-end: 12px; }
  /* On a phone the number takes two lines of equal length. */
  .ticket .number { font-size: 28px; font-size: clamp(28px, 6.5cqi, 40px); letter-spacing: 0; text-wrap: balance; margin-block: 4px; }
  .channels { list-style: none; margin-block: 12px 20px; border-block-start: 1px solid var(--_line); }
  .channels li { padding-block: 10px; border-block-end: 1px solid var(--_line); line-height: 1.4; }
  .channels a, .channels b { font-weight: 600; }
  .channels a { color: inherit; }
  .channels small { display: block; font-size: 14px; color: var(--_muted); }
  .copied { font-weight: 600; color: var(--_good); }
  .copied:empty { display: none; }
`;
