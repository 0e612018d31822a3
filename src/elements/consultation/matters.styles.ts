import { css } from 'lit';

export const matters = css`
  :host { flex: none; max-block-size: 55%; overflow: auto; overscroll-behavior: contain; container-type: inline-size; }
  .matters { display: grid; gap: 10px; padding: 12px 20px 4px; }
  .closing-soon { display: grid; gap: 8px; justify-items: start; }
`;

export const card = css`
  .card { border: 1px solid var(--_line); border-inline-start: 4px solid var(--_accent); border-radius: var(--_radius-small); background: var(--_sunken); padding: 12px 16px; display: grid; gap: 6px; }
  .card.over { border-inline-start-color: var(--_line); }
  h3 { font-size: 16px; font-weight: 700; line-height: 1.3; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; font-size: 15px; }
  dt { color: var(--_muted); }
  dd { overflow-wrap: anywhere; white-space: pre-wrap; }
  .state { font-weight: 600; }
  textarea { min-block-size: 72px; }
  .field { margin-block: 6px 10px; }
  .actions { margin-block-start: 4px; }
`;

export const after = css`
  :host { container-type: inline-size; }
  .after { display: grid; gap: 12px; }
  h3 { font-size: 17px; font-weight: 700; line-height: 1.3; }
  .quote { white-space: pre-wrap; overflow-wrap: anywhere; border-inline-start: 3px solid var(--_line); padding-inline-start: 12px; max-block-size: 120px; overflow: auto; }
  .text { min-block-size: 24px; padding: 2px 6px; margin-inline-start: -6px; background: none; color: var(--_accent); text-decoration: underline; text-underline-offset: 2px; font-size: inherit; font-weight: 600; }
  .text:hover { background: var(--_soft); color: var(--_accent-strong); }
`;

export const transcript = css`
  dialog { inline-size: min(760px, 100vw); max-inline-size: none; block-size: min(900px, 100dvh); max-block-size: none; padding: 0; border: 1px solid var(--_line); border-radius: var(--_radius-large); color: var(--_text); background: var(--_surface); }
  dialog::backdrop { background: #10203099; }
  .sheet { block-size: 100%; display: flex; flex-direction: column; border: 0; border-radius: 0; }
  .top { padding: 16px 20px 12px; border-block-end: 1px solid var(--_line); display: grid; gap: 10px; }
  h2 { font-size: 18px; line-height: 1.3; }
  .all { flex: 1; overflow: auto; padding: 8px 20px 20px; }
  .all:focus-visible { outline-offset: -3px; }
  .part { content-visibility: auto; contain-intrinsic-block-size: auto 3000px; }
  h3 { font-size: 15px; margin-block: 16px 6px; }
  article { margin-block-end: 10px; break-inside: avoid; }
  .said { font-size: 14px; color: var(--_muted); }
  .said b { color: var(--_text); }
  .what { white-space: pre-wrap; overflow-wrap: anywhere; }
  @media (max-width: 520px) { dialog { inline-size: 100vw; block-size: 100dvh; border: 0; border-radius: 0; } }
  @media print {
    dialog, .sheet, .all { display: block; position: static; overflow: visible; block-size: auto; inline-size: auto; border: 0; }
    .part { content-visibility: visible; }
    .formatted a[href^='http']::after { content: ' (' attr(href) ')'; overflow-wrap: anywhere; }
    .no-print { display: none !important; }
  }
`;
