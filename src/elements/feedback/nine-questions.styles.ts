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

  .about { border: 1px solid var(--_line); border-radius: var(--_radius); padding: 0 16px; margin-block-end: 20px; }
  .about[open] { padding-block-end: 4px; }
  summary { cursor: pointer; font-weight: 600; padding-block: 10px; min-block-size: 44px; align-content: center; }
  input.age { inline-size: 6em; }

  .question legend small { display: block; font-size: 14px; font-weight: 600; color: var(--_muted); }
  .question.invalid legend small { color: inherit; }
`;
