// The states of the uploads: told to whoever listens, and noted on this device.
import type { UploadState } from './import-rows.ts';
import type { UploadLedger } from './upload-ledger.ts';

export interface UploadStatesOptions {
  readonly ledger: UploadLedger;
  /** When progress is told: hundreds of files report many times a second, and nobody reads that fast. */
  readonly later: (tell: () => void) => void;
}

export const openPhases: ReadonlySet<UploadState['phase']> = new Set(['waiting', 'sending', 'paused']);

export function createUploadStates({ ledger, later }: UploadStatesOptions) {
  const uploads = new Map<string, UploadState>();
  const listeners = new Set<() => void>();
  let snapshot: readonly UploadState[] = [];
  let isTellingLater = false;

  function tell(): void {
    isTellingLater = false;
    snapshot = [...uploads.values()];
    for (const listener of listeners) listener();
  }

  return {
    tell,
    all: () => [...uploads.values()],
    get: (uploadKey: string) => uploads.get(uploadKey),
    snapshot: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(upload: UploadState): void {
      uploads.set(upload.uploadKey, upload);
      ledger.note(upload);
    },
    change(uploadKey: string, fields: Partial<UploadState>): void {
      const before = uploads.get(uploadKey);
      if (!before) return;
      const after = { ...before, ...fields };
      uploads.set(uploadKey, after);
      if (after.phase !== before.phase && (!openPhases.has(after.phase) || after.phase === 'waiting')) {
        ledger.note(after);
      }
      if (isTellingLater) return;
      isTellingLater = true;
      later(tell);
    },
    remove(uploadKey: string): void {
      uploads.delete(uploadKey);
      ledger.forget(uploadKey);
    },
    /** Those of before the app was closed; the ledger knows them. */
    putInFront(earlier: readonly UploadState[]): void {
      const own = [...uploads.values()];
      uploads.clear();
      for (const upload of [...earlier, ...own]) uploads.set(upload.uploadKey, upload);
      tell();
    },
  };
}
