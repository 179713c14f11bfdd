// The core's host in the desktop app: a utility process that main starts and that answers the pages' ports.
// Plain Node: Electron is known here only by the shape of `process.parentPort`.
import { localAdministrator } from '#shared/kernel/people.ts';
import { type Refusal, RefusalError } from '#shared/kernel/refusal.ts';
import { type Core, openCore } from './core.ts';
import { loadDemo } from './demo/load-demo.ts';
import { createLogger } from './kernel/logger.ts';
import { type ServablePort, servePort } from './kernel/rpc/serve-port.ts';
import { createRouter } from './router.ts';
import { type FromCore, type ToCore, toCoreSchema } from './utility-messages.ts';

interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: ServablePort[] }) => void): void;
  postMessage(message: FromCore): void;
}

const logger = createLogger('info');

async function run(parent: ParentPort): Promise<void> {
  let opening: Promise<Core> | null = null;

  /** Does one message after another: ports that come early wait until the data folder is open. */
  const answer = async (message: ToCore, port: ServablePort | undefined): Promise<void> => {
    if (message.type === 'start') {
      opening ??= open(message);
      await opening;
      parent.postMessage({ type: 'ready' });
      if (message.isDemo) await loadDemo(await opening, message.resourcesDir, localAdministrator);
      return;
    }
    const core = await opening;
    if (core === null) return;
    if (message.type === 'attach' && port) servePort(createRouter(core), port, localAdministrator, { logger });
    if (message.type === 'import') await core.importPaths(message.paths, { viewer: localAdministrator });
    if (message.type === 'stop') {
      await core.close();
      parent.postMessage({ type: 'stopped' });
    }
  };

  parent.on('message', ({ data, ports }) => {
    const message = toCoreSchema.safeParse(data);
    if (!message.success) {
      logger.error('main sent a message of an unknown shape');
      return;
    }
    answer(message.data, ports[0]).catch((error: unknown) => {
      logger.error({ err: error, message: message.data.type }, 'the core failed');
      if (message.data.type === 'start') parent.postMessage({ type: 'refused', refusal: refusalOf(error) });
    });
  });
}
