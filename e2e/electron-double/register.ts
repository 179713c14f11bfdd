// Preloaded into the process that runs the built main: turns `electron` into the double, connects to the browser and
// answers what a test evaluates here.
import { registerHooks } from 'node:module';
import { chromium } from 'playwright-core';

const doubleUrl = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    return specifier === 'electron' ? { url: doubleUrl, shortCircuit: true } : nextResolve(specifier, context);
  },
});

interface Evaluation {
  evaluate: number;
  source: string;
  argument: unknown;
}

const electron = await import('./electron.ts');
const { announceReady } = await import('./app.ts');
const { takeBrowser } = await import('./web-contents.ts');
const { startPageServer } = await import('./page-server.ts');

process.on('message', async ({ evaluate, source, argument }: Evaluation) => {
  try {
    // The test's own function, as Playwright sends it to a real Electron.
    const evaluated = new Function(`return (${source})`)();
    process.send?.({ evaluate, value: await evaluated(electron, argument) });
  } catch (error) {
    process.send?.({ evaluate, error: error instanceof Error ? error.stack : String(error) });
  }
});
process.channel?.unref();

async function connect(): Promise<void> {
  await startPageServer();
  takeBrowser(await chromium.connectOverCDP(process.env.ELECTRON_DOUBLE_BROWSER ?? ''));
  announceReady();
}
connect().catch((error: unknown) => {
  process.stderr.write(`[double] ${error}\n`);
  process.exit(70);
});
