// Runs the hub as a program: opens the core, serves it, says where, and ends cleanly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCore } from '#core/core.ts';
import { readOrCreateKeyFile } from '#core/kernel/keys.ts';
import { createLogger } from '#core/kernel/logger.ts';
import { createRouter } from '#core/router.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import type { HubArguments } from './arguments.ts';
import { startOnUsualPort } from './usual-port.ts';

export interface RunningHub {
  /** A link that opens the app; works once. */
  url: string;
  issueLink(): string;
  /** Ends everything; resolves when the data folder is free. */
  close(): Promise<void>;
}

/** Resolves when the app can be used; the demo parliament goes on loading. Rejects with a RefusalError. */
export async function runHub(options: HubArguments, projectRoot: string): Promise<RunningHub> {
  const logger = createLogger(process.env.DIENHONG_LOG_LEVEL ?? 'warn');
  // Loading the web server and opening the data take about as long as each other.
  const hubModule = import('./hub.ts');
  const core = await openCore({
    dataDir: options.dataDir,
    key: readOrCreateKeyFile(options.dataDir, options.keyFile),
    host: 'hub',
    version: versionOf(projectRoot),
    logger,
    isDemo: !options.isEmpty,
  });
  try {
    const { startHub } = await hubModule;
    const { webRoot } = options;
    const start = (port: number) =>
      startHub({ router: createRouter(core), viewer: localAdministrator, port, webRoot, logger });
    const hub = options.port === 0 ? await startOnUsualPort(options.dataDir, start) : await start(options.port);
    core.announce(hub.origin);
    const demo = options.isEmpty ? Promise.resolve() : loadDemoInto(core, join(options.resourcesDir, 'demo'));
    let isClosing = false;
    demo.catch((error: unknown) => {
      // Closing in the middle of it is no fault: the next start goes on where this one stopped.
      if (!isClosing) logger.error({ err: error }, 'the demo parliament could not be loaded');
    });
    return {
      url: hub.url,
      issueLink: hub.issueLink,
      async close() {
        isClosing = true;
        await hub.close();
        await core.close();
      },
    };
  } catch (error) {
    await core.close();
    throw error;
  }
}

async function loadDemoInto(core: Awaited<ReturnType<typeof openCore>>, demoDir: string): Promise<void> {
  const { loadDemo } = await import('#core/demo/load-demo.ts');
  await loadDemo(core, demoDir);
}

function versionOf(projectRoot: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null;
  return typeof version === 'string' ? version : '0.0.0';
}
