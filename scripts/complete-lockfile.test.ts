import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLockfile, missingOptionals, platformOf } from './complete-lockfile.mjs';

const lockfile = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'));

describe('package-lock.json', () => {
  it('has an entry for every optional package, or npm ci refuses it', () => {
    expect(missingOptionals(lockfile)).toEqual([]);
  });

  it('names no registry: every machine uses its own', () => {
    const named = Object.entries<{ resolved?: string }>(lockfile.packages).filter(([, entry]) => entry.resolved);
    expect(named).toEqual([]);
  });
});

describe('completing a lockfile', () => {
  it('reads the platform from a name', () => {
    expect(platformOf('@biomejs/cli-linux-x64-musl')).toEqual({ os: ['linux'], cpu: ['x64'], libc: ['musl'] });
    expect(platformOf('@oxc-parser/binding-win32-arm64-msvc')).toEqual({ os: ['win32'], cpu: ['arm64'] });
    expect(platformOf('@oxc-parser/binding-linux-arm-gnueabihf')).toEqual({
      os: ['linux'],
      cpu: ['arm'],
      libc: ['glibc'],
    });
    expect(platformOf('bufferutil')).toBeNull();
  });

  it('adds what its parent names, and drops addresses', () => {
    const packages = {
      '': {},
      'node_modules/tool': {
        version: '1.2.3',
        resolved: 'x',
        dev: true,
        optionalDependencies: { 'tool-darwin-arm64': '1.2.3' },
      },
    };
    expect(completeLockfile({ packages }).packages).toEqual({
      '': {},
      'node_modules/tool': { version: '1.2.3', dev: true, optionalDependencies: { 'tool-darwin-arm64': '1.2.3' } },
      'node_modules/tool-darwin-arm64': { version: '1.2.3', os: ['darwin'], cpu: ['arm64'], dev: true, optional: true },
    });
  });
});
