/** What every record has: an identifier, and instants. */
import * as z from 'zod/mini';

/** A UUIDv7 (RFC 9562) made by the client once, when the person presses the button, and never again on retry. */
export const id = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'id'));

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'instant'));
