/** Names that a client makes for what it is about to send. */

/**
 * A UUIDv7 (RFC 9562, section 5.7): 48 bits of time, the version, and chance. Our own lines instead of the `uuid` package: it
 * would add 0.5 kB (brotli) to every widget, and the layout is fixed by the standard.
 */
export function newId(now: number = Date.now()): string {
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  // Of the digit that begins with the variant's two bits `10`, the other two are left to nought.
  return (now.toString(16).padStart(12, '0') + chance).replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-7$3-8$4-');
}
