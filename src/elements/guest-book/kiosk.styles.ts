import { css } from 'lit';

/** For a tablet that stands on a desk: what can be touched is at least 64 px high, and one question fills the eye. */
export const kiosk = css`
  .kiosk { font-size: 20px; min-block-size: min(70vh, 560px); display: flex; flex-direction: column; gap: 16px; }
  .kiosk h3 { font-size: 28px; font-size: clamp(24px, 5cqi, 34px); line-height: 1.25; text-wrap: balance; }
  .kiosk h3:focus { outline: 0; }
  .kiosk[data-phase='welcome'], .kiosk[data-phase='done'], .kiosk[data-phase='ticket'] { justify-content: center; align-items: center; text-align: center; }
  .kiosk button { min-block-size: 64px; padding-inline: 28px; font-size: 20px; }
  .kiosk .clear { min-block-size: 44px; margin-block-start: -40px; font-size: 17px; padding-inline: 10px; }
  .kiosk .actions { gap: 14px; margin-block-start: 0; }
  .kiosk .column { flex-direction: column; align-items: stretch; }
  .kiosk form > .actions { margin-block-start: 8px; justify-content: space-between; }
  .kiosk label, .kiosk legend { font-size: 22px; }
  .kiosk .hint { font-size: 17px; }
  .kiosk .options label { min-block-size: 64px; font-size: 19px; padding-inline: 18px; }
  .kiosk .options input { inline-size: 24px; block-size: 24px; }
  .kiosk input:not([type='radio'], [type='checkbox']), .kiosk textarea, .kiosk select { min-block-size: 64px; font-size: 22px; }
  .kiosk details { border: 0; padding: 0; }
  .kiosk .progress { font-size: 17px; color: var(--_muted); font-variant-numeric: tabular-nums; }
  .kiosk progress { appearance: none; inline-size: 100%; block-size: 8px; border: 0; border-radius: 4px; overflow: clip; background: var(--_sunken); }
  .kiosk progress::-webkit-progress-bar { background: var(--_sunken); }
  .kiosk progress::-webkit-progress-value { background: var(--_accent); }
  .kiosk progress::-moz-progress-bar { background: var(--_accent); }
  .kiosk .text-like { border-color: transparent; color: var(--_muted); }
  .ask { position: fixed; inset: 0; z-index: 2147483647; display: grid; place-items: center; padding: 20px; background: #0009; }
  .ask > div { max-inline-size: 520px; display: grid; gap: 16px; padding: 28px; font-size: 20px; border-radius: var(--_radius-large); background: var(--_surface); box-shadow: var(--_lift); }
  .ask button { min-block-size: 64px; padding-inline: 28px; font-size: 20px; }
`;
