import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDirOf, parseStart } from './start-options.ts';

const root = resolve('/house');
const here = resolve('/somewhere');
const parse = (...args: string[]) => parseStart(args, here);
const defaults = { isWeb: false, port: 0, mayOpen: true, dataDir: null, isEmpty: false };

describe('flags of npm start', () => {
  it('opens the demo parliament when nothing is said', () => {
    expect(parse()).toEqual({ kind: 'run', options: defaults });
  });

  it('keeps the empty parliament apart from the demo', () => {
    const options = { ...defaults, isEmpty: true };
    expect(parse('--empty')).toEqual({ kind: 'run', options });
    expect(dataDirOf(options, 'hub', root)).toBe(join(root, '.data', 'empty'));
  });

  it('keeps the folder of the desktop app apart from that of the hub, whose key it cannot open', () => {
    expect(dataDirOf(defaults, 'hub', root)).toBe(join(root, '.data', 'demo'));
    expect(dataDirOf(defaults, 'desktop', root)).toBe(join(root, '.data', 'desktop-demo'));
    expect(dataDirOf({ ...defaults, dataDir: here }, 'desktop', root)).toBe(here);
  });

  it('takes a data folder from where the person stands', () => {
    expect(parse('--data', 'mine')).toEqual({ kind: 'run', options: { ...defaults, dataDir: join(here, 'mine') } });
    expect(parse('--data=a=b')).toEqual({ kind: 'run', options: { ...defaults, dataDir: join(here, 'a=b') } });
  });

  it('opens in the browser when a port is named', () => {
    const options = { ...defaults, isWeb: true, port: 8123, mayOpen: false };
    expect(parse('--port', '8123', '--no-open')).toEqual({ kind: 'run', options });
    expect(parse('--port=8123', '--no-open', '--web')).toEqual({ kind: 'run', options });
  });

  it.each([
    ['an unknown flag', ['--wbe']],
    ['a stray word', ['demo']],
    ['a missing value', ['--port']],
    ['a flag for a value', ['--data', '--empty']],
    ['an empty folder', ['--data=']],
    ['a port that is no number', ['--port', '80a']],
    ['a port out of range', ['--port', '65536']],
    ['port zero', ['--port', '0']],
  ])('refuses %s', (_name, args) => {
    expect(parse(...args).kind).toBe('misused');
  });

  it('shows its help before anything else is judged', () => {
    expect(parse('--help', '--wbe').kind).toBe('help');
  });
});
