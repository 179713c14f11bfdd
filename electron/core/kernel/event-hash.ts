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
  const text = quickJson(data) ?? canonicalize(data);
  if (text === undefined) throw new TypeError('canonicalJson: expected a JSON value');
  return text;
}

/** Nested deeper than this, data goes the library's way, which needs no stack. */
const quickDepth = 20;

/** The same for plain data, in little over half the time; undefined for anything that the library had better decide. */
function quickJson(data: unknown): string | undefined {
  const ordered = inOrder(data, quickDepth);
  const text = ordered === undefined ? undefined : JSON.stringify(ordered);
  // Half a surrogate pair is written as an escape, and the library refuses it.
  return text?.includes('\\ud') ? undefined : text;
}

/** A copy whose members stand in canonical order; undefined where JSON.stringify alone would not do. */
function inOrder(value: unknown, depth: number): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'object' || depth === 0 || 'toJSON' in value) return undefined;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const each of value) {
      const item = inOrder(each, depth - 1);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const members: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const member = inOrder((value as Record<string, unknown>)[key], depth - 1);
    // Names that are numbers keep no order of insertion, and `__proto__` is no member.
    if (member === undefined || /^\d|^__proto__$/.test(key)) return undefined;
    members[key] = member;
  }
  return members;
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
