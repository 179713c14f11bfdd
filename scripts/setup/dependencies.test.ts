import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dependencyState, ensureDependencies, installStamp } from './dependencies.mjs';

const lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/mac': { version: '1.0.0', optional: true },
  },
};
const record = { packages: { 'node_modules/a': { version: '1.0.0' } } };
const stampFile = 'node_modules/.dien-hong-installed';

let root: string;
const put = (path: string, content: unknown) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
};
const silent = () => undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dien-hong-dependencies-'));
  put('package.json', { dependencies: { a: '1.0.0' } });
  put('package-lock.json', lock);
  put('node_modules/a/package.json', {});
  put('node_modules/.package-lock.json', record);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('are the dependencies installed', () => {
  it('accepts what npm itself installed from this lockfile, and stamps it', () => {
    expect(dependencyState(root)).toBe('unstamped');
    expect(ensureDependencies(root, silent)).toBe(true);
    expect(dependencyState(root)).toBe('ready');
  });

  it('asks for an install after the lockfile changed', () => {
    ensureDependencies(root, silent);
    put('package-lock.json', { packages: { ...lock.packages, 'node_modules/b': { version: '2.0.0' } } });
    expect(dependencyState(root)).toBe('missing');
  });

  it('asks for an install when another version is there', () => {
    put('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '0.9.0' } } });
    expect(dependencyState(root)).toBe('missing');
  });

  it('asks for an install after one that was cut short', () => {
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect(dependencyState(root)).toBe('missing');
  });

  it('asks for an install when a package was removed by hand', () => {
    ensureDependencies(root, silent);
    rmSync(join(root, 'node_modules/a'), { recursive: true });
    expect(dependencyState(root)).toBe('missing');
  });

  it('does not take the natives of another platform for ours', () => {
    put(stampFile, installStamp(JSON.stringify(lock), 'plan9-mips'));
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect(dependencyState(root)).toBe('missing');
  });
});
