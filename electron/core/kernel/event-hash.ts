// The hash chain (rule L2): SHA-256 over the previous hash and the canonical event (RFC 8785 JSON, members in order).
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const emptyHash = '0'.repeat(64);

/** An event's members as the log stores them; `data` is already canonical JSON. */
export interface StoredEvent {
  readonly seq: number;
  readonly id: string;
  readonly circle: string;
  readonly subject: string;
  readonly type: string;
  readonly version: number;
  readonly actor: string;
  readonly at: string;
  readonly data: string;
}

/** Canonical JSON of an event's data. Throws for what JSON cannot hold. */
export function canonicalJson(data: unknown): string {
  const text = canonicalize(data);
  if (text === undefined) throw new TypeError('canonicalJson: expected a JSON value');
  return text;
}

/** Hash of an event that follows `previousHash` (hex), as hex. */
export function hashEvent(previousHash: string, event: StoredEvent): string {
  const s = JSON.stringify;
  return hash(
    'sha256',
    `${previousHash}{"actor":${s(event.actor)},"at":${s(event.at)},"circle":${s(event.circle)},"data":${event.data},` +
      `"id":${s(event.id)},"seq":${event.seq},"subject":${s(event.subject)},"type":${s(event.type)},"version":${event.version}}`,
    'hex',
  );
}
