// The core's host in the desktop app: a utility process that main starts and that answers the pages' ports.
// Plain Node: Electron is known here only by the shape of `process.parentPort`.
import { join } from 'node:path';
import { circleOfUser } from '#shared/kernel/circles.ts';
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
type Start = Extract<ToCore, { type: 'start' }>;
type Served = { readonly core: Core; readonly router: ReturnType<typeof createRouter> };

const logger = createLogger('info');

function serveParent(parent: ParentPort): void {
  let opening: Promise<Served> | null = null;

  /** Ports and paths that come early wait until the data folder is open. */
  const answer = async (message: ToCore, port: ServablePort | undefined): Promise<void> => {
    if (message.type === 'start') {
      opening ??= open(message);
      const { core } = await opening;
      parent.postMessage({ type: 'ready' });
      if (message.isDemo) await loadDemo(core, join(message.resourcesDir, 'demo'));
      return;
    }
    const served = await opening;
    if (served === null) return;
    if (message.type === 'attach' && port) servePort(served.router, port, localAdministrator, { logger });
    if (message.type === 'import') await importPaths(served.core, message.paths);
    if (message.type === 'stop') {
      await served.core.close();
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
      const refusal = refusalOf(error);
      logger.error({ code: refusal.code, message: message.data.type, ...stackOf(error) }, 'the core failed');
      if (message.data.type === 'start' && opening !== null) reportStart(opening, refusal);
      if (message.data.type === 'stop') parent.postMessage({ type: 'stopped' });
    });
  });

  /** A demo that could not be loaded is no reason not to start. */
  const reportStart = (started: Promise<Served>, refusal: Refusal) => {
    started.catch(() => parent.postMessage({ type: 'refused', refusal }));
  };
}

async function open({ dataDir, key, version, isDemo, notices }: Start): Promise<Served> {
  const at = new Date().toISOString();
  const core = await openCore({
    dataDir,
    key: Buffer.from(key, 'hex'),
    host: 'desktop',
    version,
    isDemo,
    logger,
    notices: notices.map((code) => ({ code, at, facts: {} })),
  });
  return { core, router: createRouter(core) };
}

/** A file that a person opens is theirs alone. One that cannot be taken in does not keep the others out. */
async function importPaths(core: Core, paths: readonly string[]): Promise<void> {
  const circle = circleOfUser(localAdministrator.userId);
  for (const path of paths) {
    try {
      await core.documents.importFile(localAdministrator, path, { circle, stage: 'published' });
    } catch (error) {
      logger.warn({ code: refusalOf(error).code }, 'a file opened with the app was not taken in');
    }
  }
}

function refusalOf(error: unknown): Refusal {
  return error instanceof RefusalError ? error.refusal : { code: 'internal' };
}

/** Where a bug is; a refusal needs no stack. */
function stackOf(error: unknown): { stack?: string } {
  return error instanceof Error && !(error instanceof RefusalError) && error.stack ? { stack: error.stack } : {};
}

const { parentPort } = process as unknown as { parentPort?: ParentPort };
if (parentPort === undefined) throw new Error('utility-process: runs in a utility process only');
// Ctrl-C reaches the whole process group; main decides when the core stops.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
serveParent(parentPort);
