/** Everything a running endpoint serves at its address: the contract, the widgets, a page for visitors, the desk, its health, a demo's pages. */
import { Hono, type Context } from 'hono';
import type { Endpoint } from '../app.ts';
import { readEpoch } from '../db/migrate.ts';
import { openApiDocument } from '../openapi.ts';
import { deskPage } from './desk-page.ts';
import { serveFile } from './static-files.ts';
import { tabletPage, tabletPageStyles } from './tablet-page.ts';
import { visitorPage, visitorPageStyles } from './visitor-page.ts';

export interface Pages {
  readonly folder: string;
  /** Extra headers for a path, such as a page's own Content-Security-Policy. */
  readonly headersFor?: (pathname: string) => Readonly<Record<string, string>>;
}

export interface SiteOptions {
  readonly endpoint: Endpoint;
  readonly publicUrl: string | undefined;
  /** The folder of the built widgets. */
  readonly widgets: string | undefined;
  readonly pages: Pages | undefined;
  readonly routes: Hono | undefined;
  readonly draining: () => boolean;
}

/** Any page may load the widgets; only the entries can change under their name. */
const FOR_EVERY_SITE = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
const FOREVER = { ...FOR_EVERY_SITE, 'Cache-Control': 'public, max-age=31536000, immutable' };

export function createSite({ endpoint, publicUrl, widgets, pages, routes, draining }: SiteOptions): Hono {
  const site = new Hono();
  const document = openApiDocument(publicUrl);
  const pathOf = (c: Context) => new URL(c.req.raw.url).pathname;
  const langOf = (c: Context) => (c.req.query('lang') === 'en' ? 'en' : 'id');
  const notFound = () => new Response('Tidak ada apa-apa di alamat ini.\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

  site.get('/v1/openapi.json', (c) => c.json(document, 200, { ...FOR_EVERY_SITE, 'Cache-Control': 'no-cache' }));
  site.all('/v1/*', (c) => endpoint.fetch(c.req.raw, c.env));
  site.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  site.get('/readyz', async (c) => {
    const ready = !draining() && (await databaseAnswers(endpoint));
    return c.json({ status: ready ? 'ok' : 'unavailable' }, ready ? 200 : 503, { 'Cache-Control': 'no-store' });
  });
  site.get('/desk', deskPage);
  if (routes) site.route('/', routes);
  if (widgets !== undefined) {
    site.get('/konsultasi.css', visitorPageStyles);
    site.get('/konsultasi/:office{\\d{4}}?', (c) => {
      const office = endpoint.core.offices.find(c.req.param('office') ?? 'default')?.office;
      return office ? visitorPage(office, langOf(c)) : notFound();
    });
    site.get('/tablet.css', tabletPageStyles);
    site.get('/tablet/:office{\\d{4}}', (c) => {
      const office = endpoint.core.offices.find(c.req.param('office'))?.office;
      return office ? tabletPage(office, langOf(c)) : notFound();
    });
    const serve = (headers: Readonly<Record<string, string>>) => async (c: Context) => (await serveFile(widgets, pathOf(c), c.req.raw, headers)) ?? notFound();
    site.get('/c/*', serve(FOREVER));
    site.get('/:entry{(pst|desk|tablet|tablet-worker)\\.js(\\.map)?}', serve(FOR_EVERY_SITE));
  }
  if (pages) site.get('/*', async (c) => (await servePage(pages, pathOf(c), c.req.raw)) ?? notFound());
  site.notFound(notFound);
  return site;
}

async function databaseAnswers({ core }: Endpoint): Promise<boolean> {
  try {
    return (await readEpoch(core.db)) !== '';
  } catch (error) {
    // Whoever asks only wants to know whether; the reason is in the log of the requests that fail.
    return error === undefined;
  }
}

/** `/strict-csp` and `/strict-csp/` find `strict-csp.html` or `strict-csp/index.html`, as file servers do. */
async function servePage({ folder, headersFor = () => ({}) }: Pages, pathname: string, request: Request): Promise<Response | undefined> {
  const base = pathname.replace(/\/$/, '');
  for (const candidate of [pathname, `${base}.html`, `${base}/index.html`]) {
    const response = await serveFile(folder, candidate, request, headersFor(pathname));
    if (response) return response;
  }
  return undefined;
}
