// Files on their way to the core: how many at once, how far each is, stopping and trying again. Lives outside React, so
// that uploads go on while the person reads something else. Holds files by their handles, never by their bytes.
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { Collection } from './collect-files.ts';
import type { ImportDestination, UploadState } from './import-rows.ts';
import type { UploadSource } from './upload.ts';
import { createUploadStates, openPhases, type UploadStatesOptions } from './upload-states.ts';

interface UploadRun {
  readonly destination: ImportDestination;
  readonly signal: AbortSignal;
  readonly onProgress: (sentBytes: number) => void;
  readonly onPaused: (isPaused: boolean) => void;
}

interface QueueOptions extends UploadStatesOptions {
  /** Uploads at once. Two keep the wire busy while the core writes; more only slow each other down. */
  readonly parallel: number;
  readonly newKey: () => string;
  readonly now: () => number;
  readonly upload: (source: UploadSource, run: UploadRun) => Promise<{ jobId: string }>;
  readonly refusalOf: (error: unknown) => Refusal;
}

export interface UploadQueue {
  getUploads(): readonly UploadState[];
  subscribe(listener: () => void): () => void;
  add(collection: Collection, destination: ImportDestination): void;
  /** Rows of before the app was closed. */
  restore(uploads: readonly UploadState[]): void;
  cancel(uploadKey: string): void;
  retry(uploadKey: string): void;
  /** Forgets uploads that are not waiting or being sent. */
  clearEnded(): void;
}

const fresh = { sentBytes: 0, refusal: null, skipped: null, jobId: null, startedAt: null, isRestored: false } as const;

export function createUploadQueue(options: QueueOptions): UploadQueue {
  const uploads = createUploadStates(options);
  const sources = new Map<string, UploadSource>();
  const running = new Map<string, AbortController>();
  const { change } = uploads;

  function startNext() {
    for (const { uploadKey, phase } of uploads.all()) {
      if (running.size >= options.parallel) return;
      const source = sources.get(uploadKey);
      if (phase === 'waiting' && source && !running.has(uploadKey)) void run(uploadKey, source);
    }
  }

  async function run(uploadKey: string, source: UploadSource) {
    const upload = uploads.get(uploadKey);
    if (!upload) return;
    const controller = new AbortController();
    running.set(uploadKey, controller);
    change(uploadKey, { phase: 'sending', sentBytes: 0, refusal: null, startedAt: options.now() });
    try {
      const { jobId } = await options.upload(source, {
        destination: upload.destination,
        signal: controller.signal,
        onProgress: (sentBytes) => change(uploadKey, { sentBytes, phase: 'sending' }),
        onPaused: (isPaused) => change(uploadKey, { phase: isPaused ? 'paused' : 'sending' }),
      });
      sources.delete(uploadKey);
      change(uploadKey, { phase: 'sent', sentBytes: source.size, jobId });
    } catch (error) {
      if (controller.signal.aborted) change(uploadKey, { phase: 'cancelled' });
      else change(uploadKey, { phase: 'failed', refusal: options.refusalOf(error) });
    } finally {
      running.delete(uploadKey);
      startNext();
    }
  }

  return {
    getUploads: uploads.snapshot,
    subscribe: uploads.subscribe,
    add({ files, skipped }, destination) {
      for (const { file, path } of files) {
        const uploadKey = options.newKey();
        sources.set(uploadKey, file);
        uploads.put({ ...fresh, uploadKey, path, sizeBytes: file.size, destination, phase: 'waiting' });
      }
      for (const { path, reason } of skipped) {
        const state = { ...fresh, uploadKey: options.newKey(), path, sizeBytes: 0, destination };
        uploads.put({ ...state, phase: 'skipped', skipped: reason });
      }
      startNext();
      uploads.tell();
    },
    restore: uploads.putInFront,
    cancel(uploadKey) {
      const controller = running.get(uploadKey);
      if (controller) controller.abort();
      else if (uploads.get(uploadKey)?.phase === 'waiting') change(uploadKey, { phase: 'cancelled' });
    },
    retry(uploadKey) {
      if (!sources.has(uploadKey) || running.has(uploadKey)) return;
      change(uploadKey, { phase: 'waiting', sentBytes: 0, refusal: null });
      startNext();
    },
    clearEnded() {
      for (const { uploadKey, phase } of uploads.all()) {
        if (openPhases.has(phase)) continue;
        sources.delete(uploadKey);
        uploads.remove(uploadKey);
      }
      uploads.tell();
    },
  };
}
