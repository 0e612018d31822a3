/** Choosing files, as the chooser of the browser does it, and dragging them onto what a person sees. */
import { GOOD, type GoodName } from './sample-files.ts';
import { descend, eventually } from './widget.ts';

export const sample = (name: GoodName): File => new File([GOOD[name]], name);

export async function chooseFiles(root: ParentNode, ...files: readonly File[]): Promise<void> {
  const input = await eventually(() => [...descend(root)].find((element): element is HTMLInputElement => element instanceof HTMLInputElement && element.type === 'file'), 'the file chooser');
  input.files = transferOf(files).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Onto the innermost thing with this text. */
export async function dropFiles(root: ParentNode, text: string, ...files: readonly File[]): Promise<void> {
  const target = await eventually(() => [...descend(root)].find((element): element is Element => element.childElementCount === 0 && element.textContent.trim() === text), `“${text}” to drop on`);
  target.dispatchEvent(new DragEvent('drop', { dataTransfer: transferOf(files), bubbles: true, composed: true, cancelable: true }));
}

function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}
