// UUIDv7 (RFC 9562) for events, many thousand a second: the platform's own random UUID with the time put in front.
import { randomUUID } from 'node:crypto';

/** A new UUIDv7 of the given instant (milliseconds since 1970). */
export function newEventId(atMs: number): string {
  const time = atMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
