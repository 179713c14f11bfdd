import { createORPCClient, ORPCError } from '@orpc/client';
import { eventIterator } from '@orpc/contract';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/websocket';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { procedure } from '#shared/kernel/contract-base.ts';
import { type ConnectionState, Line } from './line.ts';
import { OfflineError } from './offline-error.ts';
import { connectSocket } from './socket-wire.ts';

const contract = {
  greet: procedure.input(z.object({ name: z.string() })).output(z.string()),
  refuse: procedure.output(z.string()),
  hang: procedure.output(z.string()),
  tick: procedure.output(eventIterator(z.number())),
};
const os = implement(contract);
const router = {
  greet: os.greet.handler(({ input }) => `Chào ${input.name}`),
  refuse: os.refuse.handler(({ errors }) => {
    throw errors.REFUSED({ data: { code: 'not-found' } });
  }),
  hang: os.hang.handler(() => new Promise<string>(() => undefined)),
  tick: os.tick.handler(async function* () {
    yield 1;
    await new Promise(() => undefined);
  }),
};

async function startServer(port: number): Promise<WebSocketServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  await new Promise((resolve) => server.once('listening', resolve));
  const handler = new RPCHandler(router);
  server.on('connection', (socket) => {
    socket.on('message', (data, isBinary) => {
      handler.message(socket as never, isBinary ? (data as ArrayBuffer) : String(data)).catch(() => socket.terminate());
    });
    socket.on('close', () => handler.close(socket as never));
  });
  return server;
}

async function stopServer(server: WebSocketServer): Promise<void> {
  for (const socket of server.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
}

describe('the line to the core', () => {
  let server: WebSocketServer;
  let port: number;
  let line: Line;
  let hasSession: boolean;
  let states: ConnectionState[];
  const clientOf = () => createORPCClient(line) as import('@orpc/contract').ContractRouterClient<typeof contract>;

  beforeEach(async () => {
    server = await startServer(0);
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no address');
    port = address.port;
    hasSession = true;
    states = [];
    line = new Line({
      connect: () => connectSocket(`ws://127.0.0.1:${port}/rpc`),
      hasSession: async () => hasSession,
      callWaitMs: 300,
      delayMs: () => 20,
    });
  });
  afterEach(async () => {
    line.end();
    await stopServer(server);
  });
  const recordStates = () => line.subscribe(() => states.push(line.getState()));

  it('opens with the first call and then tells that it is online', async () => {
    expect(line.getState()).toBe('connecting');
    expect(await clientOf().greet({ name: 'An' })).toBe('Chào An');
    expect(line.getState()).toBe('online');
  });

  it('passes a refusal through as it is', async () => {
    const error = await clientOf()
      .refuse()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ code: 'REFUSED', data: { code: 'not-found' } });
  });

  it('comes back by itself after the core was away', async () => {
    await clientOf().greet({ name: 'An' });
    recordStates();
    await stopServer(server);
    await vi.waitFor(() => expect(line.getState()).toBe('offline'));
    server = await startServer(port);
    await line.whenOnline();
    expect(states).toEqual(['connecting', 'offline', 'online']);
    expect(await clientOf().greet({ name: 'Bình' })).toBe('Chào Bình');
  });

  it('fails what was under way with OfflineError, iterators too', async () => {
    const client = clientOf();
    const ticks = await client.tick();
    expect(await ticks.next()).toEqual({ done: false, value: 1 });
    const lostTick = ticks.next().catch((error: unknown) => error);
    const lostCall = client.hang().catch((error: unknown) => error);
    await client.greet({ name: 'An' });
    await stopServer(server);
    expect(await lostCall).toMatchObject({ name: 'OfflineError', mayHaveArrived: true });
    expect(await lostTick).toMatchObject({ name: 'OfflineError', mayHaveArrived: true });
    server = await startServer(port);
  });

  it('lets a call wait for the line, but not for ever', async () => {
    await clientOf().greet({ name: 'An' });
    await stopServer(server);
    await vi.waitFor(() => expect(line.getState()).toBe('offline'));
    const error = await clientOf()
      .greet({ name: 'An' })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OfflineError);
    expect(error).toMatchObject({ mayHaveArrived: false });
    const waiting = clientOf().greet({ name: 'Chi' });
    server = await startServer(port);
    expect(await waiting).toBe('Chào Chi');
  });

  it('gives up a waiting call when its signal aborts', async () => {
    await stopServer(server);
    const controller = new AbortController();
    const waiting = clientOf().greet({ name: 'An' }, { signal: controller.signal });
    controller.abort(new Error('left the screen'));
    await expect(waiting).rejects.toThrow('left the screen');
    server = await startServer(port);
  });

  it('is signed out when the core answers but knows the browser no more, until asked to try again', async () => {
    await clientOf().greet({ name: 'An' });
    await stopServer(server);
    hasSession = false;
    recordStates();
    await vi.waitFor(() => expect(line.getState()).toBe('signed-out'));
    await expect(clientOf().greet({ name: 'An' })).rejects.toBeInstanceOf(OfflineError);
    hasSession = true;
    server = await startServer(port);
    line.reconnect();
    await line.whenOnline();
    expect(states).toEqual(['connecting', 'signed-out', 'connecting', 'online']);
  });
});
