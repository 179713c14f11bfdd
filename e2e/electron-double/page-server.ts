// Chromium does not know the scheme `app://`, so the double serves it on the loopback interface: each request is
// answered by the handler that main registered, and addresses are translated both ways.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

type Handler = (request: Request) => Promise<Response> | Response;

const handlers = new Map<string, Handler>();
let base = '';

const server = createServer(async (incoming, outgoing) => {
  const handler = handlers.get('app');
  // A raw target, not yet normalised: main must refuse `/../` by itself.
  const url = `app://dienhong${incoming.url}`;
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : new Uint8Array(await buffer(incoming));
  const response = (await handler?.(new Request(url, { method, body }))) ?? new Response(null, { status: 503 });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
});

export async function startPageServer(): Promise<void> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler),
};

/** `app://dienhong/x` as Chromium can load it. */
export function toServed(url: string): string {
  return url.replace(/^app:\/\/dienhong/, base);
}

/** What Electron would call it. */
export function fromServed(url: string): string {
  return url.startsWith(base) ? `app://dienhong${url.slice(base.length)}` : url;
}
