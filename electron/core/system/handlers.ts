// RPC of the kernel itself: who I am, how the core is, what changed, what work goes on.
import { implement } from '@orpc/server';
import type { EventLog } from '#core/kernel/event-log.ts';
import type { JobQueue } from '#core/kernel/job-queue.ts';
import type { Observable } from '#core/kernel/observable.ts';
import { liveValues } from '#core/kernel/rpc/live-values.ts';
import { type About, jobsContract, type SystemStatus, systemContract } from '#shared/kernel/contract.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import type { Viewer } from '#shared/kernel/people.ts';

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
      const changes = liveValues<null>({
        signal,
        subscribe: (push) => {
          push(null);
          return jobs.onChanged((owner) => {
            if (owner === viewer.userId) push(null);
          });
        },
      });
      // Listed only when the consumer is ready for more: hundreds of jobs report their progress many times a second.
      for await (const _ of changes) yield { jobs: jobs.listOf(viewer.userId) };
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
