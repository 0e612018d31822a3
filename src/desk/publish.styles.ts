import { css } from 'lit';

export const publish = css`
  .notice { font-size: 15px; margin-block: 10px; }
  .notice ul { padding-inline-start: 20px; }
  .field { margin-block-end: 12px; }
  textarea { min-block-size: 84px; }
  h4 { font-size: 15px; margin: 12px 0 4px; }
  .preview { padding: 10px 14px; border: 1px dashed var(--_control); border-radius: var(--_radius); overflow-wrap: anywhere; font-size: 15px; margin-block-end: 12px; background: var(--_surface); }
  blockquote { margin: 0 0 12px; padding: 8px 14px; border-inline-start: 4px solid var(--_control); background: var(--_sunken); overflow-wrap: anywhere; font-size: 15px; }
  .check { font-weight: 400; display: flex; gap: 8px; align-items: center; min-block-size: 44px; }
  .check input { inline-size: 18px; block-size: 18px; flex: none; accent-color: var(--_accent); }
`;
