/** The line between visitors' browsers and an office: what happens to a message on it, the test says. */
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FailureCode } from '../../src/contract/failure.ts';

/**
 * What happens to a message: it comes through; it gets nowhere; it stays on its way, and comes through later, also when
 * nobody waits for the answer any more; it arrives, and neither the answer nor anything else is heard from the office; it
 * arrives, and the line breaks before the answer; the office refuses it.
 */
export type Way = 'open' | 'broken' | 'held' | 'answer-lost' | 'answer-cut' | 'refused';

/** What browsers call an idle network. */
const IDLE_MS = 500;

const REFUSAL: FailureCode = 'forbidden';
/** Of a conversation: the first one begins a consultation. */
const MESSAGES = /\/consultations\/[^/]+(\/messages\/[^/]+)?$/;

export class Line {
  readonly #server: Server;
  readonly #to: number;
  readonly #messages: RegExp;
  readonly #sockets = new Set<Socket>();
  #held: (() => void)[] = [];
  #way: Way = 'open';
  /** Nobody gets anywhere. */
  #down = false;
  #underWay = 0;
  #lastAt = performance.now();
  /** Streams that are open at this moment. */
  streams = 0;
  /** How many there have been. */
  opened = 0;
  /** What was asked for so far, as `GET /path`. */
  readonly asked: string[] = [];

  private constructor(to: number, messages: RegExp) {
    this.#to = to;
    this.#messages = messages;
    this.#server = createServer((incoming, outgoing) => void this.#serve(incoming, outgoing).catch(() => outgoing.destroy()));
    this.#server.on('connection', (socket) => {
      if (this.#down) return socket.destroy();
      this.#sockets.add(socket);
      return socket.on('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
    });
  }

  /** `messages`: the addresses to which the messages go that the test is about. */
  static async open(to: number, messages = MESSAGES): Promise<Line> {
    const line = new Line(to, messages);
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new TypeError('not open');
    return `http://localhost:${address.port}`;
  }

  /** Messages that stay on their way at this moment. */
  get held(): number {
    return this.#held.length;
  }

  set way(way: Way) {
    this.#way = way;
    if (way !== 'held') for (const go of this.#held.splice(0)) go();
  }

  /** Everything that is open breaks, and nothing new begins, until `up`. */
  down(): void {
    this.#down = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  up(): void {
    this.#down = false;
  }

  /** Until nothing has been under way for a while. */
  async idle(): Promise<void> {
    while (this.#underWay > 0 || performance.now() - this.#lastAt < IDLE_MS) await pause(50);
  }

  async close(): Promise<void> {
    this.down();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    this.asked.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    this.#underWay += 1;
    outgoing.on('error', () => undefined).on('close', () => {
      this.#underWay -= 1;
      this.#lastAt = performance.now();
    });
    const body = Buffer.concat(await incoming.toArray() as Buffer[]);
    if (this.#isMessage(incoming)) {
      if (this.#way === 'broken') return void outgoing.destroy();
      if (this.#way === 'refused') return void outgoing.writeHead(403, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify({ type: 'about:blank', title: REFUSAL, status: 403, code: REFUSAL }));
      if (this.#way === 'held') await new Promise<void>((go) => this.#held.push(go));
    }
    this.#forward(incoming, body, outgoing);
  }

  #isMessage({ method, url = '' }: IncomingMessage): boolean {
    return method === 'PUT' && this.#messages.test(url);
  }

  #forward(incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): void {
    const upstream = ask({ host: '127.0.0.1', port: this.#to, method: incoming.method, path: incoming.url, headers: { ...incoming.headers, connection: 'close' } });
    upstream.on('error', () => outgoing.destroy());
    upstream.on('response', (answer) => {
      if (this.#isMessage(incoming) && this.#way === 'answer-lost') return void answer.resume();
      if (this.#isMessage(incoming) && this.#way === 'answer-cut') return void outgoing.destroy();
      answer.on('error', () => outgoing.destroy());
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
      if (answer.headers['content-type'] !== 'text/event-stream') return void answer.pipe(outgoing);
      this.streams += 1;
      this.opened += 1;
      answer.on('close', () => (this.streams -= 1));
      outgoing.on('close', () => answer.destroy());
      outgoing.flushHeaders();
      answer.on('data', (chunk) => {
        if (this.#way !== 'answer-lost') outgoing.write(chunk);
      });
      answer.on('end', () => outgoing.end());
    });
    upstream.end(body);
  }
}
