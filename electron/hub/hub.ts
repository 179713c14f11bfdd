// The hub: serves the web app and RPC to browsers on this machine. Bound to 127.0.0.1; without a session nothing but
// the sign-in page is served. See gate.ts for what is checked, sockets.ts for RPC.
import type { AddressInfo } from 'node:net';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance, fastify } from 'fastify';
import type { Logger } from 'pino';
import type { ServedRouter } from '#core/kernel/rpc/connection.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { isOwnHost, readToken, sessionCookie, setCookie } from './gate.ts';
import { securityHeaders } from './security-headers.ts';
import { Sessions } from './sessions.ts';
import { signInPage } from './sign-in-page.ts';
import { openSockets } from './sockets.ts';

export interface HubOptions {
  router: ServedRouter;
  /** Who everyone with a session is, until there is identity. */
  viewer: Viewer;
  host?: '127.0.0.1';
  /** 0 takes any free port. */
  port: number;
  /** Folder of the built web app. */
  webRoot: string;
  logger: Logger;
  /** A client that takes longer to send its request's headers is cut off. */
  headersTimeoutMs?: number;
}

export interface Hub {
  port: number;
  /** `http://127.0.0.1:PORT`, without a token. */
  origin: string;
  /** The first link that opens the app; works once. */
  url: string;
  issueLink(): string;
  close(): Promise<void>;
}

/** Starts listening. Rejects with `port-in-use` {port} when another program has the port. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { host = '127.0.0.1', headersTimeoutMs = 10_000, logger } = options;
  const sessions = new Sessions();
  let port = options.port;
  const app = fastify({
    bodyLimit: 1024,
    // Sockets and idle keep-alive connections must not hold up the end.
    forceCloseConnections: true,
    requestTimeout: 30_000,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: Math.min(1000, headersTimeoutMs) },
    routerOptions: { maxParamLength: 1000 },
  });
  guard(app, sessions, () => port);
  await serveApp(app, options.webRoot);
  const sockets = openSockets(app.server, { ...options, sessions, port: () => port });
  try {
    await app.listen({ host, port });
  } catch (error) {
    sockets.close();
    await app.close();
    throw listenRefusal(error, port);
  }
  port = (app.server.address() as AddressInfo).port;
  const origin = `http://${host}:${port}`;
  const issueLink = () => `${origin}/?token=${sessions.issueToken()}`;
  logger.info({ port }, 'hub listens');
  return {
    port,
    origin,
    url: issueLink(),
    issueLink,
    async close() {
      sockets.close();
      await app.close();
    },
  };
}

/** Decides on every request before anything is looked up or read from disk. */
function guard(app: FastifyInstance, sessions: Sessions, port: () => number): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    if (!isOwnHost(request.headers.host, port())) return reply.code(403).send({ code: 'host-not-allowed' });
    if (request.url === '/healthz') return;

    const hasSession = sessions.isKnown(sessionCookie(request.headers.cookie, port()));
    reply.header('cache-control', 'no-store');
    const link = request.method === 'GET' ? readToken(request.url) : null;
    if (link) {
      const session = sessions.redeem(link.token);
      if (session) reply.header('set-cookie', setCookie(port(), session));
      if (session || hasSession) return reply.redirect(link.cleanUrl, 303);
    }
    if (!hasSession) return reply.code(401).type('text/html; charset=utf-8').send(signInPage);
  });
}

async function serveApp(app: FastifyInstance, webRoot: string): Promise<void> {
  app.get('/healthz', async () => ({ ok: true }));
  // A page whose WebSocket is refused asks here why: 401 means signed out.
  app.get('/session', (_request, reply) => reply.code(204).send());
  await app.register(fastifyStatic, {
    root: webRoot,
    cacheControl: false,
    preCompressed: true,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      // Vite puts a hash into the name of everything under assets/.
      const isHashed = /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', isHashed ? 'private, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const isRoute = request.method === 'GET' && !path.startsWith('/assets/') && !/\.[^/]*$/.test(path);
    if (isRoute) return reply.sendFile('index.html');
    return reply.code(404).send({ code: 'not-found' });
  });
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    return reply.code(status).send({ code: status < 500 ? 'bad-request' : 'internal' });
  });
}

function listenRefusal(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new RefusalError('port-in-use', { port }, { cause: error });
  if (code === 'EACCES') return new RefusalError('no-rights', { port }, { cause: error });
  return error;
}
