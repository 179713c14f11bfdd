// Bringing papers in: the files sent from this window and the jobs that read them, as one list with its acts.
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { isConnectionBreak, whenOnline } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { maxChunkBytes } from '#shared/documents/contract.ts';
import { everyone } from '#shared/kernel/circles.ts';
import { newId } from '#shared/kernel/ids.ts';
import { type ImportRow, type ImportTotals, importRows, importTotals, isFinished } from './import-rows.ts';
import { type UploadSource, uploadFile } from './upload.ts';
import { createUploadQueue } from './upload-queue.ts';
import { useJobs } from './use-jobs.ts';

// One queue for the window: uploads go on while the person reads something else.
const queue = createUploadQueue({
  parallel: 2,
  newKey: newId,
  refusalOf,
  upload: (source, run) =>
    uploadFile(rpc.documents, source, {
      circle: everyone,
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

/** What the picker offers; a file of another kind is refused by the core, with its reason in its row. */
export const acceptedFiles = '.pdf,.docx';

export function importFiles(files: readonly UploadSource[]): void {
  if (files.length > 0) queue.add(files);
}

export interface ImportList {
  readonly rows: readonly ImportRow[];
  readonly totals: ImportTotals;
  readonly cancel: (row: ImportRow) => void;
  readonly cancelAll: () => void;
  readonly retry: (row: ImportRow) => void;
  readonly clearFinished: () => void;
}

function cancelRow(row: ImportRow) {
  if (row.source.kind === 'upload') queue.cancel(row.source.uploadKey);
  // A job that ended in between needs no stopping; the list shows what became of it.
  else rpc.jobs.cancelJob({ jobId: row.source.jobId }).catch(() => undefined);
}

export function useImport(): ImportList {
  const uploads = useSyncExternalStore(queue.subscribe, queue.getUploads);
  const { jobs, refresh } = useJobs();
  const rows = useMemo(() => importRows(uploads, jobs), [uploads, jobs]);
  const totals = useMemo(() => importTotals(rows), [rows]);

  const retry = useCallback(
    (row: ImportRow) => {
      if (row.source.kind === 'upload') queue.retry(row.source.uploadKey);
      else rpc.jobs.retryJob({ jobId: row.source.jobId }).catch(refresh);
    },
    [refresh],
  );
  const clearFinished = useCallback(() => {
    queue.clearEnded();
    rpc.jobs.clearFinishedJobs().catch(refresh);
  }, [refresh]);
  const cancelAll = useCallback(() => {
    for (const row of rows) if (!isFinished(row)) cancelRow(row);
  }, [rows]);

  return { rows, totals, cancel: cancelRow, cancelAll, retry, clearFinished };
}
