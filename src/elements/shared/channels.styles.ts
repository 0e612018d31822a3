import { css } from 'lit';
import { pill } from './pill.styles.ts';

export const channels = [pill, css`
  .channels { list-style: none; border-block-start: 1px solid var(--_line); }
  .channels li { display: grid; grid-template-columns: auto 1fr auto; gap: 4px 12px; align-items: center; padding: 10px 0; border-block-end: 1px solid var(--_line); }
  .channels svg { color: var(--_accent); }
  .way { min-inline-size: 0; line-height: 1.4; }
  .way .value { font-weight: 600; overflow-wrap: anywhere; }
  .way a { color: inherit; display: inline-block; padding-block: 2px; }
  .way small { display: block; font-size: 14px; color: var(--_muted); }
  @container (max-width: 440px) {
    .channels .pill { grid-column: 2; justify-self: start; }
    .channels svg { align-self: start; margin-block-start: 3px; }
  }
  .channels .plain { background: var(--_sunken); color: var(--_muted); }
  .sample { margin-block-start: 8px; font-size: 13px; color: var(--_muted); }
`];
