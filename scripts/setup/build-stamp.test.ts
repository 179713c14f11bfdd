import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildCurrent, removeStamp, sourceHash, writeStamp } from './build-stamp.ts';

let root: string;
const put = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const isCurrent = () => isBuildCurrent(root, sourceHash(root));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dien-hong-build-'));
  put('electron/core/core.ts', 'one');
  put('package-lock.json', '{}');
  put('out/main/hub.js', '');
  put('out/renderer/index.html', '');
  writeStamp(root, sourceHash(root));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('is the build current', () => {
  it('stays current while nothing that goes into it changes', () => {
    put('electron/core/core.test.ts', 'a test');
    put('electron/core/README.md', 'a note');
    expect(isCurrent()).toBe(true);
  });

  it.each([
    ['a source', () => put('electron/core/core.ts', 'two')],
    ['a new file', () => put('shared/new.ts', '')],
    ['the lockfile', () => put('package-lock.json', '{ }')],
    ['a lost output', () => rmSync(join(root, 'out/main/hub.js'))],
    ['a build cut short', () => removeStamp(root)],
  ])('asks for a build after %s', (_name, change) => {
    change();
    expect(isCurrent()).toBe(false);
  });

  it('tells a renamed file from the same content elsewhere', () => {
    const before = sourceHash(root);
    rmSync(join(root, 'electron/core/core.ts'));
    put('electron/core/other.ts', 'one');
    expect(sourceHash(root)).not.toBe(before);
  });
});
