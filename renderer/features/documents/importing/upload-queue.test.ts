import { describe, expect, it } from 'vitest';
import { binaryOf } from '#shared/kernel/binary.ts';
import type { UploadState } from './import-rows.ts';
import type { UploadSource } from './upload.ts';
import { createUploadQueue } from './upload-queue.ts';

const shelf = { circle: 'everyone', stage: 'published' } as const;
const given = (...names: string[]) => ({
  files: names.map((name) => ({ file: sourceOf(name), path: `hồ sơ/${name}` })),
  skipped: [],
});

function sourceOf(name: string): UploadSource {
  return { name, size: 10, slice: () => binaryOf(new Uint8Array(1)) };
}

/** A queue whose uploads end when the test says so. */
function controlled() {
  const ends = new Map<string, PromiseWithResolvers<{ jobId: string }>>();
  const started: string[] = [];
  const noted = new Map<string, UploadState['phase']>();
  let keys = 0;
  const queue = createUploadQueue({
    parallel: 2,
    newKey: () => {
      keys += 1;
      return `k${keys}`;
    },
    now: () => 1,
    later: (tell) => tell(),
    ledger: {
      note: ({ uploadKey, phase }) => void noted.set(uploadKey, phase),
      forget: (uploadKey) => void noted.delete(uploadKey),
      restore: () => [],
    },
    refusalOf: () => ({ code: 'disk-full' }),
    upload: (source, { signal }) => {
      started.push(source.name);
      const end = Promise.withResolvers<{ jobId: string }>();
      ends.set(source.name, end);
      signal.addEventListener('abort', () => end.reject(signal.reason));
      return end.promise;
    },
  });
  const phases = () => queue.getUploads().map((upload) => upload.phase);
  return { queue, ends, started, phases, noted };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('createUploadQueue', () => {
  it('sends two files at once and the next when one has ended', async () => {
    const { queue, ends, started } = controlled();
    queue.add(given('a', 'b', 'c'), shelf);
    expect(started).toEqual(['a', 'b']);
    ends.get('a')?.resolve({ jobId: 'j' });
    await settle();
    expect(started).toEqual(['a', 'b', 'c']);
    expect(queue.getUploads()[0]).toMatchObject({ phase: 'sent', jobId: 'j', sentBytes: 10 });
  });

  it('goes on with the others when one is refused, and tries that one again when asked', async () => {
    const { queue, ends, started, phases } = controlled();
    queue.add(given('a', 'b'), shelf);
    ends.get('a')?.reject(new Error('no'));
    await settle();
    expect(queue.getUploads()[0]).toMatchObject({ phase: 'failed', refusal: { code: 'disk-full' } });
    queue.retry('k1');
    expect(started).toEqual(['a', 'b', 'a']);
    expect(phases()).toEqual(['sending', 'sending']);
  });

  it('stops a file that is being sent and one that waits', async () => {
    const { queue, started, phases } = controlled();
    queue.add(given('a', 'b', 'c'), shelf);
    queue.cancel('k3');
    queue.cancel('k1');
    await settle();
    expect(phases()).toEqual(['cancelled', 'sending', 'cancelled']);
    expect(started).toEqual(['a', 'b']);
  });

  it('clears what has ended and keeps what is under way', async () => {
    const { queue, ends } = controlled();
    queue.add(given('a', 'b'), shelf);
    ends.get('a')?.resolve({ jobId: 'j' });
    await settle();
    queue.clearEnded();
    expect(queue.getUploads().map((upload) => upload.path)).toEqual(['hồ sơ/b']);
  });

  it('keeps what was left out with its reason, and notes each file until its row is cleared', async () => {
    const { queue, ends, noted } = controlled();
    queue.add({ ...given('a', 'b'), skipped: [{ path: '.DS_Store', reason: 'system-file' }] }, shelf);
    expect([...noted.values()]).toEqual(['waiting', 'waiting', 'skipped']);
    ends.get('a')?.resolve({ jobId: 'j' });
    await settle();
    expect(noted.get('k1')).toBe('sent');
    queue.clearEnded();
    expect([...noted.keys()]).toEqual(['k2']);
  });

  it('shows what is left from before in front, and does not send a cut file again by itself', () => {
    const { queue, started, phases } = controlled();
    queue.add(given('a'), shelf);
    const [own] = queue.getUploads();
    if (!own) throw new Error('expected one upload');
    queue.restore([{ ...own, uploadKey: 'k0', phase: 'cut', isRestored: true }]);
    queue.retry('k0');
    expect([phases(), started]).toEqual([['cut', 'sending'], ['a']]);
  });
});
