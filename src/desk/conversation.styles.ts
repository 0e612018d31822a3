import { css } from 'lit';

export const conversation = css`
  :host { block-size: 100%; container-type: inline-size; background: var(--_surface); }
  .whole { block-size: 100%; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); position: relative; }
  article { min-block-size: 0; display: grid; grid-template-rows: auto minmax(0, 1fr) auto auto; grid-template-columns: minmax(0, 1fr); position: relative; }
  .tool { overflow-y: auto; padding: 16px 20px; border-block-start: 1px solid var(--_line); background: var(--_surface); }
  .tool h3, .tool ::part(title) { font-size: 17px; }
  .tool h3:focus-visible { outline-offset: 2px; }
  .tool h4 { font-size: 15px; margin: 16px 0 4px; }
  .tool dl { display: grid; gap: 10px; margin-block: 10px; font-size: 15px; }
  .tool dt { color: var(--_muted); font-size: 14px; }
  .tool dd { margin: 0; overflow-wrap: anywhere; }
  .tool ul { padding-inline-start: 18px; font-size: 15px; }
  .tools { display: flex; flex-wrap: wrap; gap: 6px; flex: 1 0 100%; order: 3; margin-block-start: 8px; }
  .tools button { padding: 2px 12px; min-block-size: 36px; font-size: 15px; }
  .tools [aria-expanded='true'] { background: var(--_soft); color: var(--_accent-strong); border-color: var(--_accent); }
  pst-desk-keeper { flex: 1 0 100%; order: 2; margin-block-start: 4px; }
  .topic { font-weight: 600; }
  header { padding: 12px 20px; border-block-end: 1px solid var(--_line); display: flex; flex-wrap: wrap; gap: 0 12px; align-items: start; }
  /* The shell says whether the inbox is beside the conversation or behind it; behind, the buttons come first. */
  .about { min-inline-size: 0; flex: 1 1 var(--_about, 100%); order: var(--_about-order, 1); }
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
  .plain { white-space: pre-wrap; overflow-wrap: anywhere; }
  .event { align-self: center; max-inline-size: min(92%, 64ch); margin-block: 8px; padding: 10px 16px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); font-size: 15px; text-align: center; overflow-wrap: anywhere; }
  .day button { padding: 4px 14px; font-size: 15px; }
  .bubble { overflow-wrap: anywhere; max-inline-size: 100%; box-sizing: border-box; line-height: 1.45; padding: 10px 14px; border-radius: 14px; background: var(--_surface); border: 1px solid var(--_line); border-end-start-radius: 4px; }
  .officer .bubble { background: var(--_soft); border-color: var(--_soft-line); border-radius: 14px; border-end-end-radius: 4px; }
  .files { margin-block-start: 4px; inline-size: min(100%, 44ch); }
  .when { font-size: 13px; color: var(--_muted); }
  .log .notice { margin-block-start: 8px; font-size: 15px; }
  .newest { position: relative; block-size: 0; display: flex; justify-content: center; }
  .newest button { position: absolute; inset-block-end: 10px; background: var(--_surface); box-shadow: var(--_lift); }
  pst-desk-reply, pst-desk-ended { border-block-start: 1px solid var(--_line); }

  /* Beside the conversation where there is room, over it where there is none. */
  @container (max-width: 759px) {
    .tool { position: absolute; inset: auto 0 0; max-block-size: 70%; box-sizing: border-box; z-index: 2; box-shadow: var(--_lift); border-block-start: 3px solid var(--_accent); }
  }
  @container (min-width: 760px) {
    .with-tool { grid-template-columns: minmax(0, 1fr) clamp(320px, 40%, 400px); }
    .with-tool > .tool { border-block-start: 0; border-inline-start: 1px solid var(--_line); }
  }
  @container (max-width: 480px) {
    header { padding: 4px 14px 8px; }
    .log { padding-inline: 14px; }
    /* A narrow window is a low one too: the buttons stand in one row, and the log keeps a place to be read in. */
    article { overflow-y: auto; grid-template-rows: auto minmax(200px, 1fr) auto auto; }
    .tools { flex-wrap: nowrap; overflow-x: auto; margin-inline: -14px; padding: 4px 14px; flex-basis: calc(100% + 28px); box-sizing: border-box; margin-block-start: 2px; }
    .tools button { flex: none; }
    /* Over it there would be the buttons too, one of which closes it: it stands in the conversation's place. */
    .with-tool { grid-template-rows: auto minmax(60%, 1fr); overflow-y: auto; }
    .with-tool article { display: block; overflow: visible; }
    .with-tool :is(.log, .newest, pst-desk-ended) { display: none; }
    .with-tool pst-desk-reply { visibility: hidden; block-size: 0; overflow: hidden; border: 0; }
    .with-tool > .tool { position: static; max-block-size: none; box-shadow: none; }
  }
`;
