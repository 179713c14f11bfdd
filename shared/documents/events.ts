// Events of a paper's life: a draft on the clerk's desk, approved, published to a circle, replaced, withdrawn.
import { z } from 'zod';
import { blobRefSchema } from '#shared/kernel/blobs.ts';
import { circleSchema } from '#shared/kernel/circles.ts';
import { defineEvent } from '#shared/kernel/events.ts';
import { metadataEntrySchema, metadataFields, unreadMetadata } from './metadata/metadata.ts';
import { legalStatusSchema, lineageSchema, paperSchema, placementSchema } from './paper.ts';

/** Version 1 knew neither drafts nor metadata: what was imported stood on the shelf. */
function upcastImported(data: unknown): unknown {
  const { hasText, pageCount } = data as { hasText: boolean; pageCount: number };
  const scannedPages = hasText ? 0 : pageCount;
  return {
    ...(data as object),
    rendition: null,
    scannedPages,
    weakPages: [],
    metadata: unreadMetadata,
    stage: 'published',
  };
}

export type DocumentImported = z.infer<typeof documentImported.schema>;
export const documentImported = defineEvent(
  'document.imported',
  paperSchema.extend({
    /** `published`: put straight on the shelf of the event's circle. */
    stage: z.enum(['draft', 'published']),
  }),
  [upcastImported],
);

/** A person mended what the paper was read to say; only what changed. */
export type DocumentDescribed = z.infer<typeof documentDescribed.schema>;
export const documentDescribed = defineEvent(
  'document.described',
  z.object({
    title: z.string().min(1).max(500).optional(),
    fields: z.partialRecord(z.enum(metadataFields), metadataEntrySchema),
    legalStatus: legalStatusSchema.optional(),
  }),
);

/** Put where it belongs, as a version of what. */
export type DocumentFiled = z.infer<typeof documentFiled.schema>;
export const documentFiled = defineEvent(
  'document.filed',
  z.object({ placement: placementSchema, lineage: lineageSchema }),
);

export const documentApproved = defineEvent('document.approved', z.object({}));
/** Back to the clerk's desk. */
export const documentReturned = defineEvent('document.returned', z.object({ reason: z.string().max(500) }));

/** To be published at a time, to a circle. */
export type DocumentScheduled = z.infer<typeof documentScheduled.schema>;
export const documentScheduled = defineEvent(
  'document.scheduled',
  z.object({ publishAt: z.iso.datetime(), circle: circleSchema }),
);
export const documentUnscheduled = defineEvent('document.unscheduled', z.object({}));

/**
 * On the shelf of the event's circle. Who is in that circle may know nothing of what came before, so it carries all.
 */
export type DocumentPublished = z.infer<typeof documentPublished.schema>;
export const documentPublished = defineEvent(
  'document.published',
  z.object({
    paper: paperSchema,
    placement: placementSchema,
    lineage: lineageSchema,
    legalStatus: legalStatusSchema.nullable(),
  }),
);
/** Tells the circle in which the draft was prepared where it went. */
export const documentReleased = defineEvent('document.released', z.object({ circle: circleSchema }));

/** The text was read again: words of a scan recognised, a page corrected by a person, or a better reader came. */
export type DocumentTextRevised = z.infer<typeof documentTextRevised.schema>;
export const documentTextRevised = defineEvent(
  'document.text-revised',
  z.object({
    cause: z.enum(['recognised', 'corrected', 'reread']),
    text: blobRefSchema,
    hasText: z.boolean(),
    scannedPages: z.int().nonnegative(),
    weakPages: paperSchema.shape.weakPages,
    /** Of a correction: the page, from 1. */
    page: z.int().positive().optional(),
    /** What the new text says where the old one said nothing. */
    title: z.string().min(1).max(500).optional(),
    fields: z.partialRecord(z.enum(metadataFields), metadataEntrySchema),
  }),
);

/** Taken off the shelves; the log keeps it, and it can be put back. */
export const documentWithdrawn = defineEvent(
  'document.withdrawn',
  z.object({ reason: z.string().max(500).optional() }),
);
export const documentRestored = defineEvent('document.restored', z.object({}));

export const documentEvents = [
  documentImported,
  documentDescribed,
  documentFiled,
  documentApproved,
  documentReturned,
  documentScheduled,
  documentUnscheduled,
  documentPublished,
  documentReleased,
  documentTextRevised,
  documentWithdrawn,
  documentRestored,
] as const;
