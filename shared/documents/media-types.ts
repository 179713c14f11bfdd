// The kinds of files that are read as papers.
import { z } from 'zod';

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

/** As a person knows the kind: `PDF`, `DOCX`. */
export function fileKindOf(mediaType: MediaType): string {
  const [kind = ''] = Object.entries(mediaTypes).find(([, type]) => type === mediaType) ?? [];
  return { text: 'TXT', markdown: 'MD' }[kind] ?? kind.toUpperCase();
}
