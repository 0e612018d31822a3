import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { signGuestBook } from '../../src/contract/guest-book.ts';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import { startServer, type RunningServer } from '../../src/endpoint/node/server.ts';
import { openMemory } from '../../src/endpoint/node/sqlite.ts';
import { OfficeFolder } from '../support/office-process.ts';
import { aVisit, newId, readProblem, requestFor, sampleOffice } from '../support/test-office.ts';

const SCRIPT = `export const text = ${JSON.stringify('isi '.repeat(200))};\n`;

/** A running office with built widgets and two demo pages. */
async function open(): Promise<AsyncDisposable & { readonly url: string; readonly server: RunningServer }> {
  const folder = await OfficeFolder.make();
  const [widgets, pages] = [join(folder.path, 'widgets'), join(folder.path, 'pages')];
  await mkdir(join(widgets, 'c'));
  await mkdir(join(pages, 'kota'), { recursive: true });
  for (const name of ['pst.js', 'desk.js', 'c/lit-abc123.js']) {
    await writeFile(join(widgets, name), SCRIPT);
    await writeFile(join(widgets, `${name}.br`), brotliCompressSync(SCRIPT));
    await writeFile(join(widgets, `${name}.gz`), gzipSync(SCRIPT));
  }
  await writeFile(join(widgets, 'secret.txt'), 'rahasia');
  await writeFile(join(pages, 'index.html'), '<title>Depan</title>');
  await writeFile(join(pages, 'kota/index.html'), '<title>Kota</title>');
  await writeFile(join(pages, '.env'), 'rahasia');
  const db = openMemory();
  await migrate(db);
  const server = await startServer({
    db, offices: () => [sampleOffice()], port: 0, widgets,
    pages: { folder: pages, headersFor: (pathname) => (pathname.startsWith('/kota') ? { 'Content-Security-Policy': "default-src 'none'" } : {}) },
    routes: new Hono().get('/halo', (c) => c.text('halo')),
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url, server,
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await db.destroy();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Without the cleverness of `fetch`: paths and compressed bodies stay as they are. */
function raw(url: string, path: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject).end();
  });
}

describe('the widgets', () => {
  test('load from any site, compressed as the browser likes it', async () => {
    await using office = await open();
    const plain = await raw(office.url, '/pst.js');
    assert.equal(plain.body.toString(), SCRIPT);
    assert.equal(plain.headers['access-control-allow-origin'], '*');
    assert.equal(plain.headers['cross-origin-resource-policy'], 'cross-origin');
    assert.match(String(plain.headers['content-type']), /^text\/javascript/);
    assert.equal(plain.headers['vary'], 'Accept-Encoding');
    const small = await raw(office.url, '/pst.js', { 'Accept-Encoding': 'gzip, deflate, br' });
    assert.equal(small.headers['content-encoding'], 'br');
    assert.equal(brotliDecompressSync(small.body).toString(), SCRIPT);
    assert.equal((await raw(office.url, '/pst.js', { 'Accept-Encoding': 'gzip, br;q=0' })).headers['content-encoding'], 'gzip');
    assert.equal((await raw(office.url, '/pst.js', { 'Accept-Encoding': 'identity' })).headers['content-encoding'], undefined);
  });

  test('are asked for again only where they can have changed', async () => {
    await using office = await open();
    const entry = await raw(office.url, '/pst.js');
    assert.equal(entry.headers['cache-control'], 'no-cache');
    const again = await raw(office.url, '/pst.js', { 'If-None-Match': String(entry.headers['etag']) });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
    assert.equal((await raw(office.url, '/c/lit-abc123.js')).headers['cache-control'], 'public, max-age=31536000, immutable');
  });
});

