// Identifiers. Events, commands and jobs carry UUIDv7 (RFC 9562): sortable by time, made anywhere without a server.
import { v5, v7 } from 'uuid';
import { z } from 'zod';

/** Any UUID in lower-case canonical form. */
export const idSchema = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** SHA-256 of a blob's bytes, 64 lower-case hex digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A new UUIDv7. */
export function newId(): string {
  return v7();
}

/** A UUIDv5 that is the same for the same name: makes a retried act name the same subject or command. */
export function derivedId(namespace: string, name: string): string {
  return v5(name, namespace);
}
