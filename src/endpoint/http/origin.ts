/** Which page is asking, and whether it may: exact origins per office, the endpoint's own always. */
import type { Offices } from '../offices/offices.ts';

export interface Caller {
  /** Absent: not a page of another site (same-origin reads, programs). */
  readonly origin: string | undefined;
  readonly own: boolean;
}

/**
 * `Sec-Fetch-Site` cannot be written by a page, and is right also behind a proxy that changes Host. Without a configured
 * address the request's own counts; that is safe for the desk, because its cookie never leaves the host it was set for.
 */
export function callerOf(request: Request, publicOrigin: string | undefined): Caller {
  const origin = request.headers.get('Origin') ?? undefined;
  const own =
    request.headers.get('Sec-Fetch-Site') === 'same-origin' ||
    (origin !== undefined && origin === (publicOrigin ?? new URL(request.url).origin));
  return { origin, own };
}

/** May this page use this office? Without `code`: any of them, which is all that is known of a consultation before it is found. */
export function mayUse(caller: Caller, offices: Offices, code?: string): boolean {
  const { origin, own } = caller;
  if (own || origin === undefined) return true;
  const office = code === undefined ? undefined : offices.find(code);
  // A wrong office code should be readable where it was written, or its editor would only see "unreachable".
  return office ? office.origins.includes(origin) : offices.all().some((content) => content.origins.includes(origin));
}

export function grant(headers: Headers, { origin }: Caller, granted: boolean): void {
  headers.append('Vary', 'Origin');
  if (!granted || origin === undefined) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', 'Retry-After');
}

/** Two hours is the longest that Chromium keeps a preflight. */
export function preflightResponse(caller: Caller, granted: boolean, methods: readonly string[]): Response {
  const headers = new Headers({ Allow: methods.join(', '), 'Cache-Control': 'no-store' });
  grant(headers, caller, granted);
  if (granted && caller.origin !== undefined) {
    headers.set('Access-Control-Allow-Methods', methods.join(', '));
    headers.set('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    headers.set('Access-Control-Max-Age', '7200');
  }
  return new Response(null, { status: 204, headers });
}
