import { css } from 'lit';

export const overlay = css`
  :host { display: contents !important; }
  dialog {
    border: 0; padding: 0; margin: auto; inline-size: min(100%, 720px); max-inline-size: none; block-size: fit-content;
    max-block-size: calc(100dvh - 48px); overflow: auto; overscroll-behavior: contain; box-shadow: var(--_lift);
  }
  dialog::backdrop { background: #0b1620a6; }
  dialog { background: var(--_sunken); }
  form { position: sticky; inset-block-start: 0; z-index: 1; display: flex; justify-content: flex-end; padding: 6px; background: var(--_sunken); }
  ::slotted(*) { margin: 0 12px 12px; --pst-reserve: min(640px, 60dvh); }
  @media (max-width: 600px) {
    dialog { inline-size: 100%; block-size: 100dvh; max-block-size: none; border-radius: 0; }
  }
`;
