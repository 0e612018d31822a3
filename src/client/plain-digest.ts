/**
 * SHA-256 (FIPS 180-4) for a page that was not reached by https, where browsers have no `crypto.subtle`: an office that tries the
 * widgets in its own network. Comes only there.
 */
const WORDS = 64;

/** Of the first primes' roots: 32 bits of what stands behind the point. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const PRIMES = Array.from({ length: 312 }, (_, i) => i).filter((n) => n > 1 && Array.from({ length: n }, (_, i) => i).every((by) => by < 2 || n % by !== 0)).slice(0, WORDS);
const K = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array((Math.ceil((bytes.length + 9) / 64)) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  const state = [...START];
  for (let block = 0; block < padded.length; block += 64) mix(state, view, block);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setInt32(i * 4, word));
  return new Uint8Array(digest.buffer);
}

function mix(state: number[], view: DataView, block: number): void {
  const w = new Int32Array(WORDS);
  for (let i = 0; i < WORDS; i++) {
    const [before, after] = [w[i - 15] ?? 0, w[i - 2] ?? 0];
    w[i] = i < 16 ? view.getInt32(block + i * 4)
      : (w[i - 16] ?? 0) + (turn(before, 7) ^ turn(before, 18) ^ (before >>> 3)) + (w[i - 7] ?? 0) + (turn(after, 17) ^ turn(after, 19) ^ (after >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < WORDS; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + (w[i] ?? 0)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = ((state[i] ?? 0) + word) | 0; });
}
