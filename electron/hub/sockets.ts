// RPC connections of the hub: who may upgrade to a WebSocket, how many at once, and who is still there.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ServedRouter } from '#core/kernel/rpc/connection.ts';
import { maxFrameBytes } from '#core/kernel/rpc/frames.ts';
import { serveSocket } from '#core/kernel/rpc/serve-socket.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { isOwnHost, isOwnOrigin, sessionCookie } from './gate.ts';
import type { Sessions } from './sessions.ts';

const maxConnections = 64;
const heartbeatMs = 30_000;

export interface SocketOptions {
  router: ServedRouter;
  viewer: Viewer;
  sessions: Sessions;
  logger: Logger;
  /** The port that Host must name; known once the server listens. */
  port(): number;
}

export interface Sockets {
  close(): void;
}

/** Serves RPC at `/rpc` of `server`; every other upgrade is refused with a status and a code. */
export function openSockets(server: Server, options: SocketOptions): Sockets {
  const socketServer = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false });
  const isAlive = new WeakMap<WebSocket, boolean>();

  socketServer.on('connection', (socket: WebSocket) => {
    isAlive.set(socket, true);
    socket.on('pong', () => isAlive.set(socket, true));
    serveSocket(options.router, socket, options.viewer, { logger: options.logger });
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const refusal = refusalOfUpgrade(request, options, socketServer.clients.size);
    if (refusal) {
      options.logger.warn({ code: refusal.code }, 'upgrade refused');
      refuse(stream, refusal);
      return;
    }
    socketServer.handleUpgrade(request, stream, head, (socket) => socketServer.emit('connection', socket, request));
  });

  const heartbeat = setInterval(() => {
    for (const socket of socketServer.clients) {
      if (isAlive.get(socket) === false) {
        socket.terminate();
        continue;
      }
      isAlive.set(socket, false);
      socket.ping();
    }
  }, heartbeatMs);
  heartbeat.unref();

  return {
    close() {
      clearInterval(heartbeat);
      for (const socket of socketServer.clients) {
        socket.close(1001, 'closing');
        // The other side may never answer the close frame; the hub does not wait for it.
        setTimeout(() => socket.terminate(), 100).unref();
      }
      socketServer.close();
    },
  };
}

interface UpgradeRefusal {
  status: string;
  code: string;
}

function refusalOfUpgrade(
  { headers, url }: IncomingMessage,
  { sessions, port }: SocketOptions,
  connections: number,
): UpgradeRefusal | null {
  if (!isOwnHost(headers.host, port())) return { status: '403 Forbidden', code: 'host-not-allowed' };
  if (!isOwnOrigin(headers)) return { status: '403 Forbidden', code: 'origin-not-allowed' };
  if (url !== '/rpc') return { status: '404 Not Found', code: 'not-found' };
  if (!sessions.isKnown(sessionCookie(headers.cookie, port())))
    return { status: '401 Unauthorized', code: 'no-session' };
  if (connections >= maxConnections) return { status: '503 Service Unavailable', code: 'too-many-connections' };
  return null;
}

function refuse(stream: Duplex, { status, code }: UpgradeRefusal): void {
  const body = JSON.stringify({ code });
  stream.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}
