/** What goes wrong between a visitor and one office, when a test asks for it. */
export const MODES = ['down', 'drop-answer', 'html', 'blocked', 'slow', 'none'] as const;
export type Mode = (typeof MODES)[number];

interface Fault {
  readonly mode: Mode;
  /** How many more requests it will meet. */
  left: number;
}

interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

const FIREWALL = '<!doctype html><title>Request Rejected</title><p>The requested URL was rejected.</p>';
const PORTAL = '<!doctype html><title>Masuk Wi-Fi</title><p>Silakan masuk untuk memakai Wi-Fi ini.</p>';

export class Faults {
  readonly #faults = new Map<string, Fault>();
  readonly #gates = new Map<string, Gate>();
  /** Connections of the office's streams, which are cut when its endpoint goes down. */
  readonly #streams = new Map<string, Set<() => void>>();

  set(office: string, mode: Mode, count = Infinity): void {
    this.release(office);
    this.#faults.set(office, { mode, left: count });
    if (mode === 'slow') {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#gates.set(office, { opened: promise, open: resolve });
    }
    if (mode === 'down') for (const cut of this.#streams.get(office) ?? []) cut();
  }

  /** Lets the requests go on that `slow` has been holding back, and those that follow. */
  release(office: string): void {
    this.#faults.delete(office);
    this.#gates.get(office)?.open();
    this.#gates.delete(office);
  }

  async around(office: string, connection: { destroy(): void; onceClosed(then: () => void): void }, answer: () => Promise<Response>): Promise<Response> {
    const mode = this.#next(office);
    if (mode === 'html') return new Response(PORTAL, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    if (mode === 'blocked') return new Response(FIREWALL, { status: 403, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    if (mode === 'slow') await this.#gates.get(office)?.opened;
    const response = mode === 'down' ? new Response(null, { status: 503 }) : await answer();
    if (mode === 'down' || mode === 'drop-answer') connection.destroy();
    else if (response.headers.get('Content-Type') === 'text/event-stream') this.#keep(office, connection);
    return response;
  }

  #next(office: string): Mode {
    const fault = this.#faults.get(office);
    if (!fault || fault.left <= 0) return 'none';
    fault.left--;
    return fault.mode;
  }

  #keep(office: string, connection: { destroy(): void; onceClosed(then: () => void): void }): void {
    const streams = this.#streams.get(office) ?? new Set();
    this.#streams.set(office, streams);
    const cut = () => connection.destroy();
    streams.add(cut);
    connection.onceClosed(() => streams.delete(cut));
  }
}
