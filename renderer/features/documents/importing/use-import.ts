// Bringing papers in: the files sent from this window and the jobs that read them, as one list with its acts.
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { type ImportTotals, importTotals } from './import-groups.ts';
import { importQueue } from './import-queue.ts';
import { type ImportRow, importRows, isFinished } from './import-rows.ts';
import { useJobs } from './use-jobs.ts';

export interface ImportList {
  readonly rows: readonly ImportRow[];
  readonly totals: ImportTotals;
  readonly cancel: (row: ImportRow) => void;
  readonly cancelAll: () => void;
  readonly retry: (row: ImportRow) => void;
  readonly retryAll: () => void;
  readonly clearFinished: () => void;
}

function cancelRow(row: ImportRow) {
  if (row.source.kind === 'upload') importQueue.cancel(row.source.uploadKey);
  // A job that ended in between needs no stopping; the list shows what became of it.
  else rpc.jobs.cancelJob({ jobId: row.source.jobId }).catch(() => undefined);
}

export function useImport(): ImportList {
  const uploads = useSyncExternalStore(importQueue.subscribe, importQueue.getUploads);
  const { jobs, refresh } = useJobs();
  const rows = useMemo(() => importRows(uploads, jobs), [uploads, jobs]);
  const totals = useMemo(() => importTotals(rows), [rows]);

  const retry = useCallback(
    (row: ImportRow) => {
      if (row.source.kind === 'upload') importQueue.retry(row.source.uploadKey);
      else rpc.jobs.retryJob({ jobId: row.source.jobId }).catch(refresh);
    },
    [refresh],
  );
  const retryAll = useCallback(() => {
    for (const row of rows) if (row.phase === 'failed' && row.canRetry) retry(row);
  }, [rows, retry]);
  const clearFinished = useCallback(() => {
    importQueue.clearEnded();
    rpc.jobs.clearFinishedJobs().catch(refresh);
  }, [refresh]);
  const cancelAll = useCallback(() => {
    // From the end, so that none of those that wait is begun in between.
    for (const row of rows.toReversed()) if (!isFinished(row)) cancelRow(row);
  }, [rows]);

  return { rows, totals, cancel: cancelRow, cancelAll, retry, retryAll, clearFinished };
}
