import { css } from 'lit';

export const bar = css`
  .bar { inline-size: 100%; block-size: 12px; border-radius: 3px; overflow: clip; stroke: none; }
  .bar .track { fill: var(--_line); }
  .bar .value { fill: var(--_accent); }
  .bar .mark { stroke: var(--_surface); stroke-width: 2; vector-effect: non-scaling-stroke; }
  @media (forced-colors: active) {
    .bar { forced-color-adjust: none; border: 1px solid CanvasText; }
    .bar .track { fill: Canvas; }
    .bar .value { fill: Highlight; }
    .bar .mark { stroke: CanvasText; }
  }
  @media print {
    .bar { print-color-adjust: exact; }
  }
`;
