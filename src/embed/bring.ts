/**
 * Brings code that a page wants later. The build puts it in the place of every `import()` of a widget
 * (.bundling/all-at-once.ts), for two reasons. All files are asked for at once. And a browser may remember for the life of
 * the page that an import failed (Firefox does, and Chromium and Firefox do of `<link rel=preload>`): a form whose sending
 * part once met a dead network could never be sent. So the files are fetched whole before they are imported; the import
 * then finds them in the browser's cache.
 *
 * @param files Addresses beside this script: what is wanted, then what it needs.
 */
export async function bring(files: readonly [string, ...string[]]): Promise<unknown> {
  await Promise.all(files.map(arrive));
  return import(/* @vite-ignore */ files[0]);
}

const here = new Set<string>();

/** Fails after 15 s, where the browser can tell: who waits must be told, and can then try again. */
async function arrive(file: string): Promise<void> {
  if (here.has(file)) return;
  const response = await fetch(new URL(file, import.meta.url), { signal: (AbortSignal as Partial<typeof AbortSignal>).timeout?.(15_000) ?? null });
  if (!response.ok) throw new TypeError(`${response.url}: ${response.status}`);
  await response.text();
  here.add(file);
}
