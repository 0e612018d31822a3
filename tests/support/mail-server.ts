/** A real mail server in the process, whose manners a test decides. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Delivered extends Email {
  readonly recipients: readonly string[];
  readonly raw: string;
}

/** What the server says to an address or a letter; nothing: it takes it. */
export interface Manners {
  recipient?: Refusal | undefined;
  letter?: Refusal | undefined;
  /** Thinks for so long about a letter before it takes it. */
  thinksMs?: number;
  /** Accepts the connection and says nothing more. */
  silent?: boolean;
}

interface Refusal {
  readonly responseCode: number;
  readonly message: string;
}

export class MailServer implements AsyncDisposable {
  readonly delivered: Delivered[] = [];
  readonly manners: Manners;
  readonly #server: SMTPServer;

  private constructor(manners: Manners, options: SMTPServerOptions) {
    this.manners = manners;
    this.#server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'], logger: false, closeTimeout: 100,
      onConnect: (_session, done) => void (this.manners.silent === true || done()),
      onRcptTo: (_address, _session, done) => done(refused(this.manners.recipient)),
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (this.manners.letter) return done(refused(this.manners.letter));
          const raw = Buffer.concat(chunks).toString();
          void PostalMime.parse(raw).then((email) => {
            this.delivered.push({ ...email, raw, recipients: envelope.rcptTo.map(({ address }) => address) });
            setTimeout(done, this.manners.thinksMs ?? 0);
          });
        });
      },
      ...options,
    });
    // A client that gives up on a silent server ends its connection in the middle of a sentence.
    this.#server.on('error', () => undefined);
  }

  static async start(manners: Manners = {}, options: SMTPServerOptions = {}): Promise<MailServer> {
    const server = new MailServer(manners, options);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server.server, 'listening');
    return server;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

const refused = (refusal: Refusal | undefined): Error | undefined =>
  refusal && Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode });
