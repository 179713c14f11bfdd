// What this device remembers of files given to it, until their rows are cleared: after the app was closed or killed the
// list is there again, and what had not been sent whole is named. One entry per file, so that noting one is cheap.
import type { UploadState } from './import-rows.ts';

type Stored = Pick<
  UploadState,
  'path' | 'sizeBytes' | 'destination' | 'refusal' | 'skipped' | 'jobId' | 'startedAt'
> & {
  readonly phase: 'sent' | 'failed' | 'cancelled' | 'skipped' | 'open';
  /** The window that sends it: what another living window sends is not cut. */
  readonly windowId: string;
};

const prefix = 'dien-hong.import.';

export interface UploadLedger {
  note(upload: UploadState): void;
  forget(uploadKey: string): void;
  /** In the order in which they were given; those that a living window is sending are left to it. */
  restore(livingWindows: ReadonlySet<string>): UploadState[];
}

const keptPhases: ReadonlySet<UploadState['phase']> = new Set(['sent', 'failed', 'cancelled', 'skipped']);

export function createUploadLedger(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>,
  windowId: string,
): UploadLedger {
  return {
    note({ uploadKey, path, sizeBytes, destination, refusal, skipped, jobId, startedAt, phase }) {
      const kept = keptPhases.has(phase) ? (phase as Stored['phase']) : 'open';
      const stored: Stored = {
        path,
        sizeBytes,
        destination,
        refusal,
        skipped,
        jobId,
        startedAt,
        phase: kept,
        windowId,
      };
      try {
        storage.setItem(`${prefix}${uploadKey}`, JSON.stringify(stored));
      } catch {
        // The device's small store is full: the list will not survive a restart, the import itself does.
      }
    },
    forget: (uploadKey) => storage.removeItem(`${prefix}${uploadKey}`),
    restore(livingWindows) {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
        .filter((key) => key?.startsWith(prefix))
        .sort();
      return keys.flatMap((key): UploadState[] => {
        const stored = parse(storage.getItem(key ?? ''));
        if (!stored || livingWindows.has(stored.windowId)) return [];
        const { windowId: _, phase, ...rest } = stored;
        const restored = { ...rest, uploadKey: (key ?? '').slice(prefix.length), isRestored: true };
        const sentBytes = phase === 'sent' ? rest.sizeBytes : 0;
        return [{ ...restored, sentBytes, phase: phase === 'open' ? 'cut' : phase }];
      });
    },
  };
}

function parse(text: string | null): Stored | null {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Stored> | null;
    const isWhole = typeof value?.path === 'string' && typeof value.phase === 'string' && value.destination;
    return isWhole ? (value as Stored) : null;
  } catch {
    return null; // Damaged text holds nothing to keep.
  }
}
