/** Whose address a request comes from, where a proxy may stand in front. */
import type { HttpBindings } from '@hono/node-server';
import type { Log } from '../http/log.ts';

/** With a proxy the last entry counts: it is the one the proxy wrote, all before it are the client's own words. */
export const addressFrom = (trustProxy: boolean) => (request: Request, env: unknown): string => {
  const forwarded = trustProxy ? request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? (env as HttpBindings).incoming.socket.remoteAddress ?? 'unknown';
};

const NOT_TRUSTED = 'A request says that it came through a proxy, and PST_TRUST_PROXY is not set. If a proxy of yours stands in front, all visitors '
  + 'seem to come from its address, and limits that are meant for one network count all of them together: set PST_TRUST_PROXY=true. If none '
  + 'does, somebody has put this into the request, and PST_TRUST_PROXY stays as it is.';

/** Says so once, with the first request that comes through a proxy whose word is not taken: nothing else would show it. */
export function proxyWatch(trustProxy: boolean, log: Log | undefined): (headers: Headers) => void {
  let told = trustProxy;
  return (headers) => {
    if (told || !(headers.has('X-Forwarded-For') || headers.has('Forwarded'))) return;
    told = true;
    log?.({ event: 'settings', warning: NOT_TRUSTED });
  };
}
