/** Answers to choose from: each one's whole field is the target. */
import { css } from 'lit';

export const choice = css`
  .options { display: grid; gap: 8px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 165px), 1fr)); }
  .options.wide { grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr)); }
  .options label {
    font-weight: 500; margin: 0; display: flex; gap: 10px; align-items: center; min-block-size: 44px; padding: 8px 12px;
    border: 1px solid var(--_control); border-radius: var(--_radius); cursor: pointer; line-height: 1.3; min-inline-size: 0; overflow-wrap: anywhere;
  }
  .options label:has(:checked) { border-color: var(--_accent); background: var(--_soft); box-shadow: inset 0 0 0 1px var(--_accent); }
  .options input { accent-color: var(--_accent); inline-size: 18px; block-size: 18px; flex: none; margin: 0; }
  .options label:has(:focus-visible) { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .options input:focus-visible { outline: 0; }

  /* Only where there is something to take back. */
  /* Beside the last line of the question, so that nothing moves when it comes. */
  legend:has(+ .clear) { padding-inline-end: 104px; }
  .clear { float: inline-end; min-block-size: 32px; margin: -33px -10px 1px 0; padding: 2px 10px; border: 0; background: none; color: var(--_accent); font-size: 15px; }
  .clear:hover { background: var(--_soft); }
  fieldset:not([data-chosen]) .clear { display: none; }
`;
