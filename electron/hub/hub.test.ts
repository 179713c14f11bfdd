// The hub as an attacker on the network, a foreign page or a broken client sees it: real sockets, no mocks.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { type Hub, startHub } from './hub.ts';

const contract = { whoAmI: oc.output(z.string()) };
const os = implement(contract).$context<{ viewer: Viewer }>();
const router = os.router({ whoAmI: os.whoAmI.handler(({ context }) => context.viewer.userId) });
const logger = pino({ enabled: false });

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let dir: string;
let hub: Hub;
let cookie: string;

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const call = request({ host: '127.0.0.1', port: hub.port, path, method, headers, agent: false });
  call.end();
  const [answer] = await once(call, 'response');
  let body = '';
  for await (const part of answer) body += part;
  return { status: answer.statusCode, headers: answer.headers, body };
}

async function signIn(): Promise<string> {
  const link = new URL(hub.issueLink());
  const answer = await ask(link.pathname + link.search);
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function openSocket(headers: Record<string, string>, path = '/rpc'): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${hub.port}${path}`, { headers });
}

/** The status and code with which an upgrade is refused. */
async function refusalOf(socket: WebSocket): Promise<[number, string]> {
  const [, answer] = await once(socket, 'unexpected-response');
  let body = '';
  for await (const part of answer) body += part;
  return [answer.statusCode, JSON.parse(body).code];
}

/** Everything a raw connection answers until it is closed. */
async function speak(text: string): Promise<string> {
  const socket = connect(hub.port, '127.0.0.1');
  socket.write(text);
  let heard = '';
  for await (const part of socket) heard += part;
  return heard;
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'hub-'));
  const webRoot = join(dir, 'web');
  mkdirSync(join(webRoot, 'assets'), { recursive: true });
  writeFileSync(join(webRoot, 'index.html'), '<title>the app</title>');
  writeFileSync(join(webRoot, 'assets/main-abc123.js'), 'export {};');
  writeFileSync(join(webRoot, '.hidden'), 'secret');
  writeFileSync(join(dir, 'outside.txt'), 'secret');
  hub = await startHub({ router, viewer: localAdministrator, port: 0, webRoot, logger, headersTimeoutMs: 300 });
  cookie = await signIn();
});
afterAll(async () => {
  await hub.close();
  rmSync(dir, { recursive: true });
});

describe('without a session', () => {
  it.each(['/', '/documents', '/index.html', '/assets/main-abc123.js', '/nowhere.js'])(
    'serves the sign-in page and nothing else at %s',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(401);
      expect(answer.body).toContain('Hãy mở bằng liên kết');
      expect(answer.body).not.toMatch(/src=|<link|<script/);
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  it('answers whether it is healthy, and 401 to the question for a session', async () => {
    expect(await ask('/healthz')).toMatchObject({ status: 200, body: '{"ok":true}' });
    expect((await ask('/session')).status).toBe(401);
  });

  it('takes neither a wrong token nor a wrong cookie', async () => {
    expect((await ask(`/?token=${'a'.repeat(43)}`)).status).toBe(401);
    expect((await ask('/', { cookie: `dienhong-${hub.port}=${'a'.repeat(43)}` })).status).toBe(401);
    expect((await ask('/', { cookie: `dienhong-${hub.port}=` })).status).toBe(401);
  });
});

describe('a link', () => {
  it('is exchanged once for a strict cookie and an address without the token', async () => {
    const path = `/documents/1?page=3&token=${new URL(hub.issueLink()).searchParams.get('token')}&q=a%20b`;
    const answer = await ask(path);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/documents/1?page=3&q=a+b');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^dienhong-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await ask(path)).status).toBe(401);
    expect(await ask(path, { cookie })).toMatchObject({
      status: 303,
      headers: { location: '/documents/1?page=3&q=a+b' },
    });
  });

  it.each(['//elsewhere.example/', '/\\elsewhere.example/', '///elsewhere.example'])(
    'does not redirect to another host by %s',
    async (path) => {
      const answer = await ask(`${path}?token=x`, { cookie });
      expect(answer.headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    },
  );
});

describe('with a session', () => {
  it('serves the app: hashed files for ever, the page itself anew each time', async () => {
    const asset = await ask('/assets/main-abc123.js', { cookie });
    expect(asset).toMatchObject({ status: 200, body: 'export {};' });
    expect(asset.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    for (const path of ['/', '/index.html', '/documents/0190', '/search?q=lu%E1%BA%ADt']) {
      const page = await ask(path, { cookie });
      expect(page).toMatchObject({ status: 200, body: '<title>the app</title>' });
      expect(page.headers['cache-control']).toBe('no-cache');
    }
    expect((await ask('/session', { cookie })).status).toBe(204);
  });

  it('knows a missing file from a route', async () => {
    for (const path of ['/assets/gone.js', '/gone.png']) expect((await ask(path, { cookie })).status).toBe(404);
    expect((await ask('/', { cookie }, 'POST')).status).toBe(404);
  });

  it.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%5c..%5coutside.txt',
    '/.hidden',
    '/%00',
  ])('does not leave its folder by %s', async (path) => {
    expect((await ask(path, { cookie })).body).not.toContain('secret');
  });

  it('sends the security headers with every answer', async () => {
    for (const answer of [await ask('/', { cookie }), await ask('/'), await ask('/gone.js', { cookie })]) {
      expect(answer.headers).toMatchObject({
        'content-security-policy': expect.stringContaining(
          "object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
        ),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.any(String),
      });
    }
  });
});

describe('a foreign host name', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example'])(
    'is refused: %s',
    async (host) => {
      const answer = await ask('/', { cookie, host });
      expect(answer).toMatchObject({ status: 403, body: '{"code":"host-not-allowed"}' });
      expect(await refusalOf(openSocket({ cookie, host, origin: `http://${host}` }))).toEqual([
        403,
        'host-not-allowed',
      ]);
    },
  );
});

