import { css } from 'lit';

export const queue = css`
  legend ~ label {
    font-weight: 500; display: flex; gap: 10px; align-items: center; min-block-size: 44px; margin-block-start: 8px; padding: 8px 12px;
    border: 1px solid var(--_control); border-radius: var(--_radius);
  }
  legend ~ label input { inline-size: 18px; block-size: 18px; flex: none; accent-color: var(--_accent); }
  legend ~ label:has(:checked) { background: var(--_soft); border-color: var(--_accent); }
`;
