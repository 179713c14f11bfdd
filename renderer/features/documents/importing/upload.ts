// Sends one file to the core in bounded pieces. Pure of React and of the wire: it takes what it needs as arguments.
// A break in the connection loses nothing: it waits, then asks again at the offset that was last acknowledged; a piece
// that had arrived without its answer is ignored by the receiver, whose answer says where to go on.
import { type Binary, binaryOf } from '#shared/kernel/binary.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

export interface UploadWire {
  beginUpload(input: { fileName: string; sizeBytes: number }): Promise<{ uploadId: string }>;
  appendChunk(input: { uploadId: string; offset: number; chunk: Binary }): Promise<{ receivedBytes: number }>;
  finishUpload(input: { uploadId: string; circle: string; stage: 'draft' | 'published' }): Promise<{ jobId: string }>;
  abortUpload(input: { uploadId: string }): Promise<unknown>;
}

/** The part of a `File` that is used here. */
export interface UploadSource {
  readonly name: string;
  readonly size: number;
  slice(start: number, end: number): Binary;
}

export interface UploadOptions {
  readonly circle: string;
  readonly stage: 'draft' | 'published';
  readonly chunkBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress: (sentBytes: number) => void;
  /** True when the wire broke, so that asking again may help; false when the core answered with a refusal. */
  readonly isBreak: (error: unknown) => boolean;
  /** True when the core no longer knows the upload (it was started anew): it is begun again from the first byte. */
  readonly isForgotten: (error: unknown) => boolean;
  /** Resolves when it is worth asking again; rejects when the signal aborts. */
  readonly whenConnected: (signal: AbortSignal) => Promise<void>;
}

/** How often the core may forget an upload before it is given up. */
const maxRestarts = 3;

/** Uploads the whole file; resolves with the job that imports it once the core has it whole. */
export async function uploadFile(
  wire: UploadWire,
  source: UploadSource,
  options: UploadOptions,
): Promise<{ jobId: string }> {
  for (let restarts = 0; ; restarts += 1) {
    const { uploadId } = await persist(options, () =>
      wire.beginUpload({ fileName: source.name, sizeBytes: source.size }),
    );
    try {
      await sendBytes(wire, uploadId, source, options);
      // Where only the answer was lost the core may know the upload no more, and may have been killed before it kept it:
      // it is sent once more, since the same bytes are one paper.
      return await persist(options, () =>
        wire.finishUpload({ uploadId, circle: options.circle, stage: options.stage }),
      );
    } catch (error) {
      if (options.signal.aborted) {
        // The person stopped it; the core also drops uploads that were left, so a failure here changes nothing.
        await wire.abortUpload({ uploadId }).catch(() => undefined);
        throw error;
      }
      if (!options.isForgotten(error) || restarts >= maxRestarts) throw error;
    }
  }
}

async function sendBytes(wire: UploadWire, uploadId: string, source: UploadSource, options: UploadOptions) {
  let offset = 0;
  options.onProgress(0);
  while (offset < source.size) {
    const from = offset;
    const chunk = await readPiece(source, from, Math.min(from + options.chunkBytes, source.size));
    const { receivedBytes } = await persist(options, () => wire.appendChunk({ uploadId, offset: from, chunk }));
    if (receivedBytes <= from) throw new Error(`appendChunk: expected more than ${from} bytes, got ${receivedBytes}`);
    offset = receivedBytes;
    options.onProgress(offset);
  }
}

/** Read here and not on the wire: a file that was changed, moved or taken away is then told from a broken line. */
async function readPiece(source: UploadSource, start: number, end: number): Promise<Binary> {
  let bytes: ArrayBuffer;
  try {
    bytes = await source.slice(start, end).arrayBuffer();
  } catch (cause) {
    throw new RefusalError('file-changed', { fileName: source.name }, { cause });
  }
  if (bytes.byteLength !== end - start) throw new RefusalError('file-changed', { fileName: source.name });
  return binaryOf(new Uint8Array(bytes));
}

/** Repeats a step until the core answers, waiting for the connection between the attempts. */
async function persist<T>(options: UploadOptions, step: () => Promise<T>): Promise<T> {
  for (;;) {
    options.signal.throwIfAborted();
    try {
      const answer = await step();
      options.signal.throwIfAborted();
      return answer;
    } catch (error) {
      if (options.signal.aborted || !options.isBreak(error)) throw error;
      await options.whenConnected(options.signal);
    }
  }
}
