// Files on their way to the core: how many at once, how far each is, stopping and trying again. Lives outside React, so
// that uploads go on while the person reads something else.
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { UploadState } from './import-rows.ts';
import type { UploadSource } from './upload.ts';

interface UploadRun {
  readonly signal: AbortSignal;
  readonly onProgress: (sentBytes: number) => void;
  readonly onPaused: (isPaused: boolean) => void;
}

interface QueueOptions {
  /** Uploads at once. Two keep the wire busy while the core writes; more only slow each other down. */
  readonly parallel: number;
  readonly newKey: () => string;
  readonly upload: (source: UploadSource, run: UploadRun) => Promise<{ jobId: string }>;
  readonly refusalOf: (error: unknown) => Refusal;
}

export interface UploadQueue {
  getUploads(): readonly UploadState[];
  subscribe(listener: () => void): () => void;
  add(sources: readonly UploadSource[]): void;
  cancel(uploadKey: string): void;
  retry(uploadKey: string): void;
  /** Forgets uploads that are not waiting or being sent. */
  clearEnded(): void;
}

const openPhases: ReadonlySet<UploadState['phase']> = new Set(['waiting', 'sending', 'paused']);

export function createUploadQueue(options: QueueOptions): UploadQueue {
  let uploads: readonly UploadState[] = [];
  const sources = new Map<string, UploadSource>();
  const running = new Map<string, AbortController>();
  const listeners = new Set<() => void>();

  function set(next: readonly UploadState[]) {
    uploads = next;
    for (const listener of listeners) listener();
  }

  function change(uploadKey: string, fields: Partial<UploadState>) {
    set(uploads.map((upload) => (upload.uploadKey === uploadKey ? { ...upload, ...fields } : upload)));
  }

  function startNext() {
    for (const upload of uploads) {
      if (running.size >= options.parallel) return;
      const source = sources.get(upload.uploadKey);
      if (upload.phase === 'waiting' && source && !running.has(upload.uploadKey)) {
        void run(upload.uploadKey, source);
      }
    }
  }

  async function run(uploadKey: string, source: UploadSource) {
    const controller = new AbortController();
    running.set(uploadKey, controller);
    change(uploadKey, { phase: 'sending', sentBytes: 0, refusal: null });
    try {
      const { jobId } = await options.upload(source, {
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
    getUploads: () => uploads,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(added) {
      const states = added.map((source): UploadState => {
        const uploadKey = options.newKey();
        sources.set(uploadKey, source);
        return {
          uploadKey,
          fileName: source.name,
          sizeBytes: source.size,
          sentBytes: 0,
          phase: 'waiting',
          refusal: null,
          jobId: null,
        };
      });
      set([...uploads, ...states]);
      startNext();
    },
    cancel(uploadKey) {
      const controller = running.get(uploadKey);
      if (controller) controller.abort();
      else if (uploads.some((upload) => upload.uploadKey === uploadKey && upload.phase === 'waiting')) {
        change(uploadKey, { phase: 'cancelled' });
      }
    },
    retry(uploadKey) {
      if (!sources.has(uploadKey) || running.has(uploadKey)) return;
      change(uploadKey, { phase: 'waiting', sentBytes: 0, refusal: null });
      startNext();
    },
    clearEnded() {
      for (const upload of uploads) if (!openPhases.has(upload.phase)) sources.delete(upload.uploadKey);
      set(uploads.filter((upload) => openPhases.has(upload.phase)));
    },
  };
}
