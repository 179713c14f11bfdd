// A paper as events and lists carry it: what it is, where it belongs, which version it is.
import { z } from 'zod';
import { blobRefSchema } from '#shared/kernel/blobs.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { mediaTypeSchema } from './media-types.ts';
import { paperMetadataSchema } from './metadata/metadata.ts';

/** From the clerk's desk to the shelves. `withdrawn` papers are kept and may be put back. */
export const stages = ['draft', 'approved', 'published', 'withdrawn'] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

export const paperSchema = z.object({
  /** As shown in lists; from the paper's own heading where it can be read, else from the file's name. */
  title: z.string().min(1).max(500),
  /** As given by the person, without folders. */
  fileName: z.string().min(1).max(255),
  mediaType: mediaTypeSchema,
  original: blobRefSchema,
  /** Blob of the extracted text (see core/documents/text-blob.ts). */
  text: blobRefSchema,
  /** A PDF to be shown in place of an original that screens cannot draw (DOC, ODT, RTF, images). */
  rendition: blobRefSchema.nullable(),
  pageCount: z.int().positive(),
  /** False for a scan: it can be read but not searched until its words have been recognised. */
  hasText: z.boolean(),
  /** Pages that are pictures whose words are not known yet. */
  scannedPages: z.int().nonnegative(),
  /** Recognised pages whose words are uncertain, from 1, until a person has looked at them. */
  weakPages: z.array(z.int().positive()).max(20_000),
  metadata: paperMetadataSchema,
  isSample: z.boolean(),
});
export type Paper = z.infer<typeof paperSchema>;

/** The papers of a bill's dossier in the order in which they are read. The list of the law on promulgation is not sourced, so it is data. */
export const dossierRoles = [
  'submission', // tờ trình
  'bill', // dự thảo luật, nghị quyết
  'appraisal', // báo cáo thẩm tra
  'impact', // báo cáo đánh giá tác động
  'opinions', // báo cáo tổng hợp ý kiến
  'explanation', // báo cáo tiếp thu, giải trình, chỉnh lý
  'comparison', // bản so sánh
  'other',
] as const;
export const dossierRoleSchema = z.enum(dossierRoles);
export type DossierRole = z.infer<typeof dossierRoleSchema>;

/** Where a paper belongs; each may be left open. */
export const placementSchema = z.object({
  sessionId: idSchema.nullable(),
  sittingId: idSchema.nullable(),
  /** Of the sitting's agenda. */
  itemId: idSchema.nullable(),
  dossierId: idSchema.nullable(),
  dossierRole: dossierRoleSchema.nullable(),
});
export type Placement = z.infer<typeof placementSchema>;
export const nowhere: Placement = {
  sessionId: null,
  sittingId: null,
  itemId: null,
  dossierId: null,
  dossierRole: null,
};

export const lineageSchema = z.object({
  /** Id of the first version. */
  familyId: idSchema,
  /** From 1. */
  version: z.int().positive(),
  /** The version before this one. */
  replaces: idSchema.nullable(),
});
export type Lineage = z.infer<typeof lineageSchema>;

const daySchema = z.iso.date();

/** Whether and when a law holds; recorded by a person, for papers do not say what became of them. */
export const legalStatusSchema = z.object({
  inForceFrom: daySchema.nullable(),
  /** The last day. */
  inForceTo: daySchema.nullable(),
  amendedBy: z.array(z.object({ number: z.string().min(1).max(100), inForceFrom: daySchema.nullable() })).max(100),
  replacedBy: z.string().min(1).max(100).nullable(),
});
export type LegalStatus = z.infer<typeof legalStatusSchema>;
