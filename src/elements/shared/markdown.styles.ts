/** Text that an office has written: set for reading, at most 72 characters a line. */
import { css } from 'lit';

export const markdown = css`
  .formatted { max-inline-size: 72ch; }
  .formatted > * + * { margin-block-start: 12px; }
  .formatted :is(h4, h5, h6) { font-size: 16px; line-height: 1.35; margin: 0; margin-block-start: 20px; }
  .formatted :is(ol, ul) { padding-inline-start: 26px; }
  .formatted li { padding-inline-start: 4px; }
  .formatted li + li, .formatted li > :is(ol, ul, p) { margin-block-start: 6px; }
  .formatted li::marker { color: var(--_muted); font-variant-numeric: tabular-nums; }
  .formatted ol ol { list-style-type: lower-alpha; }
  .formatted blockquote { margin: 0; padding-inline-start: 14px; border-inline-start: 3px solid var(--_soft-line); }
  .formatted hr { border: 0; border-block-start: 1px solid var(--_line); }
  .formatted :is(code, pre) { font-family: ui-monospace, monospace; font-size: 0.92em; }
  .formatted pre { margin-block-end: 0; padding: 10px 12px; background: var(--_sunken); border: 1px solid var(--_line); border-radius: var(--_radius-small); white-space: pre-wrap; overflow-wrap: anywhere; }
  .table { overflow-x: auto; }
  .table table { border-collapse: collapse; font-size: 15px; }
  .table :is(th, td) { border: 1px solid var(--_line); padding: 6px 10px; text-align: start; vertical-align: top; }
  .table th { background: var(--_sunken); }
  .table .right { text-align: end; }
  .table .center { text-align: center; }
`;
