// Events of a paper's life. Issue by issue this list grows: drafts, versions, publication.
import { z } from 'zod';
import { blobRefSchema } from '#shared/kernel/blobs.ts';
import { defineEvent } from '#shared/kernel/events.ts';

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  html: 'text/html',
  text: 'text/plain',
  markdown: 'text/markdown',
  png: 'image/png',
  jpeg: 'image/jpeg',
} as const;
export const mediaTypeSchema = z.enum(Object.values(mediaTypes));
export type MediaType = z.infer<typeof mediaTypeSchema>;

export type DocumentImported = z.infer<typeof documentImported.schema>;
export const documentImported = defineEvent(
  'document.imported',
  z.object({
    /** As shown in lists; from the paper's own heading where it can be read, else from the file's name. */
    title: z.string().min(1).max(500),
    /** As given by the person, without folders. */
    fileName: z.string().min(1).max(255),
    mediaType: mediaTypeSchema,
    original: blobRefSchema,
    /** Blob of the extracted text (JSON of `extractedTextSchema`). */
    text: blobRefSchema,
    pageCount: z.int().positive(),
    /** False for a scan: it can be read but not searched until its words have been recognised. */
    hasText: z.boolean(),
    isSample: z.boolean(),
  }),
);

/** Taken off the shelves; the log keeps it, and it can be put back. */
export const documentWithdrawn = defineEvent('document.withdrawn', z.object({}));
export const documentRestored = defineEvent('document.restored', z.object({}));

export const documentEvents = [documentImported, documentWithdrawn, documentRestored] as const;