describe('the address of an office', () => {
  test('serves demo pages with their own headers, and routes of its own', async () => {
    await using office = await open();
    assert.match((await raw(office.url, '/')).body.toString(), /Depan/);
    const page = await raw(office.url, '/kota');
    assert.match(page.body.toString(), /Kota/);
    assert.equal(page.headers['content-security-policy'], "default-src 'none'");
    assert.equal((await raw(office.url, '/halo')).body.toString(), 'halo');
  });

  test('shows nothing that was not meant to be shown', async () => {
    await using office = await open();
    for (const path of ['/.env', '/%2eenv', '/../widgets/secret.txt', '/..%2fwidgets%2fsecret.txt', '/kota/..%5c..', '/c/../secret.txt', '/c/..%2fsecret.txt', '/secret.txt', '/%00', '/%E0%A4%A', '/kota/%2e%2e/%2e%2e/etc/passwd']) {
      const { status, body } = await raw(office.url, path);
      assert.ok([400, 404].includes(status), `${path}: ${status}`);
      assert.doesNotMatch(body.toString(), /rahasia|root:/);
    }
  });

  test('has the desk as a page that runs no script but ours', async () => {
    await using office = await open();
    const { headers, body } = await raw(office.url, '/desk');
    assert.match(body.toString(), /<html lang="id">[^]*<title>Meja petugas PST<\/title>[^]*<pst-desk><\/pst-desk>[^]*<noscript>/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['content-security-policy']), /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html$/);
  });

  test('answers the contract, says it is alive, and says it is ready until it closes', async () => {
    await using office = await open();
    const response = await fetch(requestFor(signGuestBook, { params: { office: '3374', id: newId() }, body: aVisit() }, office.url));
    assert.equal(response.status, 200);
    assert.equal((await raw(office.url, '/healthz')).status, 200);
    assert.equal((await raw(office.url, '/readyz')).status, 200);
    assert.equal((await raw(office.url, '/v1/openapi.json')).status, 200);
    assert.equal((await readProblem(await fetch(`${office.url}/v1/nothing`))).code, 'not-found');
  });

  test('takes a body of 256 KiB and refuses a longer one with a reason, announced or not', async () => {
    await using office = await open();
    const url = requestFor(signGuestBook, { params: { office: '3374', id: newId() } }, office.url).url;
    const init = { method: 'PUT', headers: { 'Content-Type': 'application/json' } };
    const large = JSON.stringify({ name: 'x'.repeat(400_000) });
    assert.equal((await readProblem(await fetch(url, { ...init, body: large }))).code, 'too-large');
    const stream = new Blob([large]).stream();
    assert.equal((await readProblem(await fetch(url, { ...init, body: stream, duplex: 'half' } as RequestInit))).code, 'too-large');
  });
});

describe('the page that letters lead to', () => {
  test('is the office’s own, in both languages, with the other ways to reach it, and no script but ours', async () => {
    await using site = await open();
    for (const [path, lang, title] of [['/konsultasi', 'id', 'Konsultasi Statistik'], ['/konsultasi/3374', 'id', 'Konsultasi Statistik'], ['/konsultasi/3374?lang=en', 'en', 'Statistical consultation']] as const) {
      const response = await fetch(`${site.url}${path}`);
      const page = await response.text();
      assert.equal(response.status, 200, path);
      assert.match(page, new RegExp(`<html lang="${lang}">[^]*<title>${title} – BPS Contoh 3374</title>[^]*office="3374"[^]*<pst-consultation mode="inline">[^]*wa\\.me/6280000000000`));
      assert.match(response.headers.get('Content-Security-Policy') ?? '', /script-src 'self'/);
      assert.doesNotMatch(page, /<script(?![^>]* src="\/pst\.js")/);
    }
    assert.equal((await fetch(`${site.url}/konsultasi.css`)).headers.get('Content-Type'), 'text/css; charset=utf-8');
    for (const path of ['/konsultasi/9999', '/konsultasi/3374/x', '/konsultasi/abcd']) assert.equal((await fetch(`${site.url}${path}`)).status, 404, path);
  });
});

describe('the page of the tablet', () => {
  test('is the office’s own, in both languages, and may have a worker', async () => {
    await using site = await open();
    for (const [path, lang] of [['/tablet/3374', 'id'], ['/tablet/3374?lang=en', 'en']] as const) {
      const response = await fetch(`${site.url}${path}`);
      assert.equal(response.status, 200, path);
      assert.match(await response.text(), new RegExp(`<html lang="${lang}">[^]*lang="${lang}" office="3374"[^]*<pst-guest-book mode="kiosk">`));
      assert.match(response.headers.get('Content-Security-Policy') ?? '', /trusted-types lit-html pst-tablet; worker-src 'self'$/);
    }
    assert.equal((await fetch(`${site.url}/tablet.css`)).headers.get('Content-Type'), 'text/css; charset=utf-8');
    for (const path of ['/tablet', '/tablet/9999', '/tablet/3374/x']) assert.equal((await fetch(`${site.url}${path}`)).status, 404, path);
  });
});
