import { describe, expect, it } from 'vitest';
import { binaryOf } from '#shared/kernel/binary.ts';
import type { UploadSource } from './upload.ts';
import { createUploadQueue } from './upload-queue.ts';

function sourceOf(name: string): UploadSource {
  return { name, size: 10, slice: () => binaryOf(new Uint8Array(1)) };
}

/** A queue whose uploads end when the test says so. */
function controlled() {
  const ends = new Map<string, PromiseWithResolvers<{ jobId: string }>>();
  const started: string[] = [];
  let keys = 0;
  const queue = createUploadQueue({
    parallel: 2,
    newKey: () => {
      keys += 1;
      return `k${keys}`;
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
  return { queue, ends, started, phases };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('createUploadQueue', () => {
  it('sends two files at once and the next when one has ended', async () => {
    const { queue, ends, started } = controlled();
    queue.add(['a', 'b', 'c'].map(sourceOf));
    expect(started).toEqual(['a', 'b']);
    ends.get('a')?.resolve({ jobId: 'j' });
    await settle();
    expect(started).toEqual(['a', 'b', 'c']);
    expect(queue.getUploads()[0]).toMatchObject({ phase: 'sent', jobId: 'j', sentBytes: 10 });
  });

  it('goes on with the others when one is refused, and tries that one again when asked', async () => {
    const { queue, ends, started, phases } = controlled();
    queue.add(['a', 'b'].map(sourceOf));
    ends.get('a')?.reject(new Error('no'));
    await settle();
    expect(queue.getUploads()[0]).toMatchObject({ phase: 'failed', refusal: { code: 'disk-full' } });
    queue.retry('k1');
    expect(started).toEqual(['a', 'b', 'a']);
    expect(phases()).toEqual(['sending', 'sending']);
  });

  it('stops a file that is being sent and one that waits', async () => {
    const { queue, started, phases } = controlled();
    queue.add(['a', 'b', 'c'].map(sourceOf));
    queue.cancel('k3');
    queue.cancel('k1');
    await settle();
    expect(phases()).toEqual(['cancelled', 'sending', 'cancelled']);
    expect(started).toEqual(['a', 'b']);
  });

  it('clears what has ended and keeps what is under way', async () => {
    const { queue, ends } = controlled();
    queue.add(['a', 'b'].map(sourceOf));
    ends.get('a')?.resolve({ jobId: 'j' });
    await settle();
    queue.clearEnded();
    expect(queue.getUploads().map((upload) => upload.fileName)).toEqual(['b']);
  });
});
