// What of a sitting is ready and what is missing: for those who prepare it.
import { z } from 'zod';
import { readinessFaults } from '#shared/documents/readiness.ts';
import { circleSchema } from '#shared/kernel/circles.ts';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';

/**
 * `ready`: who takes part can read and search it. `unread`: published, but pages of it are pictures still. `elsewhere`:
 * published to others than those of the sitting. `scheduled`, `approved`, `draft`: on the desk.
 */
export const paperStates = ['ready', 'unread', 'elsewhere', 'scheduled', 'approved', 'draft'] as const;
export type PaperState = (typeof paperStates)[number];

export const sittingReadinessSchema = z.object({
  sittingId: idSchema,
  /** Papers of the sitting, each once. */
  total: z.int().nonnegative(),
  ready: z.int().nonnegative(),
  /** In the order of the agenda; the papers of the sitting as a whole first, where there are any. */
  items: z.array(
    z.object({
      /** Null: the sitting as a whole. */
      itemId: idSchema.nullable(),
      title: z.string(),
      startsAt: z.iso.datetime().nullable(),
      /** Something to deal with, and nothing to read for it. */
      isWithoutPapers: z.boolean(),
      papers: z.array(
        z.object({
          documentId: idSchema,
          title: z.string(),
          state: z.enum(paperStates),
          circle: circleSchema,
          publishAt: z.iso.datetime().nullable(),
          /** Pages whose words are not known. */
          scannedPages: z.int().nonnegative(),
          faults: z.array(z.enum(readinessFaults)),
        }),
      ),
    }),
  ),
});
export type SittingReadiness = z.infer<typeof sittingReadinessSchema>;
export type ItemReadiness = SittingReadiness['items'][number];

export const readinessContract = {
  /** For those who prepare sittings; refuses others with `not-allowed`. */
  getReadiness: procedure.input(z.object({ sittingId: idSchema })).output(sittingReadinessSchema),
};
