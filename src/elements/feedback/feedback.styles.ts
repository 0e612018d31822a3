import { css } from 'lit';

export const feedback = css`
  .tabs { display: flex; gap: 4px; border-block-end: 1px solid var(--_line); margin-block-end: 20px; }
  .tabs button {
    flex: 0 1 auto; padding: 8px 14px; line-height: 1.3; border-radius: var(--_radius-small) var(--_radius-small) 0 0; border: 0;
    border-block-end: 3px solid transparent; margin-block-end: -1px; background: transparent; color: var(--_muted);
  }
  .tabs button:hover { background: var(--_sunken); color: var(--_text); }
  .tabs [aria-selected='true'] { border-color: var(--_accent); color: var(--_accent-strong); }

  .question legend { font-weight: 500; margin-block-end: 8px; line-height: 1.4; }
  .overall legend { font-size: 18px; font-weight: 600; }

  /* Four words in one row; each word is the target, its radio lies over it. */
  .scale { display: grid; grid-template-columns: repeat(4, 1fr); border: 1px solid var(--_control); border-radius: var(--_radius); overflow: clip; }
  .scale label {
    position: relative; display: grid; place-items: center; min-block-size: 56px; padding: 8px 6px; margin: 0; cursor: pointer;
    font-size: 15px; font-weight: 500; line-height: 1.25; text-align: center; color: var(--_text); border-inline-start: 1px solid var(--_line);
  }
  .scale label:first-child { border-inline-start: 0; }
  .scale label:hover { background: var(--_soft); }
  .scale label:has(:checked) { background: var(--_accent); color: var(--_on-accent); font-weight: 600; }
  .scale label:has(:focus-visible) { outline: 3px solid var(--_accent); outline-offset: -3px; }
  .scale label:has(:checked:focus-visible) { outline-color: var(--_on-accent); outline-offset: -5px; }
  .scale input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: inherit; }

  @container (max-width: 500px) {
    .tabs button { flex: 1 1 auto; padding-inline: 8px; }
    .scale { grid-template-columns: 1fr; }
    .scale label { grid-template-columns: auto 1fr; gap: 10px; justify-items: start; min-block-size: 46px; padding: 8px 12px; text-align: start; font-size: 16px; border: 0; border-block-start: 1px solid var(--_line); }
    .scale label:first-child { border-block-start: 0; }
    .scale label:has(:checked) { background: var(--_soft); color: inherit; box-shadow: inset 3px 0 var(--_accent); }
    .scale label:has(:checked:focus-visible) { outline-color: var(--_accent); outline-offset: -3px; }
    .scale input { position: static; inline-size: 18px; block-size: 18px; opacity: 1; accent-color: var(--_accent); outline: 0; }
  }
  @media (forced-colors: active) {
    .tabs [aria-selected='true'] { border-block-end: 3px solid Highlight; }
    .scale label:has(:checked) { forced-color-adjust: none; background: SelectedItem; color: SelectedItemText; }
  }

  .next, .follow { margin-block: 16px; }
  .follow:first-child { margin-block-start: 0; }
  /* About as high as the rating that stood here. */
  .waiting { min-block-size: 420px; }
`;
