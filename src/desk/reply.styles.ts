import { css } from 'lit';

export const reply = css`
  form { padding: 10px 20px 16px; }
  .field { margin-block-end: 10px; }
  .above { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; }
  .above label { margin-inline-end: auto; }
  .text[type='button'] { min-block-size: 32px; padding: 2px 4px; font-size: 15px; background: none; border: 0; color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; }
  .hint { margin-block-end: 4px; }
  textarea { min-block-size: 76px; max-block-size: 40vh; }
  textarea[hidden] { display: none; }
  /* The file chooser, which a button stands for: as wide as a field it made the desk scroll sideways. */
  input.visually-hidden { inline-size: 1px; min-block-size: 0; padding: 0; }
  textarea:read-only { color: var(--_muted); }
  .preview { padding: 10px 14px; border: 1px dashed var(--_control); border-radius: var(--_radius); min-block-size: 76px; max-block-size: 40vh; overflow-y: auto; overflow-wrap: anywhere; }
  .attach { color: var(--_accent); }
  .chosen { margin-block-end: 10px; max-block-size: 30vh; overflow-y: auto; }
  .notice { margin-block-end: 10px; font-size: 15px; }
  @media (pointer: coarse) { .hint { display: none; } }
  @container (max-width: 720px) { .wide { display: none; } }
  @container (max-width: 480px) { form { padding: 8px 14px 12px; } .hint { display: none; } textarea { min-block-size: 60px; } }
`;
