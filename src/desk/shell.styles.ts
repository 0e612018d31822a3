import { css } from 'lit';
import { desk } from './desk.styles.ts';

/** One column where it is narrow, inbox and conversation side by side where there is room. */
export const shell = [
  ...desk,
  css`
    :host {
      font-family: var(--pst-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif); font-size: 16px; line-height: 1.55;
      color: var(--_text); background: var(--_surface); min-block-size: 100vh; min-block-size: 100dvh; container-type: inline-size;
    }
    h1 { font-size: 17px; line-height: 1.25; letter-spacing: -0.01em; margin: 0; }
    .alone { padding: 48px 20px; text-align: center; max-inline-size: 60ch; margin-inline: auto; }
    .alone .notice { text-align: start; }
    .desk { block-size: 100vh; block-size: 100dvh; display: grid; grid-template-rows: auto minmax(0, 1fr); grid-template-columns: minmax(0, 1fr); }
    .skip { position: absolute; inset-block-start: -80px; inset-inline-start: 12px; z-index: 3; }
    .skip:focus { inset-block-start: 12px; }

    header { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; padding: 6px 12px 0; border-block-end: 1px solid var(--_line); }
    .title p { font-size: 14px; color: var(--_muted); line-height: 1.35; }
    .title { min-inline-size: 0; flex: 1 1 140px; padding-block: 4px; }
    /* One row, that scrolls sideways where it is wider than the screen; its ends fade out there. */
    nav { display: flex; gap: 4px; order: 3; flex: 1 0 calc(100% + 24px); min-inline-size: 0; margin-inline: -12px; padding-inline: 12px; overflow-x: auto; scrollbar-width: none; scroll-padding-inline: 40px; mask-image: linear-gradient(to right, transparent, #000 16px calc(100% - 32px), transparent); }
    nav a { flex: none; display: flex; align-items: center; justify-content: center; gap: 6px; min-block-size: 44px; padding: 4px 8px; color: var(--_muted); font-weight: 600; font-size: 14px; text-decoration: none; border-block-end: 3px solid transparent; white-space: nowrap; }
    nav a:last-child { margin-inline-end: 24px; }
    nav a:focus-visible { outline-offset: -3px; }
    nav a:hover { color: var(--_text); }
    nav a[aria-current] { color: var(--_accent-strong); border-color: var(--_accent); }
    .count { min-inline-size: 20px; padding-inline: 5px; border-radius: 10px; background: var(--_accent); color: var(--_on-accent); font-size: 13px; line-height: 20px; text-align: center; font-variant-numeric: tabular-nums; }
    .who { display: flex; align-items: center; gap: 4px; font-size: 14px; margin-inline-start: auto; }
    .who span { display: none; color: var(--_muted); }
    .who button { font-size: 14px; padding: 4px 6px; min-block-size: 40px; border-color: transparent; }

    main { min-block-size: 0; min-inline-size: 0; display: flex; flex-direction: column; }
    main > .notice { margin: 12px 20px; }
    main > :is(.panes, pst-desk-finder, pst-desk-record, pst-desk-queue, pst-desk-complaints, pst-desk-complaint) { flex: 1; min-block-size: 0; }
    .panes { display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
    .pane, .side { min-block-size: 0; min-inline-size: 0; }

    @container (max-width: 799px) {
      .desk:not(.conversing) .pane, .conversing .side { display: none; }
      .conversing header { display: none; }
      .conversing { grid-template-rows: minmax(0, 1fr); }
    }
    @container (min-width: 800px) {
      .panes { --_back: none; --_about: 0; --_about-order: 0; }
      .panes { grid-template-columns: minmax(320px, 38%) minmax(0, 1fr); }
      .pane { border-inline-start: 1px solid var(--_line); background: var(--_sunken); }
    }
    @container (max-width: 420px) {
      .bars { display: none; }
      h1 { font-size: 16px; }
      .title { flex-basis: 100px; }
      .title :is(h1, p) { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      header { column-gap: 4px; }
      .who { gap: 0; margin-inline-end: -6px; }
      .who button { font-size: 13px; }
    }
    @container (min-width: 760px) {
      nav { mask-image: none; justify-content: space-between; }
      nav a:last-child { margin: 0; }
    }
    @container (min-width: 1200px) {
      header { flex-wrap: nowrap; gap: 12px 16px; padding: 0 16px; }
      .title { flex: none; padding-block: 10px; }
      nav { order: 0; flex: 0 1 auto; margin-inline: auto; padding: 0; align-self: stretch; gap: 0; }
      .who { margin-inline-start: 0; flex: none; }
    }
    @container (min-width: 1400px) {
      nav a { padding-inline: 14px; font-size: 15px; }
      .who span { display: inline; }
    }
    @container (min-width: 1000px) and (max-width: 1199px) { .who span { display: inline; } }
    @container (min-width: 1000px) { .panes { grid-template-columns: 400px minmax(0, 1fr); } }
    @media (forced-colors: active) { nav a[aria-current] { border-color: Highlight; } .count { border: 1px solid; } }
  `,
];
