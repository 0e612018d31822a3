/**
 * Keeps the tablet's page, so that it can be opened again without a network: the page, the scripts of one release, and what the
 * office says of itself. The newest of each from the network where there is one. What guests write does not pass through here.
 */
import { getOffice } from '../../contract/office.ts';
import { fillPath } from '../../contract/operation.ts';
import { getPolicy } from '../../contract/policy.ts';

declare const self: ServiceWorkerGlobalScope;

/** Written in by the build: which release of the script tag this is, and the files that its guest book may want. */
declare const PST_INTEGRITY: string;
declare const PST_FILES: readonly string[];

/** A network that does not answer for so long is none. */
const PATIENCE_MS = 4_000;

const PAGE = new URL(self.registration.scope).pathname;
const office = PAGE.slice(PAGE.lastIndexOf('/') + 1);
const SAID = [getOffice, getPolicy].map(({ path }) => `/v1${fillPath(path, { office })}`);
const BESIDES = ['/tablet.js', '/tablet.css'];
const SCRIPT = '/pst.js';
const FILES: readonly string[] = PST_FILES;

/** Of this office: an origin may have the tablets of several. */
const OWN = `pst-tablet ${PAGE} `;
const RELEASE = OWN + PST_INTEGRITY;

/** All of one release, or nothing: then the worker before this one goes on. */
async function keepRelease(): Promise<void> {
  const cache = await caches.open(RELEASE);
  await cache.addAll([
    // Another release's script tag would ask for other files.
    new Request(SCRIPT, { cache: 'no-cache', integrity: PST_INTEGRITY }),
    ...FILES,
    ...[PAGE, `${PAGE}?lang=en`, ...SAID, ...BESIDES].map((path) => new Request(path, { cache: 'no-cache' })),
  ]);
  await self.skipWaiting();
}

async function begin(): Promise<void> {
  const former = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== RELEASE);
  await Promise.all(former.map((name) => caches.delete(name)));
  await self.clients.claim();
}

const keptAnswer = async (request: Request): Promise<Response | undefined> => {
  const cache = await caches.open(RELEASE);
  return (await cache.match(request, { ignoreVary: true })) ?? cache.match(request, { ignoreVary: true, ignoreSearch: true });
};

/** The network's word, and what is kept where it has none, or says that something before the endpoint is broken. */
async function newestOf(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const asked = fetch(request);
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([asked, patience]).catch(() => undefined);
  if (answer && answer.status < 500) {
    if (answer.ok && SAID.includes(new URL(request.url).pathname)) event.waitUntil(renew(request, answer.clone()));
    return answer;
  }
  return (await keptAnswer(request)) ?? asked;
}

/** Hours, services, what comes first: an office changes them without a release. */
async function renew(request: Request, answer: Response): Promise<void> {
  await (await caches.open(RELEASE)).put(request, answer);
}

self.addEventListener('install', (event) => event.waitUntil(keepRelease()));
self.addEventListener('activate', (event) => event.waitUntil(begin()));
self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin || event.request.method !== 'GET') return;
  // Names with a hash of what is in them.
  if (FILES.includes(pathname)) event.respondWith(keptAnswer(event.request).then((kept) => kept ?? fetch(event.request)));
  else if ([PAGE, SCRIPT, ...SAID, ...BESIDES].includes(pathname)) event.respondWith(newestOf(event));
});
