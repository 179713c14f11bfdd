// The window's one upload queue: uploads go on while the person reads something else, and what this device remembers of
// earlier ones is in the list again.
import { rpc } from '#renderer/rpc/client.ts';
import { isConnectionBreak, whenOnline } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { maxChunkBytes } from '#shared/documents/contract.ts';
import { newId } from '#shared/kernel/ids.ts';
import { uploadFile } from './upload.ts';
import { createUploadLedger } from './upload-ledger.ts';
import { createUploadQueue } from './upload-queue.ts';

const windowId = newId();
const lockPrefix = 'dien-hong.window.';
const ledger = createUploadLedger(localStorage, windowId);
const tellEveryMs = 150;

export const importQueue = createUploadQueue({
  parallel: 3,
  newKey: newId,
  now: Date.now,
  refusalOf,
  ledger,
  later: (tell) => void setTimeout(tell, tellEveryMs),
  upload: (source, run) =>
    uploadFile(rpc.documents, source, {
      ...run.destination,
      chunkBytes: maxChunkBytes,
      signal: run.signal,
      onProgress: run.onProgress,
      isBreak: isConnectionBreak,
      isForgotten: (error) => refusalOf(error).code === 'upload-unknown',
      whenConnected: async (signal) => {
        run.onPaused(true);
        await whenOnline(signal);
        run.onPaused(false);
      },
    }),
});

/** A window holds a lock by its id as long as it lives: so others know whether what it was sending is cut. */
async function restoreEarlier(): Promise<void> {
  const { locks } = navigator;
  // Absent where the page did not come over a safe line; then every earlier window counts as gone.
  if (!locks) return importQueue.restore(ledger.restore(new Set([windowId])));
  await new Promise<void>((resolve) => {
    void locks.request(`${lockPrefix}${windowId}`, () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  const { held = [] } = await locks.query();
  const living = held.map(({ name }) => name?.slice(lockPrefix.length) ?? '');
  importQueue.restore(ledger.restore(new Set(living)));
}

void restoreEarlier();
