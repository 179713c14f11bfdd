// The other side of the RPC benchmark, in a thread of its own: our router on both wires, and bare echoes as peers.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { implement } from '@orpc/server';
import { WebSocketServer } from 'ws';
import type { CallContext } from '#core/kernel/rpc/connection.ts';
import { servePort } from '#core/kernel/rpc/serve-port.ts';
import { serveSocket } from '#core/kernel/rpc/serve-socket.ts';
import { binaryOf } from '#shared/kernel/binary.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { benchContract, maxChunkBytes } from './contract.ts';

const bytes = new Uint8Array(maxChunkBytes).fill(7);
const os = implement(benchContract).$context<CallContext>();
const router = os.router({
  echo: os.echo.handler(({ input }) => input),
  put: os.put.handler(async ({ input }) => ({ sizeBytes: (await input.chunk.arrayBuffer()).byteLength })),
  get: os.get.handler(({ input }) => binaryOf(bytes.subarray(0, input.sizeBytes))),
});

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket, request) => {
  if (request.url === '/rpc') serveSocket(router, socket, localAdministrator);
  else
    socket.on('message', (data, isBinary) => socket.send(isBinary ? data : JSON.stringify(JSON.parse(String(data)))));
});
await once(server, 'listening');

parentPort?.on('message', ({ kind, port }: { kind: 'rpc' | 'bare'; port: MessagePort }) => {
  if (kind === 'rpc') servePort(router, port, localAdministrator);
  else port.on('message', (message) => port.postMessage(message));
});
parentPort?.postMessage({ socketPort: (server.address() as AddressInfo).port });
