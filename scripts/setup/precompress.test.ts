import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { precompress } from './precompress.ts';

const folder = mkdtempSync(join(tmpdir(), 'dien-hong-precompress-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('puts both forms beside what gains by it, and leaves alone what is small, packed already or random', async () => {
  const script = 'export const word = "Điều";\n'.repeat(400);
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/page.js'), script);
  writeFileSync(join(folder, 'small.css'), 'a{}');
  writeFileSync(join(folder, 'face.woff2'), script);
  writeFileSync(join(folder, 'noise.wasm'), crypto.getRandomValues(new Uint8Array(20_000)));
  expect(await precompress(folder)).toBe(1);
  expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual(
    ['assets', 'assets/page.js', 'assets/page.js.br', 'assets/page.js.gz', 'face.woff2', 'noise.wasm', 'small.css'].map(
      (path) => join(path),
    ),
  );
  expect(brotliDecompressSync(readFileSync(join(folder, 'assets/page.js.br'))).toString()).toBe(script);
  expect(gunzipSync(readFileSync(join(folder, 'assets/page.js.gz'))).toString()).toBe(script);
});
