// RPC of sittings: what is going on, what comes next, with its papers. Keeping the calendar is `calendar-contract.ts`.
import { z } from 'zod';
import { documentSummarySchema } from '#shared/documents/summary.ts';
import { circleSchema } from '#shared/kernel/circles.ts';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { calendarContract } from './calendar-contract.ts';
import { agendaItemSchema, sittingKindSchema } from './programme.ts';
import { programmeChangeSchema } from './programme-changes.ts';
import { readinessContract } from './readiness.ts';

export const standingSchema = z.enum(['planned', 'cancelled', 'postponed']);

export const sittingSummarySchema = z.object({
  sittingId: idSchema,
  sessionId: idSchema,
  sessionTitle: z.string(),
  title: z.string(),
  kind: sittingKindSchema.nullable(),
  place: z.string().nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  circle: circleSchema,
  isSample: z.boolean(),
  /** `draft`: prepared, and not published yet; only those who keep the calendar ever get one. */
  stage: z.enum(['draft', 'published']),
  standing: standingSchema,
  /** Why it was cancelled or put off. */
  standingReason: z.string().nullable(),
  /** From 1; raised with each publication of the programme. 0: a draft. */
  edition: z.int().nonnegative(),
  /** When its programme was last published; null: a draft. */
  publishedAt: z.iso.datetime().nullable(),
});
export type SittingSummary = z.infer<typeof sittingSummarySchema>;

export const sittingSchema = sittingSummarySchema.extend({
  agenda: z.array(
    agendaItemSchema.omit({ documentIds: true }).extend({
      /** Only papers that the viewer may see. */
      documents: z.array(documentSummarySchema),
    }),
  ),
  /** Papers of the sitting as a whole, and those whose item is no longer in the agenda. */
  documents: z.array(documentSummarySchema),
  /** What the last publication changed of the one before; empty in the first. */
  changes: z.array(programmeChangeSchema),
  /** The secretariat's words about the last publication. */
  changeNote: z.string().nullable(),
});
export type Sitting = z.infer<typeof sittingSchema>;

export const sittingsContract = {
  /** All published sittings in order of time; with drafts only for those who keep the calendar. */
  listSittings: procedure
    .input(z.object({ withDrafts: z.boolean() }).optional())
    .output(z.object({ sittings: z.array(sittingSummarySchema) })),
  /** As it was last published; one that never was, as its draft, for those who keep the calendar. */
  getSitting: procedure.input(z.object({ sittingId: idSchema })).output(sittingSchema),
  ...readinessContract,
  ...calendarContract,
};
