/** The endpoint's home on Node: one port for everything. */
import type { Server } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { createEndpoint, type EndpointOptions } from '../app.ts';
import { passwords } from './passwords.ts';
import { addressFrom, proxyWatch } from './proxy.ts';
import { createSite, type Pages } from './site.ts';
import { StartError } from './start-error.ts';

export interface ServerOptions extends Pick<EndpointOptions, 'db' | 'offices' | 'defaultOffice' | 'publicUrl' | 'clock' | 'files' | 'hints' | 'mailer' | 'search' | 'log' | 'timings'> {
  /** 0 chooses a free one. */
  readonly port: number;
  readonly host?: string;
  /** The address of the client is what the proxy in front says. */
  readonly trustProxy?: boolean;
  readonly widgets?: string;
  readonly pages?: Pages;
  readonly routes?: Hono;
}

export interface RunningServer {
  /** Where it listens, for a person on this machine. */
  readonly url: string;
  readonly port: number;
  /** Says goodbye to every reader, finishes what has begun and resolves within two seconds. The database stays the caller's. */
  readonly close: () => Promise<void>;
}

const GRACE_MS = 1_500;

/**
 * Longer than proxies keep a connection (nginx: 60 s) and people pause: whoever uses one in the very moment in which it is
 * closed gets an error instead of an answer. Node's own five seconds are just what a person types for.
 */
const KEEP_ALIVE_MS = 75_000;
const REQUEST_MS = 3_600_000;

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host = '127.0.0.1', publicUrl, trustProxy = false } = options;
  let draining = false;
  const endpoint = createEndpoint({
    ...options, passwords, secureCookies: publicUrl?.startsWith('https:') ?? false, addressOf: addressFrom(trustProxy),
  });
  const site = createSite({
    endpoint, publicUrl, widgets: options.widgets, pages: options.pages, routes: options.routes, draining: () => draining,
  });
  const watchForProxy = proxyWatch(trustProxy, options.log);
  const server = createAdaptorServer({
    fetch: (request, env) => {
      watchForProxy(request.headers);
      return site.fetch(request, env);
    },
  }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  // 10 MB over a bad line take longer than Node's five minutes; an upload that stands still is ended in `http/upload.ts`.
  server.requestTimeout = REQUEST_MS;
  const address = await listen(server, port, host);
  endpoint.start();
  return {
    url: `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : isIPv6(host) ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    close: async () => {
      draining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const over = Promise.withResolvers<void>();
      const force = setTimeout(() => {
        server.closeAllConnections();
        over.resolve();
      }, GRACE_MS);
      const ended = endpoint.close().then(() => server.closeIdleConnections());
      await closed;
      // A letter that is being sent is noted as sent, if its server answers in time; otherwise it would be sent again.
      await Promise.race([ended, over.promise]);
      clearTimeout(force);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const say = (sentence: string) => new StartError(sentence, { cause: error });
  switch (error.code) {
    case 'EADDRINUSE': return say(`Port ${port} is taken by another program; use --port or PST_PORT to choose another one.`);
    case 'EACCES': return say(`This user may not listen on port ${port}; use --port or PST_PORT to choose one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND': return say(`This machine has no address ${host} to listen on; correct PST_HOST.`);
    default: return error;
  }
}
