import { describe, expect, it } from 'vitest';
import { type Binary, binaryOf } from '#shared/kernel/binary.ts';
import { type UploadOptions, type UploadSource, type UploadWire, uploadFile } from './upload.ts';

const broken = new Error('connection closed');
const forgotten = new Error('upload-unknown');

function sourceOf(bytes: Uint8Array): UploadSource {
  return { name: 'luật.pdf', size: bytes.length, slice: (start, end) => binaryOf(bytes.subarray(start, end)) };
}

/** A receiver that keeps the contract of `appendChunk`, and fails where `failures` says so (by number of the call). */
function receiver(failures: Map<number, { error: Error; arrives: boolean }> = new Map()) {
  const received: number[] = [];
  const calls: string[] = [];
  let finished = false;
  let count = 0;
  async function step<T>(name: string, act: () => Promise<T> | T): Promise<T> {
    calls.push(name);
    count += 1;
    const failure = failures.get(count);
    if (failure && !failure.arrives) throw failure.error;
    const answer = await act();
    if (failure) throw failure.error;
    return answer;
  }
  const wire: UploadWire = {
    beginUpload: () =>
      step('begin', () => {
        received.length = 0;
        finished = false;
        return { uploadId: 'u' };
      }),
    appendChunk: ({ offset, chunk }) =>
      step(`append ${offset}`, async () => {
        if (offset === received.length) received.push(...new Uint8Array(await (chunk as Binary).arrayBuffer()));
        return { receivedBytes: received.length };
      }),
    finishUpload: () =>
      step('finish', () => {
        if (finished) throw forgotten;
        finished = true;
        return { jobId: 'j' };
      }),
    abortUpload: () => step('abort', () => ({})),
  };
  return { wire, received, calls };
}

function optionsOf(overrides: Partial<UploadOptions> = {}): UploadOptions {
  return {
    circle: 'everyone',
    stage: 'published',
    chunkBytes: 4,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    isBreak: (error) => error === broken,
    isForgotten: (error) => error === forgotten,
    whenConnected: async () => undefined,
    ...overrides,
  };
}

const bytes = Uint8Array.from({ length: 10 }, (_, index) => index);

describe('uploadFile', () => {
  it('sends a file in pieces, in order, and reports what was received', async () => {
    const { wire, received, calls } = receiver();
    const progress: number[] = [];
    const answer = await uploadFile(wire, sourceOf(bytes), optionsOf({ onProgress: (sent) => progress.push(sent) }));
    expect(answer).toEqual({ jobId: 'j' });
    expect(received).toEqual([...bytes]);
    expect(calls).toEqual(['begin', 'append 0', 'append 4', 'append 8', 'finish']);
    expect(progress).toEqual([0, 4, 8, 10]);
  });

  it('sends an empty file without a piece', async () => {
    const { wire, calls } = receiver();
    await uploadFile(wire, sourceOf(new Uint8Array()), optionsOf());
    expect(calls).toEqual(['begin', 'finish']);
  });

  it('goes on after a break where a piece was lost', async () => {
    const { wire, received, calls } = receiver(new Map([[3, { error: broken, arrives: false }]]));
    await uploadFile(wire, sourceOf(bytes), optionsOf());
    expect(received).toEqual([...bytes]);
    expect(calls).toEqual(['begin', 'append 0', 'append 4', 'append 4', 'append 8', 'finish']);
  });

  it('does not store a piece twice when only the answer was lost', async () => {
    const { wire, received, calls } = receiver(new Map([[3, { error: broken, arrives: true }]]));
    await uploadFile(wire, sourceOf(bytes), optionsOf());
    expect(received).toEqual([...bytes]);
    expect(calls).toEqual(['begin', 'append 0', 'append 4', 'append 4', 'append 8', 'finish']);
  });

  it('sends the file once more when the last answer was lost: the core may have been killed before it kept it', async () => {
    const { wire, calls } = receiver(new Map([[5, { error: broken, arrives: true }]]));
    expect((await uploadFile(wire, sourceOf(bytes), optionsOf())).jobId).not.toBeNull();
    expect(calls.filter((call) => call === 'begin')).toHaveLength(2);
  });

  it('begins again when the core has forgotten the upload', async () => {
    const { wire, received, calls } = receiver(new Map([[3, { error: forgotten, arrives: false }]]));
    await uploadFile(wire, sourceOf(bytes), optionsOf());
    expect(received).toEqual([...bytes]);
    expect(calls.filter((call) => call === 'begin')).toHaveLength(2);
  });

  it('says so when the file was changed or taken away while it was sent', async () => {
    const gone = {
      ...sourceOf(bytes),
      slice: () => ({ size: 4, arrayBuffer: () => Promise.reject(new Error('gone')) }),
    };
    const shorter = { ...sourceOf(bytes), slice: () => binaryOf(new Uint8Array(1)) };
    for (const source of [gone, shorter]) {
      const refusal = { code: 'file-changed', facts: { fileName: 'luật.pdf' } };
      await expect(uploadFile(receiver().wire, source, optionsOf())).rejects.toMatchObject({ refusal });
    }
  });

  it('gives up on a refusal', async () => {
    const refused = new Error('disk-full');
    const { wire } = receiver(new Map([[2, { error: refused, arrives: false }]]));
    await expect(uploadFile(wire, sourceOf(bytes), optionsOf())).rejects.toBe(refused);
  });

  it('aborts the upload at the core when the person cancels', async () => {
    const controller = new AbortController();
    const { wire, calls } = receiver();
    const upload = uploadFile(
      wire,
      sourceOf(bytes),
      optionsOf({
        signal: controller.signal,
        onProgress: (sent) => {
          if (sent === 4) controller.abort();
        },
      }),
    );
    await expect(upload).rejects.toThrow();
    expect(calls).toEqual(['begin', 'append 0', 'abort']);
  });
});
