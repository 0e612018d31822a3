/**
 * Brings code that a page wants later. The build puts it in the place of every `import()` of a widget
 * (.bundling/all-at-once.ts), for two reasons. All files are asked for at once. And a browser may remember for the life of
 * the page that an import failed (Firefox does): a form whose sending part once met a dead network could never be sent. So
 * the files are fetched before they are imported, by links, which every browser tries anew.
 *
 * @param files Addresses beside this script: what is wanted, then what it needs.
 */
export async function bring(files: readonly [string, ...string[]]): Promise<unknown> {
  await Promise.all(files.map(arrive));
  return import(/* @vite-ignore */ files[0]);
}

const arrive = (file: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'script', crossOrigin: '', href: new URL(file, import.meta.url), onload: resolve, onerror: reject });
    document.head.append(link);
  });