describe('the RPC socket', () => {
  const origin = () => hub.origin;

  it('carries calls for a page of the hub itself', async () => {
    const socket = openSocket({ cookie, origin: origin() });
    const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
    const client = createORPCClient(link) as { whoAmI(): Promise<string> };
    expect(await client.whoAmI()).toBe('local');
    expect(socket.extensions).toBe('');
    socket.close();
    await once(socket, 'close');
  });

  it.each(['http://evil.example', 'http://127.0.0.1:1', 'null', 'https://127.0.0.1'])(
    'is refused to a page from %s',
    async (foreign) => {
      expect(await refusalOf(openSocket({ cookie, origin: foreign }))).toEqual([403, 'origin-not-allowed']);
    },
  );

  it('is refused without an origin, without a session and at another path', async () => {
    expect(await refusalOf(openSocket({ cookie }))).toEqual([403, 'origin-not-allowed']);
    expect(await refusalOf(openSocket({ origin: origin() }))).toEqual([401, 'no-session']);
    expect(await refusalOf(openSocket({ cookie, origin: origin() }, '/other'))).toEqual([404, 'not-found']);
  });

  it('closes with 1009 on 100 MB of JSON, and serves the next', async () => {
    const socket = openSocket({ cookie, origin: origin() });
    await once(socket, 'open');
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    socket.send(`{"i":"1","p":{"u":"/whoAmI","b":{"json":"${'x'.repeat(100_000_000)}"}}}`);
    expect((await closed)[0]).toBe(1009);
    expect((await ask('/healthz')).status).toBe(200);
  });

  it('closes with 1007 on what is no RPC', async () => {
    const socket = openSocket({ cookie, origin: origin() });
    await once(socket, 'open');
    socket.send('hello');
    expect((await once(socket, 'close'))[0]).toBe(1007);
  });

  it('allows a bounded number of connections', async () => {
    const sockets = Array.from({ length: 64 }, () => openSocket({ cookie, origin: origin() }));
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    expect(await refusalOf(openSocket({ cookie, origin: origin() }))).toEqual([503, 'too-many-connections']);
    for (const socket of sockets) socket.terminate();
  });
});

describe('a broken client', () => {
  it('that never ends its headers is cut off', async () => {
    expect(await speak(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${hub.port}\r\nX-Slow: `)).toMatch(/^HTTP\/1.1 408 /);
  });

  it('that speaks no HTTP gets a 400', async () => {
    expect(await speak('\x16\x03\x01 hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  });

  it('that sends endless headers gets a 431', async () => {
    const header = `X-Long: ${'x'.repeat(20_000)}\r\n`;
    expect(await speak(`GET / HTTP/1.1\r\n${header}\r\n`)).toMatch(/^HTTP\/1.1 431 /);
  });

  it('that names another server in its request line is not served', async () => {
    const target = 'http://evil.example/index.html';
    const heard = await speak(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${hub.port}\r\nConnection: close\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1.1 (4\d\d) /);
  });
});

describe('starting and ending', () => {
  const start = (port: number) => startHub({ router, viewer: localAdministrator, port, webRoot: dir, logger });

  it('refuses a port that is taken, naming it', async () => {
    await expect(start(hub.port)).rejects.toMatchObject({
      refusal: { code: 'port-in-use', facts: { port: hub.port } },
    });
  });

  it('ends promptly with sockets and idle connections open', async () => {
    const second = await start(0);
    const idle = connect(second.port, '127.0.0.1');
    await once(idle, 'connect');
    const idleClosed = once(idle, 'close');
    await second.close();
    await idleClosed;
    await expect(once(connect(second.port, '127.0.0.1'), 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
