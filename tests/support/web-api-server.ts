/** The imitated WebAPI behind a port, for what only a real connection shows: time, order, half answers. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { getRequestListener } from '@hono/node-server';
import { FakeWebApi, type Holdings } from './web-api.ts';

export class WebApiServer extends FakeWebApi implements AsyncDisposable {
  readonly #listener = getRequestListener((request) => this.answer(request), { errorHandler: () => undefined, overrideGlobalObjects: false });
  readonly #server = createServer((incoming, outgoing) => void this.#listener(incoming, outgoing));

  static async start(key: string, holdings?: Holdings): Promise<WebApiServer> {
    const server = new WebApiServer(key, holdings);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new TypeError('no port');
    return `http://127.0.0.1:${address.port}/v1/api`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
