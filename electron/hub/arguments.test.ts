import { describe, expect, it } from 'vitest';
import { readHubArguments } from './arguments.ts';

describe('readHubArguments', () => {
  it('fills in what was not said from the project', () => {
    expect(readHubArguments(['--data', '/data'], '/project')).toEqual({
      dataDir: '/data',
      port: 0,
      isEmpty: false,
      webRoot: '/project/out/renderer',
      resourcesDir: '/project/resources',
      keyFile: undefined,
    });
  });

  it('reads every flag', () => {
    const words = ['--data=/d', '--port=81', '--empty', '--web-root=/w', '--resources=/r', '--key-file=/k'];
    expect(readHubArguments(words, '/project')).toEqual({
      dataDir: '/d',
      port: 81,
      isEmpty: true,
      webRoot: '/w',
      resourcesDir: '/r',
      keyFile: '/k',
    });
  });

  it.each([
    [[]],
    [['--data', '/d', '--port', 'x']],
    [['--data', '/d', '--port', '70000']],
    [['--data', '/d', '--what']],
  ])('says what is wrong with %j', (words) => {
    expect(readHubArguments(words, '/project')).toEqual({ misuse: expect.any(String) });
  });
});
