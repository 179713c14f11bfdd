// What a keeper of papers may do with one or with many at once.
import { z } from 'zod';
import { circleSchema } from '#shared/kernel/circles.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { isValueOf, metadataFields } from './metadata/metadata.ts';
import { legalStatusSchema, placementSchema } from './paper.ts';

/** More papers than this are acted on in several calls. */
export const maxActedOn = 5000;

export const actionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('describe'),
    title: z.string().min(1).max(500).optional(),
    /** As a person says them; null: there is none. */
    fields: z.partialRecord(z.enum(metadataFields), z.string().min(1).max(1000).nullable()).refine((fields) =>
      metadataFields.every((field) => {
        const value = fields[field];
        return value === undefined || value === null || isValueOf(field, value);
      }),
    ),
    legalStatus: legalStatusSchema.optional(),
  }),
  z.object({
    kind: z.literal('file'),
    /** Only what is given changes. */
    placement: placementSchema.partial(),
    /** Makes it the next version of this paper; null makes it a paper of its own. */
    replaces: idSchema.nullable().optional(),
  }),
  z.object({ kind: z.literal('approve') }),
  z.object({ kind: z.literal('return'), reason: z.string().max(500) }),
  z.object({ kind: z.literal('publish'), circle: circleSchema }),
  z.object({ kind: z.literal('schedule'), circle: circleSchema, publishAt: z.iso.datetime() }),
  z.object({ kind: z.literal('unschedule') }),
  z.object({ kind: z.literal('withdraw'), reason: z.string().max(500).nullable() }),
  z.object({ kind: z.literal('restore') }),
]);
export type DocumentAction = z.infer<typeof actionSchema>;
