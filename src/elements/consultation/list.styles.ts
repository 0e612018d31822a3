import { css } from 'lit';

export const list = css`
  h3 { font-size: 17px; line-height: 1.3; }
  ul { list-style: none; margin-block: 12px 16px; display: grid; gap: 8px; }
  .entry {
    inline-size: 100%; display: grid; grid-template-columns: 1fr auto; gap: 2px 10px; text-align: start; justify-content: stretch;
    padding: 12px 14px; background: none; color: inherit; border-color: var(--_line); font-weight: 400;
  }
  .entry:hover { background: var(--_soft); color: inherit; border-color: var(--_soft-line); }
  .topic { font-weight: 600; min-inline-size: 0; overflow-wrap: anywhere; }
  .about { grid-column: 1 / -1; font-size: 14px; line-height: 1.4; color: var(--_muted); }
  .entry:hover .about { color: inherit; }
  .unsent { grid-column: 1 / -1; font-size: 14px; line-height: 1.4; font-weight: 600; }
  .unsent.stopped { color: var(--_bad); }
  .new { align-self: start; font-size: 13px; font-weight: 600; padding: 2px 10px; border-radius: 999px; background: var(--_good-soft); color: var(--_good); }
  .cannot { margin-block: 12px; }
`;
