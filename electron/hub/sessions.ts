// Who may use the hub: links with a token that works once, and the sessions they are exchanged for. Both live in memory:
// a hub that restarts asks everyone to sign in again.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Links not yet used; the oldest goes when one more is issued. */
const maxOpenLinks = 16;
const maxSessions = 1000;

export class Sessions {
  // Only digests are kept, and digests are what is compared: neither memory nor timing gives a secret away.
  #openTokens: Buffer[] = [];
  readonly #sessions = new Set<string>();

  /** A fresh token of 256 bits, in URL-safe base64. */
  issueToken(): string {
    const token = randomBytes(32).toString('base64url');
    this.#openTokens = [...this.#openTokens, digestOf(token)].slice(-maxOpenLinks);
    return token;
  }

  /** Spends the token and returns a new session's id, or null for a token that is wrong or spent. */
  redeem(token: string): string | null {
    const digest = digestOf(token);
    const remaining = this.#openTokens.filter((open) => !timingSafeEqual(open, digest));
    if (remaining.length === this.#openTokens.length) return null;
    this.#openTokens = remaining;
    const session = randomBytes(32).toString('base64url');
    this.#sessions.add(digestOf(session).toString('hex'));
    const oldest = this.#sessions.values().next();
    if (this.#sessions.size > maxSessions && !oldest.done) this.#sessions.delete(oldest.value);
    return session;
  }

  isKnown(session: string | undefined): boolean {
    return session !== undefined && this.#sessions.has(digestOf(session).toString('hex'));
  }
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
