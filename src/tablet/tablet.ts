/** The tablet's page, and no other, has a worker that keeps it: says when the page can be opened again without a network. */
const READY_MS = 60_000;

interface Trust {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): { createScriptURL(url: string): string };
}

/** The page's policy allows scripts from addresses that somebody vouches for; not every browser asks. */
const trusted = (url: string): string =>
  (globalThis as { trustedTypes?: Trust }).trustedTypes?.createPolicy('pst-tablet', { createScriptURL: (own) => own }).createScriptURL(url) ?? url;

async function keepPage(): Promise<boolean> {
  // Missing where the address is neither https nor this computer.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return false;
  await workers.register(trusted('/tablet-worker.js'), { scope: location.pathname, updateViaCache: 'none' });
  // A worker that cannot keep everything never becomes ready.
  const late = new Promise<never>((_, reject) => setTimeout(reject, READY_MS, new Error('not ready')));
  await Promise.race([workers.ready, late]);
  return true;
}

const kept = await keepPage().catch((cause: unknown) => {
  // eslint-disable-next-line no-console
  console.warn('PST: without a network this page cannot be opened again.', cause);
  return false;
});
document.querySelector(kept ? '[data-kept]' : '[data-not-kept]')?.removeAttribute('hidden');

export {};
