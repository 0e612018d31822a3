import { css } from 'lit';

export const nineQuestions = css`
  .position { font-size: 14px; color: var(--_muted); inline-size: fit-content; border-radius: 2px; margin-block-end: 6px; }
  progress { display: block; appearance: none; inline-size: 100%; block-size: 6px; border: 0; border-radius: 3px; overflow: clip; background: var(--_line); color: var(--_accent); margin-block-end: 20px; }
  progress::-webkit-progress-bar { background: var(--_line); }
  progress::-webkit-progress-value { background: var(--_accent); border-radius: 3px; }
  progress::-moz-progress-bar { background: var(--_accent); border-radius: 3px; }
  @media (forced-colors: active) {
    progress { border: 1px solid CanvasText; }
  }

  .question legend small { display: block; font-size: 14px; font-weight: 600; color: var(--_muted); }
  .question.invalid legend small { color: inherit; }
`;
