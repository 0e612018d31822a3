import { css } from 'lit';

export const conversation = css`
  :host { display: flex !important; flex-direction: column; }
  .log { overflow-y: auto; overscroll-behavior: contain; display: flex; flex-direction: column-reverse; overflow-anchor: none; block-size: min(460px, 60vh); border-block: 1px solid var(--_line); }
  :host([floating]) .log { flex: 1; }
  .inner { flex: none; margin-block-end: auto; padding: 4px 20px 12px; }
  .inner > *, .piece > * { margin-block-end: 4px; }
  .inner > .piece { margin: 0; }
  .log:focus-visible { outline-offset: -3px; }
  .day { font-size: 13px; font-weight: 400; color: var(--_muted); padding: 8px 0; text-align: center; }
  /* Blocks: a column of flexible boxes is laid out twice for each message that is put in. */
  .message { max-inline-size: 84%; }
  .mine { margin-inline-start: auto; text-align: end; }
  .who, .when { font-size: 13px; color: var(--_muted); }
  .who { padding-block: 8px 2px; }
  .bubble { inline-size: fit-content; text-align: start; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.45; padding: 10px 14px; border-radius: 14px 14px 14px 4px; background: var(--_sunken); border: 1px solid var(--_line); }
  .mine .bubble { margin-inline-start: auto; background: var(--_soft); border-color: var(--_soft-line); border-radius: 14px 14px 4px; }
  .mine .pending { border-style: dashed; border-color: var(--_control); }
  .when { padding-block-end: 4px; }
  .when.bad { color: var(--_bad); font-weight: 600; }
  .ways { white-space: nowrap; }
  .text { min-block-size: 24px; margin: 0; }
`;
