/** Names and keys that a client makes for what it is about to send. */

/**
 * A UUIDv7 (RFC 9562, section 5.7). Our own ten lines instead of the `uuid` package: it would add 0.5 kB (brotli) to every
 * widget, and the layout is fixed by the standard.
 */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** 256 random bits as 43 characters that need no escaping: the key to one consultation. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * One id for one content: pressing "send" again after a failure must not make a second record, and changed content must not
 * be taken for the first.
 */
export class Attempt {
  #content = '';
  #id = '';

  idFor(value: unknown): string {
    const content = JSON.stringify(value);
    if (content !== this.#content) {
      this.#content = content;
      this.#id = newId();
    }
    return this.#id;
  }

  /** After success: the next thing sent is another one, even if it reads the same. */
  finish(): void {
    this.#content = '';
  }
}
