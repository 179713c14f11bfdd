import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { localAdministrator } from '#shared/kernel/people.ts';
import { serveSocket } from './serve-socket.ts';
import { createTestingRouter } from './testing-router.ts';

describe('a reader that does not read', () => {
  let server: WebSocketServer;
  beforeEach(async () => {
    server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
    await once(server, 'listening');
  });
  afterEach(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });

  it('slows its own iterator instead of filling the server with unsent values', async () => {
    const { router, witness } = createTestingRouter();
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const [[served]] = await Promise.all([once(server, 'connection') as Promise<[WebSocket]>, once(client, 'open')]);
    serveSocket(router, served, localAdministrator);
    client.pause();
    client.send('{"i":"1","p":{"u":"/test/flood"}}');
    await vi.waitFor(() => expect(served.bufferedAmount).toBeGreaterThan(1024 * 1024), { timeout: 10_000 });
    const floodedBefore = witness.flooded;
    for (let turn = 0; turn < 200; turn += 1) await nextTurn();
    expect(witness.flooded - floodedBefore).toBeLessThanOrEqual(2);
    expect(served.bufferedAmount).toBeLessThan(2 * 1024 * 1024);
    client.terminate();
  });
});
