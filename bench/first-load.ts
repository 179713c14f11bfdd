// What a browser must fetch before the web app can be used, gzipped: `npm run bench -- first-load [--json]`.
// Counted in Chromium's own network log, each file at the size of its gzip (level 9). There is no peer: the target is the measure.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser, newProfile, signedIn, untilInteractive } from './built-app/browser.ts';
import { prepareDemoData, projectRoot } from './built-app/demo-data.ts';
import { startHub } from './built-app/server-process.ts';
import { type Case, measure, print } from './measuring/measure.ts';

interface Fetched {
  readonly path: string;
  readonly gzippedBytes: number;
}

const webRoot = join(projectRoot, 'out/renderer');
const hub = await startHub(await prepareDemoData());
const { origin } = new URL(hub.url);
const signIn = await signedIn(hub.url);
const browser = await launchBrowser();

async function sizeOf(path: string): Promise<Fetched> {
  const content = await readFile(join(webRoot, path));
  // Fonts are packed already; the hub sends them as they are.
  return { path, gzippedBytes: path.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length };
}

/** Files that one visit of the home screen fetched by the time it could be used, and in the seconds after. */
async function visit(lingerMs: number): Promise<Fetched[]> {
  const context = await newProfile(browser);
  await signIn(context);
  const page = await context.newPage();
  const paths = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.\w+$/.test(pathname)) paths.add(pathname.slice(1));
  });
  await untilInteractive(page, origin);
  await page.waitForTimeout(lingerMs);
  await context.close();
  return Promise.all([...paths].map(sizeOf));
}

/** What index.html names by itself: its scripts and the modules preloaded for them. */
async function namedByIndex(): Promise<Fetched[]> {
  const html = await readFile(join(webRoot, 'index.html'), 'utf8');
  const paths = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => path ?? '');
  return Promise.all(paths.map(sizeOf));
}

const kilobytes = (files: readonly Fetched[], ending: RegExp) =>
  files.filter(({ path }) => ending.test(path)).reduce((sum, { gzippedBytes }) => sum + gzippedBytes, 0) / 1000;

const script = /\.m?js$/;
const reader = /reader|pdf/i;
const kB: Pick<Case, 'unit' | 'better'> = { unit: 'kB', better: 'lower' };
const atFirst = await visit(0);
const afterwards = await visit(5000);
const report = await measure(
  'first-load',
  [
    { ...kB, name: 'JavaScript until interactive', target: 300, run: () => kilobytes(atFirst, script) },
    { ...kB, name: 'JavaScript named by index.html', run: async () => kilobytes(await namedByIndex(), script) },
    { ...kB, name: 'JavaScript 5 s later, with what is fetched ahead', run: () => kilobytes(afterwards, script) },
    {
      ...kB,
      name: 'the reader, of these',
      target: 0,
      run: () =>
        kilobytes(
          atFirst.filter(({ path }) => reader.test(path)),
          script,
        ),
    },
    { ...kB, name: 'CSS', run: () => kilobytes(atFirst, /\.css$/) },
    { ...kB, name: 'fonts', run: () => kilobytes(atFirst, /\.woff2$/) },
  ],
  1,
);
await browser.close();
await hub.stop();
print(report);
if (!process.argv.includes('--json')) {
  const largest = atFirst.toSorted((left, right) => right.gzippedBytes - left.gzippedBytes).slice(0, 12);
  for (const { path, gzippedBytes } of largest)
    console.log(`${(gzippedBytes / 1000).toFixed(1).padStart(7)} kB  ${path}`);
}
