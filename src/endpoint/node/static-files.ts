/** Files from a folder, compressed ones where they lie beside the plain ones. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
};

const ENCODINGS = [{ token: 'br', suffix: '.br' }, { token: 'gzip', suffix: '.gz' }] as const;

interface Found {
  readonly path: string;
  readonly etag: string;
  readonly encoding?: string;
}

/** The file for this path, or undefined; never anything outside the folder. */
export async function serveFile(folder: string, pathname: string, request: Request, headers: Readonly<Record<string, string>> = {}): Promise<Response | undefined> {
  const path = insideOf(folder, pathname);
  const found = path === undefined ? undefined : await choose(path, request.headers.get('Accept-Encoding') ?? '');
  if (path === undefined || !found) return undefined;
  const answer = new Headers({
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
    ETag: found.etag,
    ...(found.encoding === undefined ? {} : { 'Content-Encoding': found.encoding }),
    ...headers,
  });
  // Not a comment in the script: every visitor would load it, and only a developer's browser asks.
  if (path.endsWith('.js') && (await etagOf(`${path}.map`)) !== undefined) answer.set('SourceMap', `${basename(path)}.map`);
  const known = request.headers.get('If-None-Match')?.split(',').map((tag) => tag.trim()) ?? [];
  if (known.includes(found.etag)) return new Response(null, { status: 304, headers: answer });
  const body = await readFile(found.path);
  answer.set('Content-Length', String(body.byteLength));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers: answer });
}

function insideOf(folder: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  const parts = decoded.split(/[\\/]/);
  // A leading dot: neither the way up nor files that are hidden on purpose.
  return decoded.includes('\0') || parts.some((part) => part.startsWith('.')) ? undefined : join(folder, ...parts);
}

async function choose(path: string, accepted: string): Promise<Found | undefined> {
  const wanted = ENCODINGS.filter(({ token }) => new RegExp(`(^|[\\s,])${token}\\s*(;(?!\\s*q=0(\\.0*)?\\s*(,|$))|,|$)`, 'i').test(accepted));
  for (const { token, suffix } of wanted) {
    const etag = await etagOf(`${path}${suffix}`);
    if (etag !== undefined && (await etagOf(path)) !== undefined) return { path: `${path}${suffix}`, etag, encoding: token };
  }
  const etag = await etagOf(path);
  return etag === undefined ? undefined : { path, etag };
}

async function etagOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs } = await stat(path).then((found) => (found.isFile() ? found : { size: undefined, mtimeMs: 0 }));
    return size === undefined ? undefined : `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${extname(path)}"`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code))) return undefined;
    throw error;
  }
}
