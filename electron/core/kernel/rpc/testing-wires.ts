// Both wires as a test sees them: a typed client at one end, a served router at the other, and the raw frames between.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket, WebSocketServer } from 'ws';
import { localAdministrator } from '#shared/kernel/people.ts';
import type { ServedRouter, ServeOptions } from './connection.ts';
import { servePort } from './serve-port.ts';
import { serveSocket } from './serve-socket.ts';
import type { testingContract } from './testing-router.ts';

export interface TestWire {
  client: ContractRouterClient<typeof testingContract>;
  /** Sends anything at all, past the client. */
  sendRaw(data: string | Uint8Array): void;
  /** Closes the client's end. */
  hangUp(): void;
  /** Resolves when the server has closed the wire; with its close code where the wire has one. */
  closed: Promise<number | null>;
  dispose(): Promise<void>;
}

export async function openPortWire(router: ServedRouter, options: ServeOptions): Promise<TestWire> {
  const { port1, port2 } = new MessageChannel();
  servePort(router, port1, localAdministrator, options);
  const closed = once(port2, 'close').then(() => null);
  const client: TestWire['client'] = createORPCClient(new PortLink({ port: port2 }));
  return {
    client,
    sendRaw: (data) => port2.postMessage(data),
    hangUp: () => port2.close(),
    closed,
    dispose: async () => port2.close(),
  };
}

export async function openSocketWire(router: ServedRouter, options: ServeOptions): Promise<TestWire> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  await once(server, 'listening');
  server.on('connection', (socket) => serveSocket(router, socket, localAdministrator, options));
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  socket.binaryType = 'arraybuffer';
  await once(socket, 'open');
  const closed = once(socket, 'close').then(([code]) => code as number);
  const client: TestWire['client'] = createORPCClient(
    new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }),
  );
  return {
    client,
    sendRaw: (data) => socket.send(data),
    hangUp: () => socket.close(),
    closed,
    async dispose() {
      socket.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}
