/** The page around the widgets of a story: a column of text on a quiet ground, light or dark as the toolbar says. */
import { css } from 'lit';

export const page = css`
  .page {
    color-scheme: light;
    box-sizing: border-box;
    padding: clamp(0.75rem, 4vw, 2rem);
    background: light-dark(#fff, #0c1319);
    color: light-dark(#17232e, #e7edf3);
    font: 1rem/1.55 system-ui, sans-serif;
  }
  .page.dark { color-scheme: dark; }
  .page .column { max-width: 45rem; margin-inline: auto; }
  .page .column.wide { max-width: 62rem; }
  #storybook-root .page { min-height: 100vh; }
`;
