// RPC over a WebSocket of `ws`. Who may connect, how many and how big a message may be is the hub's business.
import type { RawData, WebSocket } from 'ws';
import type { Viewer } from '#shared/kernel/people.ts';
import { type Connection, openConnection, type ServedRouter, type ServeOptions } from './connection.ts';

/** Above this many unsent bytes a sender waits: a slow reader slows its own iterators, not the server's memory. */
const highWaterBytes = 1024 * 1024;

/** Serves `router` over `socket`, as `viewer`, until it closes. */
export function serveSocket(router: ServedRouter, socket: WebSocket, viewer: Viewer, options: ServeOptions = {}): void {
  const connection: Connection = openConnection(
    router,
    {
      send: (data) => send(socket, data, () => connection.stop()),
      close: (code, reason) => socket.close(code, reason),
      pause: () => socket.pause(),
      resume: () => socket.resume(),
    },
    viewer,
    options,
  );
  socket.on('message', (data, isBinary) => connection.receive(isBinary ? bytesOf(data) : textOf(data)));
  socket.on('close', connection.stop);
  // `ws` closes the socket itself after an error (a frame over maxPayload, invalid UTF-8); the event needs a listener.
  socket.on('error', connection.stop);
}

/** Resolves at once while there is room; `onGone` when the socket can take no more, which may precede its event. */
function send(socket: WebSocket, data: string | Uint8Array, onGone: () => void): void | Promise<void> {
  if (socket.readyState !== socket.OPEN) return onGone();
  const sent = Promise.withResolvers<void>();
  const hasRoom = socket.bufferedAmount < highWaterBytes;
  socket.send(data, (error) => {
    if (error) onGone();
    sent.resolve();
  });
  return hasRoom ? undefined : sent.promise;
}

function textOf(data: RawData): string {
  return bytesOf(data).toString('utf8');
}

function bytesOf(data: RawData): Buffer<ArrayBuffer> {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? (data as Buffer<ArrayBuffer>) : Buffer.from(data);
}
