// The hub's gate, as pure questions about a request: is it for this host, from this origin, with which session or token?
import type { IncomingHttpHeaders } from 'node:http';

/** Name of the cookie. Cookies ignore ports, so the name carries it: two hubs on one machine must not clash. */
export function cookieName(port: number): string {
  return `dienhong-${port}`;
}

/** A page elsewhere that makes its own name resolve to 127.0.0.1 still sends its own name as Host. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** A WebSocket is not bound by the same-origin policy: the hub must look at Origin itself. */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  return host !== undefined && origin === `http://${host}`;
}

export function sessionCookie(header: string | undefined, port: number): string | undefined {
  const prefix = `${cookieName(port)}=`;
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
}

export function setCookie(port: number, session: string): string {
  return `${cookieName(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`;
}

export interface TokenRequest {
  token: string;
  /** The same address without the token: a path of this host, whatever was asked. */
  cleanUrl: string;
}

/** The token in a request's target (`/path?token=…&q=1`), or null where there is none. */
export function readToken(target: string): TokenRequest | null {
  const queryStart = target.indexOf('?');
  if (queryStart < 0) return null;
  const query = new URLSearchParams(target.slice(queryStart + 1));
  const token = query.get('token');
  if (token === null) return null;
  query.delete('token');
  // `//elsewhere/` as a Location would lead to another host.
  const path = `/${target.slice(0, queryStart).replace(/^[/\\]+/, '')}`;
  return { token, cleanUrl: query.size > 0 ? `${path}?${query}` : path };
}
