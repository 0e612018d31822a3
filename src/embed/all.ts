/**
 * Imports files side by side. The build puts it in the place of every `import()` of the script tag, with the file that is
 * wanted first and what it needs after it (.bundling/all-at-once.ts).
 */
export const all = async (files: readonly string[]): Promise<unknown> => (await Promise.all(files.map((file) => import(/* @vite-ignore */ file))))[0];
