/** Into the folder where this browser saves. Its address is of no use to anybody else and soon gone. */
const ADDRESS_MS = 60_000;

export function saveFile(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  // Not in the page's own tree, where a listener of the page's would take it for one of its links.
  link.click();
  // Some browsers begin to read only after the press.
  setTimeout(() => URL.revokeObjectURL(link.href), ADDRESS_MS);
}
