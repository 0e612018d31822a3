import { css } from 'lit';

export const more = css`
  .files { margin-block: 2px; min-inline-size: min(100%, 240px); }
  .fresh { display: flex; gap: 10px; align-items: center; font-size: 13px; font-weight: 600; color: var(--_accent); outline-offset: -2px; }
  .fresh::before, .fresh::after { content: ''; flex: 1; border-block-start: 1px solid var(--_soft-line); }
  .bubble a { overflow-wrap: anywhere; }
  .bubble.formatted { white-space: normal; }
  .typing { block-size: 20px; margin-block-end: -20px; padding-inline: 20px; font-size: 13px; line-height: 20px; color: var(--_muted); overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
  .closing { padding: 12px 16px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_sunken); }
  .closing h4 { font-size: 14px; font-weight: 600; margin-block-end: 4px; }
  .prose { white-space: pre-wrap; overflow-wrap: anywhere; }
  .newest { position: relative; block-size: 0; display: flex; justify-content: center; }
  .newest button { position: absolute; inset-block-end: 10px; background: var(--_surface); box-shadow: var(--_lift); }
`;
