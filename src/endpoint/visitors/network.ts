/** Which network a request came from, as coarse as the limits need it. */

const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** Loopback, and the private networks of RFC 1918. */
const isPrivateV4 = (text: string): boolean => /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\./.test(text);

/** The eight groups of an IPv6 address, or nothing. */
function groupsOf(text: string): readonly number[] | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const read = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => (/^[\da-f]{1,4}$/i.test(group) ? parseInt(group, 16) : NaN)));
  const [left, right] = [read(head), tail === undefined ? [] : read(tail)];
  const gap = tail === undefined ? [] : new Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0);
  const groups = [...left, ...gap, ...right];
  return groups.length === 8 && !groups.some(Number.isNaN) ? groups : undefined;
}

/**
 * An IPv4 address, or the /64 of an IPv6 address, which is what one subscriber has. Undefined where the address says nothing
 * of the visitor: it is private, so it belongs to a proxy whose word the settings do not trust, or it is not known at all.
 * A limit there would lock everyone out at once.
 */
export function networkOf(address: string): string | undefined {
  const text = address.trim().replace(/^\[|\](?::\d+)?$/g, '').replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (V4.test(text)) return isPrivateV4(text) ? undefined : text;
  const groups = groupsOf(text);
  if (!groups) return undefined;
  const [first = 0] = groups;
  const isLocal = groups.slice(0, 7).every((group) => group === 0) || (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
  return isLocal ? undefined : `${groups.slice(0, 4).map((group) => group.toString(16)).join(':')}::/64`;
}
