// RPC round trips and bytes on both wires, beside a bare echo on the same wire: `npm run bench -- rpc [--json]`.
// The client is in this thread, the server in another. 10 MB travel in 4 MiB chunks, two under way at a time, as the
// app sends a paper; in one message they are not allowed (frames are bounded to 8 MiB).
import { once } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import { type Binary, binaryOf } from '#shared/kernel/binary.ts';
import { type Case, measure, print, ratePerSecond, timeMs } from './measuring/measure.ts';
import { type benchContract, maxChunkBytes, sampleEntry } from './rpc/contract.ts';

type Client = ContractRouterClient<typeof benchContract>;

const callCount = 1500;
const parallelCount = 16;
const paperBytes = 10_000_000;
const paper = new Uint8Array(paperBytes).fill(9);

const chunkSizes = Array.from({ length: Math.ceil(paperBytes / maxChunkBytes) }, (_, index) =>
  Math.min(maxChunkBytes, paperBytes - index * maxChunkBytes),
);

async function twoAtATime<T>(items: readonly T[], work: (item: T, index: number) => Promise<unknown>): Promise<void> {
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) await work(item, index);
  };
  await Promise.all([lane(), lane()]);
}

async function callsInTurn(call: () => Promise<unknown>, count = callCount): Promise<void> {
  for (let done = 0; done < count; done += 1) await call();
}

/** `peer` is the name of the bare wire; without one these are the bare wire's own. */
function rateCases(name: string, call: () => Promise<unknown>, peer?: string): Case[] {
  const lanes = () =>
    Promise.all(Array.from({ length: parallelCount }, () => callsInTurn(call, Math.floor(callCount / parallelCount))));
  const parallelCalls = Math.floor(callCount / parallelCount) * parallelCount;
  const shared = { unit: 'round trips/s', better: 'higher', isPeer: peer === undefined } as const;
  return [
    {
      ...shared,
      name: `${name}, in turn`,
      ...(peer === undefined ? {} : { target: 3000, peer: `${peer}, in turn` }),
      run: () => ratePerSecond(callCount, () => callsInTurn(call)),
    },
    {
      ...shared,
      name: `${name}, ${parallelCount} at once`,
      ...(peer === undefined ? {} : { peer: `${peer}, ${parallelCount} at once` }),
      run: () => ratePerSecond(parallelCalls, lanes),
    },
  ];
}

function rpcCases(wire: string, client: Client): Case[] {
  const chunks: Binary[] = chunkSizes.map((size, index) =>
    binaryOf(paper.subarray(index * maxChunkBytes, index * maxChunkBytes + size)),
  );
  const bytesCase = { unit: 'ms', better: 'lower', target: 250 } as const;
  return [
    ...rateCases(`RPC over a ${wire}`, () => client.echo(sampleEntry), `bare ${wire}`),
    {
      ...bytesCase,
      name: `10 MB up over a ${wire}`,
      run: () => timeMs(() => twoAtATime(chunks, (chunk) => client.put({ chunk }))),
    },
    {
      ...bytesCase,
      name: `10 MB down over a ${wire}`,
      run: () =>
        timeMs(() => twoAtATime(chunkSizes, async (sizeBytes) => (await client.get({ sizeBytes })).arrayBuffer())),
    },
  ];
}

/** A bare wire answers in order, so a queue of waiters matches answers to calls. */
function bareCases(wire: string, send: (message: unknown) => void, onAnswer: (take: () => void) => void): Case[] {
  const waiting: (() => void)[] = [];
  onAnswer(() => waiting.shift()?.());
  const exchange = (message: unknown) =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      send(message);
    });
  return [
    ...rateCases(`bare ${wire}`, () => exchange(sampleEntry)),
    {
      name: `10 MB there and back over a bare ${wire}`,
      unit: 'ms',
      better: 'lower',
      isPeer: true,
      run: () => timeMs(() => exchange(paper)),
    },
  ];
}

const worker = new Worker(new URL('./rpc/server.ts', import.meta.url));
const [{ socketPort }] = (await once(worker, 'message')) as [{ socketPort: number }];

function openPort(kind: 'rpc' | 'bare'): MessagePort {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ kind, port: port2 }, [port2]);
  return port1;
}

async function openSocket(path: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${socketPort}${path}`, { perMessageDeflate: false });
  socket.binaryType = 'arraybuffer';
  await once(socket, 'open');
  return socket;
}

const rpcPort = openPort('rpc');
const barePort = openPort('bare');
const rpcSocket = await openSocket('/rpc');
const bareSocket = await openSocket('/bare');

const report = await measure('rpc', [
  ...rpcCases('port', createORPCClient<Client>(new PortLink({ port: rpcPort }))),
  ...bareCases(
    'port',
    (message) => barePort.postMessage(message),
    (take) => barePort.on('message', take),
  ),
  ...rpcCases(
    'socket',
    createORPCClient<Client>(new SocketLink({ websocket: rpcSocket as unknown as globalThis.WebSocket })),
  ),
  ...bareCases(
    'socket',
    (message) => bareSocket.send(message instanceof Uint8Array ? message : JSON.stringify(message)),
    (take) =>
      bareSocket.on('message', (data, isBinary) => {
        if (!isBinary) JSON.parse(String(data));
        take();
      }),
  ),
]);
print(report);
for (const socket of [rpcSocket, bareSocket]) socket.terminate();
await worker.terminate();
rpcPort.close();
barePort.close();
