/** The page around the desk. It is ours, so it may follow the device's scheme. */
import { css } from 'lit';

export const page = css`
  :root { color-scheme: light dark; }
  body { margin: 0; }
`;
