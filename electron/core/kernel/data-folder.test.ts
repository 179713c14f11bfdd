import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RefusalCode, RefusalError } from '#shared/kernel/refusal.ts';
import { openDataFolder } from './data-folder.ts';
import { defaultKeyPath, readOrCreateKeyFile } from './keys.ts';

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'dien-hong-data-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

const open = (key: Uint8Array | null = null) => openDataFolder({ path, key, host: 'hub' });

function refusalOf(act: () => unknown): { code: RefusalCode; facts?: Record<string, string | number> } {
  try {
    act();
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal as ReturnType<typeof refusalOf>;
    throw error;
  }
  throw new Error('expected a refusal');
}

describe('openDataFolder', () => {
  it('tells a second start who holds the folder and where to find it', () => {
    const folder = open();
    folder.announce('http://127.0.0.1:4321/');
    expect(refusalOf(() => open())).toMatchObject({
      code: 'data-held',
      facts: { pid: process.pid, host: 'hub', url: 'http://127.0.0.1:4321/' },
    });
    folder.release();
    open().release();
  });

  it('is free again after its holder was killed', async () => {
    const script = `import { openDataFolder } from ${JSON.stringify(join(import.meta.dirname, 'data-folder.ts'))};
      openDataFolder({ path: ${JSON.stringify(path)}, key: null, host: 'hub' });
      console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: process.cwd() });
    await once(child.stdout, 'data');
    expect(refusalOf(() => open())).toMatchObject({ code: 'data-held', facts: { pid: child.pid } });
    child.kill('SIGKILL');
    await once(child, 'exit');
    open().release();
  });

  it('refuses a folder of a newer version and leaves it untouched', () => {
    open().release();
    const newer = JSON.stringify({ format: 99, keyCheck: null });
    writeFileSync(join(path, 'folder.json'), newer);
    expect(refusalOf(() => open())).toMatchObject({ code: 'data-newer', facts: { found: 99 } });
    expect(readFileSync(join(path, 'folder.json'), 'utf8')).toBe(newer);
  });

  it('refuses a wrong key, and a missing one, before anything is opened', () => {
    const key = randomBytes(32);
    open(key).release();
    expect(refusalOf(() => open(randomBytes(32))).code).toBe('key-wrong');
    expect(refusalOf(() => open(null)).code).toBe('key-wrong');
    open(key).release();
  });

  it('refuses a folder that cannot be made', () => {
    const file = join(path, 'a-file');
    writeFileSync(file, '');
    const act = () => openDataFolder({ path: join(file, 'data'), key: null, host: 'hub' });
    expect(refusalOf(act)).toMatchObject({ code: 'no-rights' });
  });

  it('refuses a manifest that is not one, and clears what a killed process left in tmp', () => {
    const folder = open();
    writeFileSync(join(folder.tmpDir, 'upload-half'), 'x');
    folder.release();
    open().release();
    expect(existsSync(join(path, 'tmp', 'upload-half'))).toBe(false);
    writeFileSync(join(path, 'folder.json'), '{');
    expect(refusalOf(() => open()).code).toBe('data-damaged');
  });
});

describe('readOrCreateKeyFile', () => {
  it('makes a key once, for its owner alone', () => {
    const key = readOrCreateKeyFile(path);
    expect(key).toHaveLength(32);
    expect(Buffer.from(readOrCreateKeyFile(path)).equals(Buffer.from(key))).toBe(true);
    if (process.platform !== 'win32') expect(statSync(defaultKeyPath(path)).mode & 0o077).toBe(0);
  });

  it('does not make a new key for data whose key is gone, nor take a damaged one', () => {
    open(readOrCreateKeyFile(path)).release();
    rmSync(defaultKeyPath(path));
    expect(refusalOf(() => readOrCreateKeyFile(path)).code).toBe('key-missing');
    writeFileSync(defaultKeyPath(path), 'zz');
    expect(refusalOf(() => readOrCreateKeyFile(path)).code).toBe('key-wrong');
  });
});
