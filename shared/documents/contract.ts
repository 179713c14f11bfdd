// RPC of papers: bring them in, list, open, read, prepare, publish, withdraw.
import { z } from 'zod';
import { binarySchema } from '#shared/kernel/binary.ts';
import { circleSchema } from '#shared/kernel/circles.ts';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { refusalSchema } from '#shared/kernel/refusal.ts';
import { actionSchema, maxActedOn } from './actions.ts';
import { versionChangesSchema } from './comparison.ts';
import { dossierSchema } from './dossiers.ts';
import { textPageSchema, textPlaceSchema } from './extracted-text.ts';
import { findContract } from './find-contract.ts';
import { documentFilterSchema, documentOrderSchema } from './listing.ts';
import { continuedPaperSchema, newsSchema } from './news.ts';
import { maxReadAtOnce, readingPlaceSchema } from './readings.ts';
import { bareUnitSchema, paperStructureSchema } from './structure.ts';
import { documentDetailSchema, documentSummarySchema } from './summary.ts';

/** Largest paper that is taken in, and largest piece of one that travels in a message. */
export const maxPaperBytes = 1024 * 1024 * 1024;
export const maxChunkBytes = 4 * 1024 * 1024;

const page = { offset: z.int().nonnegative().default(0), limit: z.int().positive().max(500).default(100) };
const ofDocument = z.object({ documentId: idSchema });
const done = z.object({});
/** As a reference of a paper's structure names it. */
const lawMentionSchema = z.object({
  number: z.string().nullable(),
  name: z.string().nullable(),
  year: z.int().nullable(),
});
export type LawMention = z.infer<typeof lawMentionSchema>;

const bringingIn = {
  /** A name longer than file systems allow is shortened, not refused. */
  beginUpload: procedure
    .input(z.object({ fileName: z.string().min(1).max(4096), sizeBytes: z.int().nonnegative().max(maxPaperBytes) }))
    .output(z.object({ uploadId: idSchema })),
  /** Bytes must come in order; a repeated offset below what was received is accepted and ignored. */
  appendChunk: procedure
    .input(z.object({ uploadId: idSchema, offset: z.int().nonnegative(), chunk: binarySchema(maxChunkBytes) }))
    .output(z.object({ receivedBytes: z.int() })),
  /** Ends the upload and queues the import; watch the job for what became of it. An archive makes a job for each paper in it. */
  finishUpload: procedure
    .input(
      z.object({
        uploadId: idSchema,
        circle: circleSchema,
        /** `draft`: onto the desk of the circle; `published`: straight onto its shelf. */
        stage: z.enum(['draft', 'published']),
      }),
    )
    .output(z.object({ jobId: idSchema })),
  abortUpload: procedure.input(z.object({ uploadId: idSchema })).output(done),
};

