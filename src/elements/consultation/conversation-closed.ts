/** What can be done once a consultation is closed. */
import { html, type TemplateResult } from 'lit';
import type { View } from './conversation-view.ts';

export const renderAfterClosing = ({ words }: View, again: () => unknown): TemplateResult =>
  html`<button type="button" @click=${again}>${words.again}</button>`;
