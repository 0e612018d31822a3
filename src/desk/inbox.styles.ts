import { css } from 'lit';

export const inbox = css`
  :host { block-size: 100%; overflow-y: auto; container-type: inline-size; }
  .top { position: sticky; inset-block-start: 0; background: var(--_surface); border-block-end: 1px solid var(--_line); padding: 12px 16px; display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; z-index: 1; }
  .top input { flex: 1 1 160px; min-inline-size: 0; min-block-size: 40px; padding-block: 6px; }
  .filter { display: flex; flex-wrap: wrap; gap: 6px; flex-basis: 100%; }
  .filter button { padding: 2px 10px; min-block-size: 34px; font-size: 14px; }
  .found { padding: 10px 16px; font-size: 15px; color: var(--_muted); border-block-end: 1px solid var(--_line); }
  .filter [aria-pressed='true'] { background: var(--_soft); color: var(--_accent-strong); border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); }
  .notice { margin: 12px 16px; font-size: 15px; }
  .entries { list-style: none; }
  .entries li { border-block-end: 1px solid var(--_line); }
  .entries a { display: block; padding: 12px 16px; color: inherit; text-decoration: none; border-inline-start: 4px solid transparent; }
  .entries a:hover { background: var(--_sunken); }
  .entries a[aria-current] { background: var(--_soft); border-inline-start-color: var(--_accent); }
  .entries a:focus-visible { outline-offset: -3px; }
  .line { display: flex; gap: 12px; justify-content: space-between; align-items: baseline; }
  .line strong { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-inline-size: 0; }
  .line time { font-size: 14px; color: var(--_muted); flex: none; }
  .excerpt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: 15px; line-height: 1.45; overflow-wrap: anywhere; }
  .topic { display: block; font-weight: 600; font-size: 15px; overflow-wrap: anywhere; }
  .unread .line strong { font-weight: 800; }
  .unread .excerpt { font-weight: 600; }
  .more { flex-wrap: wrap; justify-content: start; gap: 0 12px; font-size: 14px; color: var(--_muted); }
  .you { color: var(--_muted); }
  .marks { flex-wrap: wrap; margin-block-start: 6px; gap: 2px 12px; justify-content: start; }
  .number { font-size: 14px; color: var(--_muted); font-variant-numeric: tabular-nums; }
  @container (max-width: 360px) {
    .filter { flex-wrap: nowrap; overflow-x: auto; margin-inline: -16px; padding: 4px 16px; flex-basis: calc(100% + 32px); box-sizing: border-box; }
    .filter button { flex: none; }
  }
  @media (forced-colors: active) {
    .entries a[aria-current] { border-inline-start-color: Highlight; }
  }
`;
