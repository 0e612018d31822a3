import { css } from 'lit';

export const serviceStandard = css`
  :host { --_top: calc(var(--pst-sticky-top, 0px) + 16px); }
  /* A whole window of room until the text is here: what follows the widget then moves out of sight, not before the eyes. */
  .frame:has(> .body > [aria-busy='true']) { min-block-size: var(--pst-reserve, 100svh); }

  /* From edge to edge of the frame. */
  .promises, details, .document { margin-inline: -20px; }
  .document { margin-block-end: -20px; }
  .ways { margin-block-start: 16px; }
  .choice { display: grid; gap: 4px; margin-block-end: 16px; max-inline-size: 420px; }
  .choice label { font-weight: 600; font-size: 14px; }
  select { font: inherit; color: inherit; inline-size: 100%; min-block-size: 44px; padding: 9px 12px; background: var(--_surface); border: 1px solid var(--_control); border-radius: var(--_radius); }

  .promises { display: flex; flex-wrap: wrap; gap: 1px; background: var(--_line); border-block-start: 1px solid var(--_line); }
  .promises div { flex: 1 1 200px; background: var(--_surface); padding: 14px 20px; }
  .promises dt { font-size: 14px; color: var(--_muted); }
  .promises dd { font-size: 20px; font-weight: 650; letter-spacing: -0.01em; line-height: 1.25; font-variant-numeric: tabular-nums; }
  .promises dd::first-letter { text-transform: uppercase; }
  .promises .long { font-size: 16px; font-weight: 600; line-height: 1.4; letter-spacing: 0; }
  .promises small { display: block; margin-block-start: 2px; font-size: 14px; font-weight: 400; letter-spacing: 0; line-height: 1.4; color: var(--_muted); }

  .group { font-size: 13px; font-weight: 600; color: var(--_muted); }
  nav { font-size: 15px; }
  nav .group { margin-block: 14px 4px; padding-inline: 10px; }
  nav .group:first-child { margin-block-start: 0; }
  nav ul { list-style: none; }
  nav a { display: block; padding: 7px 10px; border-radius: var(--_radius-small); color: inherit; text-decoration: none; line-height: 1.3; }
  nav a:hover { background: var(--_sunken); }
  nav a[aria-current] { background: var(--_soft); color: var(--_accent-strong); font-weight: 600; }

  details, .document { border-block-start: 1px solid var(--_line); }
  details nav { padding: 0 10px 12px; }
  details nav a { padding-block: 11px; }
  summary { padding: 12px 20px; font-weight: 600; color: var(--_accent); cursor: pointer; }
  summary:focus-visible { outline-offset: -3px; }

  .aside { display: none; }
  article { padding: 20px; min-inline-size: 0; }
  article .group { margin-block: 36px 12px; padding-block-end: 8px; border-block-end: 1px solid var(--_line); }
  article .group:first-child { margin-block-start: 0; }
  section[id] { scroll-margin-block-start: var(--_top); }
  section[id] + section { margin-block-start: 32px; }
  h3 { text-wrap: balance; font-size: 20px; line-height: 1.25; letter-spacing: -0.01em; margin-block-end: 10px; border-radius: 2px; }
  h3:focus { outline: none; }
  h3:focus-visible { outline: 3px solid var(--_accent); outline-offset: 4px; }
  article h4 { font-size: 16px; line-height: 1.35; margin-block: 0 14px; }
  article .text h4 { margin-block: 20px 0; }
  article .text + * { margin-block-start: 18px; }

  .procedures { display: grid; gap: 24px 40px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); }
  .flow { list-style: none; counter-reset: step; max-inline-size: 68ch; }
  .flow li { counter-increment: step; position: relative; padding: 2px 0 18px 46px; min-block-size: 48px; line-height: 1.45; }
  .flow li:last-child { padding-block-end: 0; min-block-size: 30px; }
  .flow li::before {
    content: counter(step); position: absolute; inset-inline-start: 0; inset-block-start: 0; inline-size: 30px; block-size: 30px; border-radius: 50%;
    background: var(--_soft); color: var(--_accent-strong); font-weight: 700; font-size: 14px; display: grid; place-items: center; font-variant-numeric: tabular-nums;
  }
  .flow li:not(:last-child)::after { content: ''; position: absolute; inset-inline-start: 14px; inset-block: 34px 4px; inline-size: 2px; background: var(--_soft-line); }

  .documents { list-style: none; border-block-start: 1px solid var(--_line); max-inline-size: 72ch; }
  .documents li { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; padding-block: 10px; border-block-end: 1px solid var(--_line); line-height: 1.4; }
  .documents .name { flex: 1 1 240px; font-weight: 600; }
  .documents .about { font-size: 14px; color: var(--_muted); }
  article h4.list-title { margin-block: 18px 8px; font-size: 14px; color: var(--_muted); }

  @container (max-width: 400px) {
    /* Below the title, which would otherwise have room for one word a line. */
    .head { flex-wrap: wrap; }
    .head .title { flex-basis: calc(100% - 34px); }
    .head button { padding-inline: 12px; margin-inline-start: 34px; }
  }
  @container (min-width: 720px) {
    details { display: none; }
    .document { display: grid; grid-template-columns: 250px minmax(0, 1fr); }
    .aside { display: block; border-inline-end: 1px solid var(--_line); }
    .aside nav { position: sticky; inset-block-start: var(--_top); padding: 20px 10px; max-block-size: calc(100vh - var(--_top)); overflow-y: auto; }
    article { padding: 20px 28px 32px; }
  }

  @media (forced-colors: active) {
    .flow li::before { border: 1px solid; }
    nav a[aria-current] { text-decoration: underline; }
  }
  @media print {
    .document { display: block; border: 0; margin-inline: 0; }
    article, .head, .body, .foot { padding-inline: 0; }
    .frame { border-radius: 0; }
    .promises { margin-inline: 0; }
    .promises, .promises div, .flow li::before, .flow li::after { print-color-adjust: exact; }
    h3, h4, .group { break-after: avoid; }
    li, .promises { break-inside: avoid; }
    .promises div { padding-inline: 12px; }
    article a[href^='http']::after { content: ' (' attr(href) ')'; overflow-wrap: anywhere; }
  }
`;
