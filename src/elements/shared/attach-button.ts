/** The ways by which files come into a message: the button, pasting and dropping. */
import { html, type TemplateResult } from 'lit';
import { FILE_ENDINGS } from '../../contract/attachment.ts';

export type TakeFiles = (files: readonly File[]) => unknown;

const ACCEPT = FILE_ENDINGS.map((ending) => `.${ending}`).join();

export const attachButton = (label: string, take: TakeFiles): TemplateResult => html`
  <button type="button" class="icon attach" aria-label=${label} title=${label} @click=${onPress}><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M20 11l-8 8a5 5 0 0 1-7-7l8-8a3 3 0 0 1 5 5l-8 8a1 1 0 0 1-2-2l7-7"></path></svg></button>
  <input type="file" class="visually-hidden" multiple accept=${ACCEPT} tabindex="-1" aria-hidden="true" @change=${onChosen(take)} />`;

/** Pasted or dropped. */
export const onBrought = (take: TakeFiles) => (event: Event & Partial<Pick<ClipboardEvent, 'clipboardData'> & Pick<DragEvent, 'dataTransfer'>>): void => {
  const { clipboardData, dataTransfer } = event;
  const files = [...((clipboardData ?? dataTransfer)?.files ?? [])];
  // What comes from a spreadsheet is text and also a picture of it: the text is meant.
  if (files.length === 0 || clipboardData?.types.includes('text/plain')) return;
  event.preventDefault();
  take(files);
};

export const onDragOver = (event: DragEvent): void => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
};

const onPress = (event: MouseEvent): void => {
  const button = event.currentTarget as HTMLElement;
  (button.nextElementSibling as HTMLInputElement).click();
};

const onChosen = (take: TakeFiles) => (event: Event): void => {
  const input = event.currentTarget as HTMLInputElement;
  const files = [...(input.files ?? [])];
  // So that the same file can be chosen again after it was removed.
  input.value = '';
  if (files.length > 0) take(files);
};