const reading = {
  listDocuments: procedure
    .input(z.object({ filter: documentFilterSchema, order: documentOrderSchema, ...page }))
    .output(z.object({ documents: z.array(documentSummarySchema), total: z.int() })),
  /** Ids alone, in the order of the list: for selecting all of it. */
  listDocumentIds: procedure
    .input(z.object({ filter: documentFilterSchema, order: documentOrderSchema }))
    .output(z.object({ documentIds: z.array(idSchema).max(maxActedOn), isWhole: z.boolean() })),
  /** What can be filtered by, with how many papers of the viewer's each has. */
  listFacets: procedure.output(
    z.object({
      types: z.array(z.object({ type: z.string(), count: z.int() })),
      issuers: z.array(z.object({ issuer: z.string(), count: z.int() })),
      sittings: z.array(
        z.object({ sittingId: idSchema, title: z.string(), startsAt: z.iso.datetime(), count: z.int() }),
      ),
      sessions: z.array(z.object({ sessionId: idSchema, title: z.string(), count: z.int() })),
      dossiers: z.array(z.object({ dossierId: idSchema, title: z.string(), count: z.int() })),
      /** Drafts, approved and withdrawn ones are counted for keepers only. */
      stages: z.object({ draft: z.int(), approved: z.int(), published: z.int(), withdrawn: z.int() }),
      unread: z.int(),
      lacking: z.int(),
    }),
  ),
  getDocument: procedure.input(ofDocument).output(documentDetailSchema),
  /** What happened to a paper, oldest first; only what the viewer's circles were told. */
  getHistory: procedure.input(ofDocument).output(
    z.object({
      entries: z.array(
        z.object({
          at: z.iso.datetime(),
          /** Name as shown. */
          actor: z.string(),
          /** Event type: `document.approved`. */
          type: z.string(),
          /** For the sentence: circle, time, reason, page, fields. */
          facts: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
    }),
  ),
  /** Bytes of what readers show: the original, or its rendition where there is one; at most `maxChunkBytes` a time. */
  readOriginal: procedure
    .input(
      ofDocument.extend({
        offset: z.int().nonnegative(),
        length: z.int().positive().max(maxChunkBytes),
        /** `original`: the file as it came, even where a rendition is shown. */
        form: z.enum(['shown', 'original']).default('shown'),
      }),
    )
    .output(binarySchema(maxChunkBytes)),
  /** Extracted text of some pages, counted from 1. */
  readTextPages: procedure
    .input(
      ofDocument.extend({
        firstPage: z.int().positive(),
        pageCount: z.int().positive().max(50),
        /** False leaves out the boxes of words, which are nine tenths of a text; certainties of words stay. */
        withWords: z.boolean().default(true),
      }),
    )
    .output(z.object({ layout: z.enum(['pages', 'flow']), pages: z.array(textPageSchema) })),
  /** The tree of units with their addresses, and references. */
  getStructure: procedure.input(ofDocument).output(paperStructureSchema),
  /** A unit by its address (`điều-15/khoản-2`) or as people say it («khoản 2 Điều 15»), with its text. */
  findUnit: procedure.input(ofDocument.extend({ address: z.string().min(1).max(300) })).output(
    z.object({
      unit: bareUnitSchema,
      /** As laws cite it: «Khoản 2 Điều 15». */
      label: z.string(),
      /** What it stands in, from the outermost. */
      path: z.array(bareUnitSchema),
      text: z.string(),
      place: textPlaceSchema,
    }),
  ),
  /** The papers of the library that mentions of laws mean, in the order asked; null where there is none, or no single one. */
  findLaws: procedure
    .input(z.object({ laws: z.array(lawMentionSchema).min(1).max(500) }))
    .output(z.object({ papers: z.array(z.object({ documentId: idSchema, title: z.string() }).nullable()) })),
  /** How much changed since the version before, or since another paper that is named. */
  compareVersions: procedure.input(ofDocument.extend({ withDocumentId: idSchema.optional() })).output(
    z.object({
      withDocumentId: idSchema,
      withVersion: z.int().positive(),
      changes: versionChangesSchema,
    }),
  ),
  /** Remembers that the viewer has seen these. */
  noteRead: procedure
    .input(z.object({ commandId: idSchema, documentIds: z.array(idSchema).min(1).max(maxReadAtOnce) }))
    .output(done),
  /** Remembers where the viewer stands in a paper. To be called when they have come to rest, not at every movement. */
  notePlace: procedure.input(ofDocument.extend({ commandId: idSchema, ...readingPlaceSchema.shape })).output(done),
  /** Papers that the viewer has begun and not finished, the one read last first. */
  listContinued: procedure
    .input(z.object({ limit: z.int().positive().max(50) }))
    .output(z.object({ papers: z.array(continuedPaperSchema) })),
  /** What changed since the viewer last marked the news as seen. */
  listNews: procedure.input(z.object({ limit: z.int().positive().max(100) })).output(newsSchema),
  /** `upTo` as `listNews` gave it. */
  markNewsSeen: procedure.input(z.object({ commandId: idSchema, upTo: z.int().nonnegative() })).output(done),
  /** Takes the newest mark back. */
  undoNewsSeen: procedure.input(z.object({ commandId: idSchema })).output(done),
};

const keeping = {
  /** The same act on several papers; each succeeds or is refused by itself. */
  actOnDocuments: procedure
    .input(
      z.object({
        /** Repeated with the same id and papers it does nothing more. */
        commandId: idSchema,
        documentIds: z.array(idSchema).min(1).max(maxReadAtOnce),
        action: actionSchema,
      }),
    )
    .output(z.object({ refused: z.array(z.object({ documentId: idSchema, refusal: refusalSchema })) })),
  /** Queues the recognition of the pages that are pictures. */
  recogniseDocument: procedure.input(ofDocument).output(z.object({ jobId: idSchema })),
  /** The words of a page as a person has read them: one text for each line of the page, in order; an empty one removes its line, null leaves one that was not looked at. */
  correctPage: procedure
    .input(
      ofDocument.extend({
        commandId: idSchema,
        page: z.int().positive(),
        /** The text blob that was looked at: another answer is `conflict`. */
        textSha256: z.string(),
        lines: z.array(z.string().max(2000).nullable()).max(2000),
      }),
    )
    .output(done),
  openDossier: procedure
    .input(z.object({ commandId: idSchema, dossier: dossierSchema.omit({ isSample: true }), circle: circleSchema }))
    .output(z.object({ dossierId: idSchema })),
  renameDossier: procedure
    .input(z.object({ commandId: idSchema, dossierId: idSchema, title: dossierSchema.shape.title }))
    .output(done),
  /** Circles that this viewer may publish to. */
  listAudiences: procedure.output(z.object({ circles: z.array(circleSchema) })),
  getStorage: procedure.output(
    z.object({
      paperCount: z.int(),
      /** Of papers that the viewer sees. */
      originalBytes: z.int(),
      textBytes: z.int(),
      indexBytes: z.int(),
      logBytes: z.int(),
      /** Null where the system does not tell. */
      freeBytes: z.int().nullable(),
    }),
  ),
};

export const documentsContract = { ...bringingIn, ...reading, ...findContract, ...keeping };
