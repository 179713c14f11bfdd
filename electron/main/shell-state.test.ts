import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShellMemory } from './shell-state.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dienhong-shell-'));
  path = join(folder, 'shell.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openShellMemory', () => {
  it('remembers what changed and leaves the rest', () => {
    const window = { x: 10, y: 20, width: 800, height: 600, isMaximized: true };
    openShellMemory(path).remember({ window });
    openShellMemory(path).remember({ language: 'en' });
    expect(openShellMemory(path).state).toEqual({ language: 'en', window });
  });

  it.each(['', 'damaged', 'null', '{"language":"fr","window":{"x":"left"}}'])('starts afresh from %j', (text) => {
    writeFileSync(path, text);
    expect(openShellMemory(path).state).toEqual({ language: 'vi', window: null });
  });

  it('keeps the good field beside a bad one', () => {
    writeFileSync(path, '{"language":"en","window":7}');
    expect(openShellMemory(path).state).toEqual({ language: 'en', window: null });
  });
});
