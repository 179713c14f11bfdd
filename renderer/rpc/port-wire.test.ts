import { createORPCClient } from '@orpc/client';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Line } from './line.ts';
import { createPortSource } from './port-wire.ts';

const handler = new RPCHandler({
  whichCore: os.handler(() => started),
  hang: os.handler(() => new Promise(() => undefined)),
});
let started = 0;

/** A page that gets ports as the preload script sends them. */
function createShell() {
  const page = new EventTarget();
  const corePorts: MessagePort[] = [];
  const sendPort = () => {
    const { port1, port2 } = new MessageChannel();
    handler.upgrade(port1);
    port1.start();
    corePorts.push(port1);
    const message = Object.assign(new Event('message'), {
      source: page,
      data: { type: 'dienhong:port' },
      ports: [port2],
    });
    page.dispatchEvent(message);
  };
  return { page, corePorts, sendPort };
}

describe('a port of the desktop shell', () => {
  let line: Line;
  let shell: ReturnType<typeof createShell>;
  let asked: number;
  const client = () => createORPCClient(line) as { whichCore(): Promise<number>; hang(): Promise<unknown> };

  beforeEach(() => {
    started = 1;
    asked = 0;
    shell = createShell();
    const ports = createPortSource(shell.page as unknown as Window, () => {
      asked += 1;
      queueMicrotask(shell.sendPort);
    });
    line = new Line({ connect: ports.connect, hasSession: async () => true, delayMs: () => 4 });
  });
  afterEach(() => {
    line.end();
    for (const port of shell.corePorts) port.close();
  });

  it('is asked for once and carries calls', async () => {
    expect(await client().whichCore()).toBe(1);
    expect(await client().whichCore()).toBe(1);
    expect(asked).toBe(1);
  });

  it('gives way to the port of a restarted core, failing what hung on the old one', async () => {
    await client().whichCore();
    const hanging = client()
      .hang()
      .catch((error: unknown) => error);
    await client().whichCore();
    started = 2;
    shell.sendPort();
    expect(await hanging).toMatchObject({ name: 'OfflineError' });
    expect(await client().whichCore()).toBe(2);
    expect(asked).toBe(1);
  });

  it('takes no port from another window', async () => {
    const { port2 } = new MessageChannel();
    const foreign = Object.assign(new Event('message'), {
      source: {},
      data: { type: 'dienhong:port' },
      ports: [port2],
    });
    shell.page.dispatchEvent(foreign);
    expect(await client().whichCore()).toBe(1);
    expect(asked).toBe(1);
    port2.close();
  });
});
