// RPC of sittings: what is going on, what comes next, with its papers.
import { z } from 'zod';
import { documentSummarySchema } from '#shared/documents/summary.ts';
import { circleSchema } from '#shared/kernel/circles.ts';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { agendaItemSchema } from './events.ts';

export const sittingSummarySchema = z.object({
  sittingId: idSchema,
  sessionId: idSchema,
  sessionTitle: z.string(),
  title: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  circle: circleSchema,
  isSample: z.boolean(),
});
export type SittingSummary = z.infer<typeof sittingSummarySchema>;

export const sittingSchema = sittingSummarySchema.extend({
  agenda: z.array(
    agendaItemSchema.omit({ documentIds: true }).extend({
      /** Only papers that the viewer may see. */
      documents: z.array(documentSummarySchema),
    }),
  ),
  /** Papers of the sitting as a whole. */
  documents: z.array(documentSummarySchema),
});
export type Sitting = z.infer<typeof sittingSchema>;

export const sittingsContract = {
  /** All sittings in order of time. */
  listSittings: procedure.output(z.object({ sittings: z.array(sittingSummarySchema) })),
  getSitting: procedure.input(z.object({ sittingId: idSchema })).output(sittingSchema),
};
