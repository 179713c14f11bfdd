import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { startOnUsualPort } from './usual-port.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dien-hong-port-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const noted = () => readFileSync(join(dataDir, 'hub.port'), 'utf8');
/** As the system answers: any free port is 50123 at the first start, 50124 at the next. */
function system(taken: number[] = []) {
  let free = 50_123;
  return async (port: number) => {
    if (taken.includes(port)) throw new RefusalError('port-in-use', { port });
    return { port: port === 0 ? free++ : port };
  };
}

describe('startOnUsualPort', () => {
  it('comes back on the port of last time', async () => {
    const start = system();
    expect(await startOnUsualPort(dataDir, start)).toEqual({ port: 50_123 });
    expect(await startOnUsualPort(dataDir, start)).toEqual({ port: 50_123 });
  });

  it('takes another and notes it when the usual one is taken', async () => {
    writeFileSync(join(dataDir, 'hub.port'), '41000');
    expect(await startOnUsualPort(dataDir, system([41_000]))).toEqual({ port: 50_123 });
    expect(noted()).toBe('50123\n');
  });

  it.each(['', 'abc', '80', '99999', '-1'])('takes any port when %j is noted', async (text) => {
    writeFileSync(join(dataDir, 'hub.port'), text);
    expect(await startOnUsualPort(dataDir, system())).toEqual({ port: 50_123 });
  });

  it('does not hide other failures', async () => {
    writeFileSync(join(dataDir, 'hub.port'), '41000');
    const failing = () => Promise.reject(new Error('no network at all'));
    await expect(startOnUsualPort(dataDir, failing)).rejects.toThrow('no network at all');
  });
});
