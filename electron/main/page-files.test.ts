import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPageRequest, fileForPath } from './page-files.ts';

let folder: string;
let root: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dienhong-page-'));
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<title>Diên Hồng</title>');
  await writeFile(join(root, 'assets', 'app-1234.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rm(folder, { recursive: true }));

const get = (url: string, init?: RequestInit) => answerPageRequest(root, 'dienhong', new Request(url, init));

describe('answerPageRequest', () => {
  it('serves a built file with its type, to be kept for ever', async () => {
    const response = await get('app://dienhong/assets/app-1234.js');
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect(await response.text()).toBe('export {};');
  });

  it('answers every route of the app with the page, under a strict policy', async () => {
    const response = await get('app://dienhong/documents/0190?page=3');
    expect(await response.text()).toContain('Diên Hồng');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect(policy).not.toContain('http');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('refuses what is missing, what is elsewhere and what would change something', async () => {
    expect((await get('app://dienhong/assets/other.js')).status).toBe(404);
    expect((await get('app://elsewhere/index.html')).status).toBe(404);
    expect((await get('app://dienhong/', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%5c%2e%2e%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/assets//secret.txt',
    '/secret.txt%00.js',
    '/%ff',
    'secret.txt',
  ])('never leaves its folder for %s', (path) => {
    expect(fileForPath(root, path)).toBeNull();
  });
});
