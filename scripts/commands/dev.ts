// `npm run dev`: the renderer from Vite with hot reload, the hub from source, restarted when its files change. Where
// Electron is installed the same in the desktop app, by electron-vite; `--web` asks for the browser all the same.
import { once } from 'node:events';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { createServer, type ProxyOptions } from 'vite';
import config from '../../electron.vite.config.ts';
import { hasScreen, installedElectron } from '../setup/electron-binary.ts';
import { runHost } from '../setup/host-process.ts';
import { readyUrl } from '../setup/open-browser.ts';
import { projectRoot, say } from '../setup/processes.ts';
import { runRestarting } from '../setup/restarting-host.ts';

const args = process.argv.slice(2);
const electron = hasScreen(process.platform, process.env) ? installedElectron(projectRoot, undefined) : null;
process.exitCode = electron !== null && !args.includes('--web') ? await devDesktop() : await devBrowser();

function devDesktop(): Promise<number> {
  return runHost({
    command: process.execPath,
    args: ['node_modules/electron-vite/bin/electron-vite.js', 'dev', '--watch'],
  });
}

async function devBrowser(): Promise<number> {
  const hubPort = await freePort();
  const hubOrigin = `http://127.0.0.1:${hubPort}`;
  let pageOrigin = '';
  const toHub: ProxyOptions = {
    target: hubOrigin,
    ws: true,
    configure: (proxy) => {
      // The hub answers its own origin only. This server vouches for the page that it serves itself, and for no other.
      proxy.on('proxyReqWs', (request, incoming) => {
        if (incoming.headers.origin === pageOrigin) request.setHeader('origin', hubOrigin);
      });
      proxy.on('proxyReq', (request, incoming) => {
        request.setHeader('host', new URL(hubOrigin).host);
        if (incoming.headers.origin === pageOrigin) request.setHeader('origin', hubOrigin);
      });
    },
    changeOrigin: true,
  };
  const server = await createServer({
    ...(config as { renderer: object }).renderer,
    configFile: false,
    // `/?token=…` is where the hub lets a browser in; it answers with its cookie and sends it to `/`.
    server: { host: '127.0.0.1', port: 5173, proxy: { '/rpc': toHub, '/session': toHub, '^/\\?.*token=': toHub } },
  });
  await server.listen();
  const address = server.httpServer?.address();
  pageOrigin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 5173}`;
  const onOutput = (text: string) => {
    const url = readyUrl(text);
    if (url !== null) say(`Trang phát triển: ${url.replace(hubOrigin, pageOrigin)}`);
  };
  const hub = ['electron/hub/index.ts', '--port', String(hubPort)];
  const data = args.includes('--data') ? [] : ['--data', join(projectRoot, '.data', 'dev')];
  const rest = args.filter((word) => word !== '--web');
  const code = await runRestarting([...hub, ...data, ...rest], ['electron', 'shared'], onOutput);
  await server.close();
  return code;
}

async function freePort(): Promise<number> {
  const probe = createTcpServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}
