/** A network between a widget and its endpoint, as bad as it is told to be. */
import { once } from 'node:events';
import { createServer, request as ask, type ClientRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Dice } from './dice.ts';

/** How likely each is for a request; all nothing is a good network. */
export interface Weather {
  /** Before the request gets anywhere. */
  readonly refused: number;
  /** The request is cut at any byte on its way up. */
  readonly torn: number;
  /** The request arrives, the answer does not. */
  readonly answerLost: number;
  /** The answer is cut at any byte. */
  readonly cut: number;
  /** The answer stops at any byte, and the connection stays. */
  readonly muted: number;
  /** A page of somebody's in the answer's place. */
  readonly html: number;
  /** The same request arrives eight times at once. */
  readonly eightfold: number;
  /** Up to this many milliseconds, each its own: requests overtake each other. */
  readonly delay: number;
  /** The same request arrives again, this many milliseconds later. */
  readonly echo: number;
}

export const FAIR: Weather = { refused: 0, torn: 0, answerLost: 0, cut: 0, muted: 0, html: 0, eightfold: 0, delay: 0, echo: 0 };
export const STORM: Weather = { refused: 0.1, torn: 0.1, answerLost: 0.15, cut: 0.1, muted: 0.05, html: 0.05, eightfold: 0.15, delay: 40, echo: 0.1 };

const PORTAL = '<!doctype html><title>502 Bad Gateway</title>';

export class ChaosProxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #to: readonly number[];
  readonly #dice: Dice;
  readonly #sockets = new Set<Socket>();
  weather: Weather = FAIR;
  /** So many files, the next ones on their way up, are cut at any byte. */
  tears = 0;
  /** Streams that are open to the endpoint at this moment. */
  streams = 0;

  private constructor(to: readonly number[], seed: number) {
    this.#to = to;
    this.#dice = new Dice(seed);
    this.#server = createServer((incoming, outgoing) => void this.#serve(incoming, outgoing).catch(() => outgoing.destroy()));
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
    });
  }

  /** `to`: the endpoint's port; of several instances each request goes to another one. */
  static async open(to: readonly number[], seed: number): Promise<ChaosProxy> {
    const proxy = new ChaosProxy(to, seed);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new TypeError('not open');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Everything that is open breaks now. */
  cutAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cutAll();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = Buffer.concat(await incoming.toArray() as Buffer[]);
    const { weather } = this;
    const dice = this.#dice;
    if (dice.chance(weather.refused)) return void outgoing.destroy();
    if (weather.delay > 0) await new Promise((go) => setTimeout(go, dice.next() * weather.delay));
    if (dice.chance(weather.html)) return void outgoing.writeHead(dice.chance(0.5) ? 502 : 200, { 'Content-Type': 'text/html' }).end(PORTAL);
    if (incoming.method === 'PUT') {
      const due = this.tears > 0 && incoming.url?.includes('/attachments/') === true;
      if (due || dice.chance(weather.torn)) return this.#tear(incoming, body, outgoing);
      if (dice.chance(weather.eightfold)) for (let i = 0; i < 7; i++) this.#forward(incoming, body);
      if (dice.chance(weather.echo)) setTimeout(() => this.#forward(incoming, body), 100 + dice.roll(500));
    }
    this.#forward(incoming, body, outgoing);
  }

  #ask({ method, url, headers }: IncomingMessage): ClientRequest {
    return ask({ host: '127.0.0.1', port: this.#dice.pick(this.#to), method, path: url, headers: { ...headers, connection: 'close' } });
  }

  #tear(incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): void {
    const upstream = this.#ask(incoming);
    upstream.on('error', () => undefined);
    // Where nobody is there nothing is torn.
    upstream.on('socket', (socket) => socket.once('connect', () => (this.tears = Math.max(0, this.tears - 1))));
    upstream.write(body.subarray(0, 1 + this.#dice.roll(Math.max(1, body.length - 1))));
    // Not at once: what has come so far would be thrown away unread.
    setTimeout(() => {
      upstream.destroy();
      outgoing.destroy();
    }, 20 + this.#dice.roll(100));
  }

  #forward(incoming: IncomingMessage, body: Buffer, outgoing?: ServerResponse): void {
    const { weather } = this;
    const dice = this.#dice;
    const upstream = this.#ask(incoming);
    upstream.on('error', () => outgoing?.destroy());
    outgoing?.on('close', () => upstream.destroy());
    upstream.on('response', (answer) => {
      answer.on('error', () => outgoing?.destroy()).on('aborted', () => outgoing?.destroy());
      if (!outgoing) return void answer.resume();
      if (dice.chance(weather.answerLost)) return void outgoing.destroy();
      if (answer.headers['content-type'] === 'text/event-stream') {
        this.streams += 1;
        answer.on('close', () => (this.streams -= 1));
      }
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
      outgoing.flushHeaders();
      const end = dice.chance(weather.cut) ? 'cut' : dice.chance(weather.muted) ? 'mute' : undefined;
      let left = end ? dice.roll(3_000) : Infinity;
      answer.on('data', (chunk: Buffer) => {
        if (left <= 0) return;
        outgoing.write(chunk.subarray(0, left));
        left -= chunk.length;
        if (left <= 0 && end === 'cut') outgoing.destroy();
      });
      answer.on('end', () => {
        if (left > 0) outgoing.end();
      });
    });
    upstream.end(body);
  }
}
