import { css } from 'lit';

export const conversation = css`
  :host { block-size: 100%; container-type: inline-size; background: var(--_surface); }
  article { block-size: 100%; display: grid; grid-template-rows: auto minmax(0, 1fr) auto auto; grid-template-columns: minmax(0, 1fr); position: relative; }
  header { padding: 12px 20px; border-block-end: 1px solid var(--_line); display: flex; flex-wrap: wrap; gap: 0 12px; align-items: start; }
  /* The shell says whether the inbox is beside the conversation or behind it; behind, the buttons come first. */
  .about { min-inline-size: 0; flex: 1 1 var(--_about, 100%); order: var(--_about-order, 1); }
  pst-desk-close { margin-inline-start: auto; }
  pst-desk-close[asking] { flex-basis: 100%; order: 2; margin-block-start: 10px; }
  h2 { font-size: 20px; overflow-wrap: anywhere; }
  .line { display: flex; flex-wrap: wrap; gap: 2px 16px; font-size: 15px; align-items: baseline; }
  .line + .line { margin-block-start: 4px; }
  .line a { display: inline-block; min-block-size: 24px; overflow-wrap: anywhere; }
  .number { font-variant-numeric: tabular-nums; }
  .number strong { font-weight: 600; }
  .back { display: var(--_back, inline-block); padding-block: 8px; min-block-size: 44px; font-weight: 600; font-size: 15px; }

  .log { overflow-y: auto; padding: 8px 20px 16px; background: var(--_sunken); display: flex; flex-direction: column; gap: 4px; overscroll-behavior: contain; }
  .log:focus-visible { outline-offset: -3px; }
  .day { align-self: center; font-size: 13px; font-weight: 400; color: var(--_muted); padding: 8px 0; text-align: center; }
  .message { max-inline-size: min(84%, 64ch); align-self: flex-start; display: flex; flex-direction: column; align-items: flex-start; }
  .message.officer { align-self: flex-end; align-items: flex-end; }
  .who { font-size: 13px; color: var(--_muted); margin-block: 8px 2px; }
  .bubble { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.45; padding: 10px 14px; border-radius: 14px; background: var(--_surface); border: 1px solid var(--_line); border-end-start-radius: 4px; }
  .officer .bubble { background: var(--_soft); border-color: var(--_soft-line); border-radius: 14px; border-end-end-radius: 4px; }
  .when { font-size: 13px; color: var(--_muted); }
  .log .notice { margin-block-start: 8px; font-size: 15px; }
  .newest { position: relative; block-size: 0; display: flex; justify-content: center; }
  .newest button { position: absolute; inset-block-end: 10px; background: var(--_surface); box-shadow: var(--_lift); }
  pst-desk-reply, .ended { border-block-start: 1px solid var(--_line); }
  .ended { padding: 16px 20px; }
  .ended .notice { font-size: 15px; }
  .unsent { margin-block-start: 8px; white-space: pre-wrap; overflow-wrap: anywhere; max-block-size: 30vh; overflow-y: auto; }

  @container (max-width: 480px) {
    header { padding: 4px 14px 10px; }
    .log { padding-inline: 14px; }
  }
`;
