// Procedures of the kernel itself: who I am, how the core is, what changed, what work is going on.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './contract-base.ts';
import { idSchema } from './ids.ts';
import { viewerSchema } from './people.ts';
import { refusalSchema } from './refusal.ts';

/** Something the core found or mended while it started, which a person should know. */
export const noticeSchema = z.object({
  code: z.enum(['log-recovered', 'views-rebuilt', 'index-rebuilt', 'blob-damaged', 'keychain-weak']),
  at: z.iso.datetime(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Notice = z.infer<typeof noticeSchema>;

export const systemStatusSchema = z.object({
  /** Number of the newest event. */
  logSeq: z.int().nonnegative(),
  /** Set while projections are rebuilt: events done and events in all. */
  rebuild: z.object({ done: z.int(), total: z.int() }).nullable(),
  notices: z.array(noticeSchema),
});
export type SystemStatus = z.infer<typeof systemStatusSchema>;

export const aboutSchema = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'hub', 'cli']),
  nodeVersion: z.string(),
  sqliteVersion: z.string(),
  dataDir: z.string(),
  isEncrypted: z.boolean(),
  isDemo: z.boolean(),
});
export type About = z.infer<typeof aboutSchema>;

export const jobStatusSchema = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);
export const jobViewSchema = z.object({
  jobId: idSchema,
  /** `documents.import` and the like. */
  kind: z.string(),
  /** What a person knows it by: a file's name. */
  title: z.string(),
  status: jobStatusSchema,
  /** 0 … 1; null while it cannot be told. */
  progress: z.number().min(0).max(1).nullable(),
  /** Set when failed or cancelled. */
  refusal: refusalSchema.nullable(),
  /** What the job made, by kind: a document's id. */
  result: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type JobView = z.infer<typeof jobViewSchema>;

export const changeSchema = z.object({
  seq: z.int(),
  /** Subjects touched since the last message, `document/…`; a screen refetches what it shows of them. */
  subjects: z.array(z.string()),
});

export const systemContract = {
  getViewer: procedure.output(viewerSchema),
  getAbout: procedure.output(aboutSchema),
  /** The status now, then each time it changes. */
  watchStatus: procedure.output(eventIterator(systemStatusSchema)),
  /** Subjects that changed, within the viewer's circles. Starts with the present seq and no subjects. */
  watchChanges: procedure.output(eventIterator(changeSchema)),
};

export const jobsContract = {
  /** The viewer's jobs now, then those that changed. `isWhole`: what is not among them is gone. */
  watchJobs: procedure.output(eventIterator(z.object({ jobs: z.array(jobViewSchema), isWhole: z.boolean() }))),
  cancelJob: procedure.input(z.object({ jobId: idSchema })).output(z.object({})),
  retryJob: procedure.input(z.object({ jobId: idSchema })).output(z.object({})),
  /** Removes finished jobs from the list; what they made stays. */
  clearFinishedJobs: procedure.output(z.object({ cleared: z.int() })),
};
