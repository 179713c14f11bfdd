// RPC of the kernel itself: who I am, how the core is, what changed, what work goes on.
import { setTimeout as pause } from 'node:timers/promises';
import { implement } from '@orpc/server';
import type { EventLog } from '#core/kernel/event-log.ts';
import type { JobQueue } from '#core/kernel/job-queue.ts';
import type { Observable } from '#core/kernel/observable.ts';
import { liveValues } from '#core/kernel/rpc/live-values.ts';
import { type About, jobsContract, type SystemStatus, systemContract } from '#shared/kernel/contract.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import type { Viewer } from '#shared/kernel/people.ts';

const betweenJobMessagesMs = 200;

interface Change {
  seq: number;
  subjects: string[];
}

export function systemHandlers(options: { about: About; status: Observable<SystemStatus>; log: EventLog }) {
  const { about, status, log } = options;
  const os = implement(systemContract).$context<{ viewer: Viewer }>();
  return os.router({
    getViewer: os.getViewer.handler(({ context: { viewer } }) => viewer),
    getAbout: os.getAbout.handler(() => about),
    watchStatus: os.watchStatus.handler(({ signal }) =>
      liveValues<SystemStatus>({
        signal,
        subscribe: (push) => {
          push(status.get());
          return status.onChanged(() => push(status.get()));
        },
      }),
    ),
    watchChanges: os.watchChanges.handler(({ signal, context: { viewer } }) =>
      liveValues<Change>({
        signal,
        merge: (waiting, newer) => ({ seq: newer.seq, subjects: union(waiting.subjects, newer.subjects) }),
        subscribe: (push) => {
          push({ seq: log.head().seq, subjects: [] });
          return log.onAppended((events) => {
            const subjects = visibleSubjects(events, viewer);
            if (subjects.length > 0) push({ seq: events.at(-1)?.seq ?? 0, subjects });
          });
        },
      }),
    ),
  });
}

export function jobsHandlers(jobs: JobQueue) {
  const os = implement(jobsContract).$context<{ viewer: Viewer }>();
  return os.router({
    watchJobs: os.watchJobs.handler(async function* ({ signal, context: { viewer } }) {
      const changes = liveValues<Set<string> | null>({
        signal,
        merge: (waiting, newer) => {
          if (!waiting || !newer) return null;
          for (const jobId of newer) waiting.add(jobId);
          return waiting;
        },
        subscribe: (push) => {
          push(null);
          return jobs.onChanged((owner, jobId) => {
            if (owner === viewer.userId) push(jobId === null ? null : new Set([jobId]));
          });
        },
      });
      // Only what changed, some times a second: thousands of jobs may run, each telling its progress as it goes.
      for await (const changed of changes) {
        yield changed
          ? { isWhole: false, jobs: [...changed].flatMap((jobId) => jobs.find(viewer.userId, jobId) ?? []) }
          : { isWhole: true, jobs: jobs.listOf(viewer.userId) };
        // Cut short when the call ends: the loop sees that for itself.
        await pause(betweenJobMessagesMs, undefined, { ...(signal ? { signal } : {}), ref: false }).catch(
          () => undefined,
        );
      }
    }),
    cancelJob: os.cancelJob.handler(({ input, context: { viewer } }) => {
      jobs.cancel(viewer.userId, input.jobId);
      return {};
    }),
    retryJob: os.retryJob.handler(({ input, context: { viewer } }) => {
      jobs.retry(viewer.userId, input.jobId);
      return {};
    }),
    clearFinishedJobs: os.clearFinishedJobs.handler(({ context: { viewer } }) => ({
      cleared: jobs.clearFinished(viewer.userId),
    })),
  });
}

function visibleSubjects(events: readonly EventEnvelope[], viewer: Viewer): string[] {
  return union(
    events.filter((event) => viewer.circles.includes(event.circle)).map((event) => event.subject),
    [],
  );
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}
