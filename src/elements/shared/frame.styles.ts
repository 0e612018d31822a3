/** The frame every widget shares: one quiet surface; three bars in the office's colours are the only ornament. */
import { css } from 'lit';
import { tokens } from './tokens.styles.ts';

export const frame = [
  ...tokens,
  css`
    /* Inner !important beats a page's own: no foreign rule can take the widget apart. Text is reset one level further in. */
    :host { display: block !important; }
    :host([hidden]) { display: none !important; }
    *, ::before, ::after { box-sizing: border-box; }
    h2, h3, h4, p, ol, ul, dl, dd, fieldset { margin: 0; padding: 0; }
    [hidden] { display: none !important; }

    .frame {
      font-family: var(--pst-font, inherit); font-size: 16px; font-weight: 400; font-style: normal; font-variant: normal; line-height: 1.55;
      letter-spacing: normal; word-spacing: normal; text-transform: none; text-indent: 0; text-align: start; text-shadow: none;
      white-space: normal; visibility: visible; cursor: auto; direction: ltr; color: var(--_text);
      background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius-large);
      overflow: clip; container-type: inline-size; overflow-wrap: break-word;
    }
    /* The space that the script tag held before the code was here, held on until there is something to show. */
    .frame:has(> .body > [aria-busy='true']) { min-block-size: var(--pst-reserve, 0); }
    .head { display: flex; gap: 12px; align-items: center; padding: 16px 20px 14px; }
    .head .title { min-inline-size: 0; flex: 1; }
    .head h2 { text-wrap: balance; font-size: 17px; font-weight: 700; line-height: 1.25; letter-spacing: -0.01em; }
    .head p { font-size: 14px; line-height: 1.4; color: var(--_muted); }
    .bars { inline-size: 22px; block-size: 24px; flex: none; display: flex; gap: 3px; align-items: end; }
    .bars i { flex: 1; border-radius: 2px 2px 0 0; }
    .bars i:nth-child(1) { background: #0093dd; block-size: 55%; }
    .bars i:nth-child(2) { background: #68b92e; block-size: 78%; }
    .bars i:nth-child(3) { background: #eb891b; block-size: 100%; }
    .body { padding: 4px 20px 20px; }
    .foot { padding: 12px 20px; border-block-start: 1px solid var(--_line); font-size: 14px; color: var(--_muted); }
    .muted { color: var(--_muted); }
    .small { font-size: 14px; }

    a { color: var(--_accent); text-underline-offset: 2px; }
    /* Read aloud by nobody where browsers know how to say so; the link's description says it in words. */
    a[target='_blank']::after { content: '\\2009\\2197\\fe0e'; content: '\\2009\\2197\\fe0e' / ''; font-weight: 400; }
    button, .button {
      font: inherit; font-weight: 600; min-block-size: 44px; padding: 8px 18px; border-radius: var(--_radius);
      border: 1px solid transparent; background: var(--_accent); color: var(--_on-accent); cursor: pointer;
      display: inline-flex; gap: 8px; align-items: center; justify-content: center; text-decoration: none; text-align: center;
    }
    button:hover, .button:hover { background: var(--_accent-strong); }
    button[aria-disabled='true'] { opacity: 0.65; cursor: progress; }
    .ghost { background: transparent; color: var(--_accent); border-color: var(--_control); }
    .ghost:hover { background: var(--_soft); color: var(--_accent-strong); }
    .icon { inline-size: 44px; padding: 0; background: transparent; color: var(--_muted); flex: none; }
    .icon:hover { background: var(--_sunken); color: var(--_text); }
    .actions { display: flex; gap: 10px; flex-wrap: wrap; align-items: center; }
    :focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
    svg { inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; flex: none; }
    .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

    .notice { border: 1px solid var(--_line); border-inline-start: 4px solid var(--_accent); background: var(--_sunken); border-radius: var(--_radius-small); padding: 12px 16px; }
    .notice.bad { border-color: var(--_bad); background: var(--_bad-soft); }
    .notice.bad strong { color: var(--_bad); }
    .notice .actions { margin-block-start: 10px; }

    @media (forced-colors: active) {
      button, .button { border: 1px solid ButtonBorder; }
      .bars i { forced-color-adjust: none; }
    }
    @media print {
      /* Paper is white, whatever the page is. */
      :host { color-scheme: light; }
      .frame { border: 0; overflow: visible; }
      .no-print { display: none !important; }
    }
  `,
];
