import { css } from 'lit';

export const lapor = css`
  .purpose { max-inline-size: 68ch; }
  h3 { font-size: 16px; line-height: 1.35; margin-block: 24px 10px; }

  .classes { display: flex; flex-wrap: wrap; gap: 2px 12px; margin-block-start: 8px; font-size: 15px; }
  .where { display: grid; gap: 12px; margin-block-start: 16px; }
  .where > div { background: var(--_sunken); border-radius: var(--_radius-small); padding: 12px 14px; }
  .where h3 { margin-block: 0 6px; }
  .where ul { margin: 0; padding-inline-start: 18px; font-size: 15px; line-height: 1.45; }
  .where li + li { margin-block-start: 4px; }

  .stages { list-style: none; margin-block: 0 20px; }
  .stages li { position: relative; padding: 0 0 14px 24px; line-height: 1.35; display: grid; grid-template-columns: 1fr auto; gap: 0 12px; }
  .stages li::before { content: ''; position: absolute; inset-block-start: 4px; inset-inline-start: 0; inline-size: 12px; block-size: 12px; border-radius: 50%; border: 3px solid var(--_accent); }
  .stages li:not(:last-child)::after { content: ''; position: absolute; inset-block: 19px -1px; inset-inline-start: 5px; inline-size: 2px; background: var(--_soft-line); }
  .stages li:last-child { padding-block-end: 0; }
  .name { font-weight: 600; }
  .limit { font-weight: 600; color: var(--_accent-strong); font-variant-numeric: tabular-nums; text-align: end; }
  .what { grid-column: 1 / -1; font-size: 14px; color: var(--_muted); }
  @container (min-width: 600px) {
    .where { grid-template-columns: 1fr 1fr; }
    .stages { display: grid; grid-template-columns: repeat(5, 1fr); gap: 12px; }
    .stages li { border-block-start: 3px solid var(--_accent); padding: 10px 0 0; display: block; }
    .stages li::before, .stages li::after { content: none !important; }
    .stages span { display: block; text-align: start; }
  }

  .leaving { margin-block-start: 8px; font-size: 14px; color: var(--_muted); }
  .reserved { min-block-size: 320px; }
`;
