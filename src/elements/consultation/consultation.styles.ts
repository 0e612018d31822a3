import { css } from 'lit';

export const consultation = css`
  /* The launcher takes no room in the page. */
  :host { display: contents !important; --_lift: 0 12px 32px -12px #10203040; }
  :host([mode='inline']) { display: block !important; }
  :host([hidden]) { display: none !important; }
  button { font: 600 17px/1.2 var(--_font); cursor: pointer; color: var(--_on-accent); background: var(--_accent); border: 1px solid transparent; border-radius: var(--_radius); min-block-size: 44px; padding: 8px 18px; }
  button:hover { background: var(--_accent-strong); }
  :focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .launcher {
    position: fixed; z-index: var(--pst-z-index, 2147483000);
    inset-block-end: calc(var(--pst-launcher-inset, 20px) + env(safe-area-inset-bottom, 0px)); inset-inline-end: var(--pst-launcher-inset, 20px);
    display: inline-flex; gap: 10px; align-items: center; min-block-size: 56px; padding: 0 22px 0 16px; border-radius: 28px;
    box-shadow: var(--_lift); letter-spacing: normal; text-transform: none; white-space: nowrap;
  }
  .launcher[hidden] { visibility: hidden; }
  svg { inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
  .panel:not(.open) { display: none; }
  .panel {
    position: fixed; inset: auto 20px 20px auto; margin: 0; padding: 0; border: 0; background: none; color: inherit; overflow: visible;
    inline-size: min(420px, calc(100vw - 40px)); block-size: min(680px, calc(100dvh - 40px)); z-index: var(--pst-z-index, 2147483000);
    border-radius: calc(var(--_radius) * 1.6); box-shadow: var(--_lift); outline: 0;
  }
  .plain { font: 400 16px/1.55 var(--_font); background: Canvas; color: CanvasText; border: 1px solid #8886; border-radius: inherit; padding: 20px; block-size: 100%; box-sizing: border-box; overflow: auto; }
  :host([mode='inline']) .plain { block-size: auto; min-block-size: var(--pst-reserve, 0); }
  @media (max-width: 520px) {
    .panel { inset: 0; inline-size: 100vw; block-size: 100dvh; border-radius: 0; }
  }
  @media (forced-colors: active) { button { border-color: ButtonBorder; } .panel { border: 1px solid; } }
  @media print { .launcher, .panel { display: none !important; } }
`;
